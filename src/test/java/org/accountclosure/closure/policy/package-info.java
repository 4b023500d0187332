/** Tests of the rules. */
@NullMarked
package org.accountclosure.closure.policy;

import org.jspecify.annotations.NullMarked;
