/** The engine's tables, and the one place that writes them. */
@NullMarked
package org.accountclosure.engine.store;

import org.jspecify.annotations.NullMarked;
