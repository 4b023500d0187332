/**
 * What runs: tokens, variables, jobs, messages, timers, user tasks and incidents with Camunda 8's
 * semantics.
 */
@NullMarked
package org.accountclosure.engine.runtime;

import org.jspecify.annotations.NullMarked;
