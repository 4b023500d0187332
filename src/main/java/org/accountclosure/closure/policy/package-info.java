/** The rules: what blocks a closure, when it can clear, and what comes next. Pure functions. */
@NullMarked
package org.accountclosure.closure.policy;

import org.jspecify.annotations.NullMarked;
