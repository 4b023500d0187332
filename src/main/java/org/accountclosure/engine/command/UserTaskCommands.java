package org.accountclosure.engine.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Commands on native user tasks. Every call is one transaction. A command on a task with listeners
 * has begun when it returns, and returns the key of the transition that waits for them; see {@link
 * TaskTransitions}. An empty answer means that all is done.
 */
public interface UserTaskCommands {

  /**
   * Gives the task to somebody.
   *
   * @param allowOverride false: refused with INVALID_STATE when the task has an assignee
   * @param action name of the action for listeners; null means "assign", or "claim" without
   *     override
   */
  OptionalLong assign(
      long userTaskKey, String assignee, boolean allowOverride, @Nullable String action);

  OptionalLong unassign(long userTaskKey);

  /** A null component leaves that attribute as it is; an empty date string clears it. */
  record Changes(
      @Nullable List<String> candidateGroups,
      @Nullable List<String> candidateUsers,
      @Nullable OffsetDateTime dueDate,
      boolean clearDueDate,
      @Nullable OffsetDateTime followUpDate,
      boolean clearFollowUpDate,
      @Nullable Integer priority) {

    /** Nothing changes. */
    public static Changes none() {
      return new Changes(null, null, null, false, null, false, null);
    }
  }

  OptionalLong update(long userTaskKey, Changes changes, @Nullable String action);

  OptionalLong complete(
      long userTaskKey, Map<String, @Nullable Object> variables, @Nullable String action);
}
