/** Tests of the use cases and of the rules. */
@NullMarked
package org.accountclosure.closure;

import org.jspecify.annotations.NullMarked;
