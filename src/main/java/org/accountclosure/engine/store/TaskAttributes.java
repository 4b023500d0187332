package org.accountclosure.engine.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What commands and listeners may change of a user task.
 *
 * @param candidateGroups a JSON list
 * @param candidateUsers a JSON list
 */
public record TaskAttributes(
    @Nullable String assignee,
    String candidateGroups,
    String candidateUsers,
    @Nullable Instant dueAt,
    @Nullable Instant followUpAt,
    int priority) {

  public TaskAttributes withAssignee(@Nullable String changed) {
    return new TaskAttributes(
        changed, candidateGroups, candidateUsers, dueAt, followUpAt, priority);
  }
}
