package org.accountclosure.closure.model;

import java.time.Duration;

/**
 * Who gets an escalation and until when, as {@code SupportRouting.dmn} decided.
 *
 * @param queue the candidate group of the user task
 * @param priority 0 to 100, higher first
 * @param dueIn from opening to the due date
 */
public record Routing(String queue, int priority, Duration dueIn) {

  public Routing {
    Ids.requireWellFormed("queue", queue);
    if (priority < 0 || priority > 100) {
      throw new IllegalArgumentException("A priority is 0 to 100, not " + priority);
    }
    if (dueIn.isNegative() || dueIn.isZero()) {
      throw new IllegalArgumentException("An escalation is due after some time, not in " + dueIn);
    }
  }
}
