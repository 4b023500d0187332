/**
 * What can be done with a request to close an account: one class per use case, in plain Java.
 *
 * <p>Values are in {@code closure.model}, the rules in {@code closure.policy}, what is asked of the
 * outside in {@code closure.port}. Nothing here knows Spring, Camunda or SQL.
 */
@NullMarked
package org.accountclosure.closure;

import org.jspecify.annotations.NullMarked;
