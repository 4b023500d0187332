/** Random marketplaces and whatever may happen in them: every case ends as the design allows. */
@NullMarked
package org.accountclosure.closure.random;

import org.jspecify.annotations.NullMarked;
