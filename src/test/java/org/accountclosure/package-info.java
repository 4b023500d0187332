/** Tests of the house as a whole. */
@NullMarked
package org.accountclosure;

import org.jspecify.annotations.NullMarked;
