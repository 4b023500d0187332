/** The console as browsers see it: sessions, and the narrow way to the engine. */
@NullMarked
package org.accountclosure.console;

import org.jspecify.annotations.NullMarked;
