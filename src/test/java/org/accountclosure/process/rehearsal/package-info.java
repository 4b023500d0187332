/** Rehearses how waiting cases move to the newest models. */
@NullMarked
package org.accountclosure.process.rehearsal;

import org.jspecify.annotations.NullMarked;
