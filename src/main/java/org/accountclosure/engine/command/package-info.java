/**
 * What a client may ask the engine to do, and how it is refused. Rest calls these interfaces;
 * deploy and runtime implement them.
 */
@NullMarked
package org.accountclosure.engine.command;

import org.jspecify.annotations.NullMarked;
