/** What serves the web console: its files, its sign-in, and its narrow way to the engine. */
@NullMarked
package org.accountclosure.console;

import org.jspecify.annotations.NullMarked;
