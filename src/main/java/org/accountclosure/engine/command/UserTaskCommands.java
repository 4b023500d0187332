package org.accountclosure.engine.command;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Commands on native user tasks. Every call is one transaction. */
public interface UserTaskCommands {

  /**
   * Gives the task to somebody.
   *
   * @param allowOverride false: refused with INVALID_STATE when the task has an assignee
   * @param action name of the action for listeners and audit; null means "assign"
   */
  void assign(long userTaskKey, String assignee, boolean allowOverride, @Nullable String action);

  void unassign(long userTaskKey);

  /** A null component leaves that attribute as it is; an empty date string clears it. */
  record Changes(
      @Nullable List<String> candidateGroups,
      @Nullable List<String> candidateUsers,
      @Nullable OffsetDateTime dueDate,
      boolean clearDueDate,
      @Nullable OffsetDateTime followUpDate,
      boolean clearFollowUpDate,
      @Nullable Integer priority) {}

  void update(long userTaskKey, Changes changes, @Nullable String action);

  void complete(long userTaskKey, Map<String, @Nullable Object> variables, @Nullable String action);
}
