/** Workers and relay. */
@NullMarked
package org.accountclosure.process;

import org.jspecify.annotations.NullMarked;
