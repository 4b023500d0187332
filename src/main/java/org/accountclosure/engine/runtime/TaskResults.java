package org.accountclosure.engine.runtime;

import static org.accountclosure.engine.command.CommandRejection.Type.INVALID_ARGUMENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.JobCommands.Corrections;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.command.UserTaskCommands.Changes;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.accountclosure.engine.store.TaskAttributes;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.jspecify.annotations.Nullable;

/** What listeners of user tasks may answer, and what it changes. */
final class TaskResults {

  private TaskResults() {}

  /**
   * Refuses answers that the listener's event does not allow.
   *
   * @throws CommandRejection INVALID_ARGUMENT
   */
  static void check(JobRow job, TransitionRow transition, TaskResult result) {
    TaskEvent event = TaskLifecycle.event(transition);
    if (result.denied() && !event.isDeniable()) {
      throw refused(
          job,
          "Denying result is not supported for '%s' task listener jobs".formatted(event),
          "Only the following listener event types support denying: [ASSIGNING, COMPLETING,"
              + " UPDATING].");
    }
    if (result.denied() && !result.corrections().areEmpty()) {
      throw refused(
          job,
          "Expected to complete task listener job with corrections, but the job result is denied",
          "The corrections would be reverted by the denial. Either complete the job with"
              + " corrections without setting denied, or complete the job with a denied result but"
              + " no corrections.");
    }
    if (event == TaskEvent.CREATING
        && transition.nextAssignee() != null
        && result.corrections().assignee() != null) {
      throw refused(
          job,
          "Expected to complete task listener job, but correcting the assignee on 'CREATING' event"
              + " is not supported when the user task has an assignee defined in the model",
          "Use the 'CREATING' event to set an assignee only if it was not defined. Use the"
              + " 'ASSIGNING' event to correct an assignee that is already defined.");
    }
  }

  /** Refuses variables; Camunda 8.8 knows no variables of task listeners. */
  static void checkNoVariables(JobRow job, boolean variables) {
    if (variables) {
      throw refused(
          job,
          "Task Listener job completion with variables payload provided is not yet supported",
          "Support will be enabled with the resolution of issue #23702.");
    }
  }

  private static CommandRejection refused(JobRow job, String what, String instead) {
    return new CommandRejection(
        INVALID_ARGUMENT,
        "%s (job key '%d', type '%s', processInstanceKey '%d'). %s"
            .formatted(what, job.key(), job.type(), job.instanceKey(), instead));
  }

  static TaskAttributes corrected(TaskAttributes old, Corrections corrections, Json json) {
    TaskAttributes changed = changed(old, corrections.others(), json);
    String assignee = corrections.assignee();
    return assignee == null ? changed : changed.withAssignee(assignee.isEmpty() ? null : assignee);
  }

  static TaskAttributes changed(TaskAttributes old, Changes changes, Json json) {
    Integer priority = changes.priority();
    return new TaskAttributes(
        old.assignee(),
        list(changes.candidateGroups(), old.candidateGroups(), json),
        list(changes.candidateUsers(), old.candidateUsers(), json),
        date(changes.dueDate(), changes.clearDueDate(), old.dueAt()),
        date(changes.followUpDate(), changes.clearFollowUpDate(), old.followUpAt()),
        priority == null ? old.priority() : priority);
  }

  private static String list(@Nullable List<String> changed, String old, Json json) {
    return changed == null ? old : json.write(changed);
  }

  private static @Nullable Instant date(
      @Nullable OffsetDateTime changed, boolean clear, @Nullable Instant old) {
    if (clear) {
      return null;
    }
    return changed == null ? old : changed.toInstant();
  }

  /** Camunda 8's names of the attributes that differ, in its order. */
  static List<String> changedNames(TaskAttributes old, TaskAttributes now, boolean variables) {
    List<String> names = new ArrayList<>();
    add(names, "assignee", old.assignee(), now.assignee());
    add(names, "candidateGroupsList", old.candidateGroups(), now.candidateGroups());
    add(names, "candidateUsersList", old.candidateUsers(), now.candidateUsers());
    add(names, "dueDate", old.dueAt(), now.dueAt());
    add(names, "followUpDate", old.followUpAt(), now.followUpAt());
    add(names, "priority", old.priority(), now.priority());
    if (variables) {
      names.add("variables");
    }
    return names;
  }

  private static void add(
      List<String> names, String name, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      names.add(name);
    }
  }
}
