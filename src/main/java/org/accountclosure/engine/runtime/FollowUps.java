package org.accountclosure.engine.runtime;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be done once a command's transaction has been committed. */
final class FollowUps {

  /** A message name and correlation key whose buffered messages may now be taken. */
  record MessageKey(String name, String correlationKey) {}

  private final Set<String> jobTypes = new LinkedHashSet<>();
  private final Set<MessageKey> messages = new LinkedHashSet<>();
  private final Set<Long> transitions = new LinkedHashSet<>();
  private @Nullable Instant earliestDue;

  /** A job of the type may be available. */
  void jobAvailable(String type) {
    jobTypes.add(type);
  }

  /**
   * Somebody has begun to wait for the message, or an instance that it may start again has ended.
   */
  void mayCorrelate(String name, String correlationKey) {
    messages.add(new MessageKey(name, correlationKey));
  }

  /** A transition of a user task has ended. */
  void transitionEnded(long transitionKey) {
    transitions.add(transitionKey);
  }

  /** A timer, lock, back-off or message with an own due moment was written. */
  void dueAt(Instant moment) {
    if (earliestDue == null || moment.isBefore(earliestDue)) {
      earliestDue = moment;
    }
  }

  Set<String> jobTypes() {
    return jobTypes;
  }

  Set<MessageKey> messages() {
    return messages;
  }

  Set<Long> transitions() {
    return transitions;
  }

  @Nullable Instant earliestDue() {
    return earliestDue;
  }
}
