package org.accountclosure.process.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an element does beyond being drawn. */
public sealed interface Behaviour {

  /** Nothing of its own: gateways, plain events, sub-processes. */
  record None() implements Behaviour {}

  /**
   * A job for a worker.
   *
   * @param retries as written: a number or an expression
   * @param headers static values for the worker
   */
  record Job(String type, String retries, Map<String, String> headers) implements Behaviour {}

  /**
   * A person's task in Camunda's task list.
   *
   * @param formId the linked form, if there is one
   * @param candidateGroups expression for the groups that may claim it; empty if nobody is named
   * @param dueDate expression for the due date; empty if there is none
   * @param listeners whom the engine asks before the task changes
   */
  record UserTask(
      Optional<String> formId,
      Binding formBinding,
      String assignee,
      String candidateGroups,
      String dueDate,
      String followUpDate,
      String priority,
      List<Listener> listeners)
      implements Behaviour {

    public UserTask {
      listeners = List.copyOf(listeners);
    }

    /** Whether a worker may deny this change of the task, such as {@code completing}. */
    public boolean isGuardedAt(String event) {
      return listeners.stream().anyMatch(listener -> listener.event().equals(event));
    }
  }

  /**
   * A job that a user task waits for before it changes; its worker may deny the change.
   *
   * @param event {@code assigning}, {@code completing}, ...
   * @param type the job type
   */
  record Listener(String event, String type) {}

  /**
   * A call activity.
   *
   * @param processId as written: the id of a process, or an expression that reads it from a
   *     variable
   */
  record Call(
      String processId,
      Binding binding,
      boolean propagatesAllParentVariables,
      boolean propagatesAllChildVariables)
      implements Behaviour {

    /** The variable that says which process is called; empty if the model itself says it. */
    public Optional<String> processVariable() {
      return processId.startsWith("=")
          ? Optional.of(processId.substring(1).strip())
          : Optional.empty();
    }
  }

  /** A business rule task that evaluates a decision. */
  record Decide(String decisionId, Binding binding, String resultVariable) implements Behaviour {}

  /** Waits for a message, or starts by it. */
  record MessageEvent(String name, Optional<String> correlationKey) implements Behaviour {}

  /** Throws or catches a BPMN error; without a code, catches every error. */
  record ErrorEvent(Optional<String> code) implements Behaviour {}

  /** A timer of one of the kinds date, duration and cycle. */
  record TimerEvent(String kind, String expression) implements Behaviour {}

  /** The expressions of this behaviour that read variables. */
  default List<String> expressions() {
    if (this instanceof UserTask task) {
      return List.of(
          task.assignee(),
          task.candidateGroups(),
          task.dueDate(),
          task.followUpDate(),
          task.priority());
    }
    if (this instanceof MessageEvent message) {
      return message.correlationKey().stream().toList();
    }
    if (this instanceof TimerEvent timer) {
      return List.of(timer.expression());
    }
    if (this instanceof Call call) {
      return List.of(call.processId());
    }
    if (this instanceof Job job) {
      return List.of(job.retries());
    }
    return List.of();
  }
}
