/** Long proofs: the application as a process of its own, killed and cut off at bad moments. */
@NullMarked
package org.accountclosure.proof;

import org.jspecify.annotations.NullMarked;
