/** The case, its blockers, and what the marketplace says about an account: values only. */
@NullMarked
package org.accountclosure.closure.model;

import org.jspecify.annotations.NullMarked;
