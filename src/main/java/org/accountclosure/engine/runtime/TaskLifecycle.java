package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.store.JobTable.JobRow;
import org.accountclosure.engine.store.TaskAttributes;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/**
 * Takes user tasks from state to state. A transition with listeners waits in the store until the
 * last of them has agreed; until then the task keeps its former attributes, and its variables are
 * seen by the listeners only.
 *
 * <p>Source: Camunda 8.8, "User task listeners".
 */
final class TaskLifecycle {

  private final Json json;

  TaskLifecycle(Json json) {
    this.json = json;
  }

  /** What a command wants of a task. */
  record Change(
      TaskEvent event,
      String action,
      TaskAttributes attributes,
      Map<String, @Nullable Object> variables,
      boolean variablesLocal) {}

  /**
   * A task comes into being, and then to the assignee whom the model names.
   *
   * @param task with that assignee
   */
  void create(Token token, UserTaskBehavior behavior, UserTaskRow task) {
    String assignee = task.attributes().assignee();
    boolean creating = behavior.listeners(TaskEvent.CREATING).isEmpty();
    if (creating && (assignee == null || behavior.listeners(TaskEvent.ASSIGNING).isEmpty())) {
      token.session().userTasks().create(task, token.instance());
      return;
    }
    UserTaskRow unassigned = task.with("CREATED", task.attributes().withAssignee(null));
    token.session().userTasks().create(unassigned, token.instance());
    begin(
        token,
        behavior,
        unassigned,
        new TransitionRow(
            token.session().nextKey(),
            task.key(),
            task.instanceKey(),
            task.elementKey(),
            TaskEvent.CREATING.name(),
            0,
            "",
            unassigned.attributes(),
            assignee,
            "{}",
            false,
            null,
            null,
            null));
  }

  /**
   * Begins what a command wants.
   *
   * @return the transition that waits for listeners; empty if everything is done
   */
  OptionalLong begin(Token token, UserTaskBehavior behavior, UserTaskRow task, Change change) {
    return begin(
        token,
        behavior,
        task,
        new TransitionRow(
            token.session().nextKey(),
            task.key(),
            task.instanceKey(),
            task.elementKey(),
            change.event().name(),
            0,
            change.action(),
            change.attributes(),
            null,
            json.write(change.variables()),
            change.variablesLocal(),
            null,
            null,
            null));
  }

  OptionalLong begin(
      Token token, UserTaskBehavior behavior, UserTaskRow task, TransitionRow transition) {
    if (behavior.listeners(event(transition)).isEmpty()) {
      apply(token, behavior, task, transition);
      return OptionalLong.empty();
    }
    UserTasks tasks = token.session().userTasks();
    tasks.change(task.with(transition.event(), task.attributes()));
    tasks.begin(transition);
    listen(token, behavior, transition);
    return OptionalLong.of(transition.key());
  }

  /** A task is to go; its canceling listeners, of which there is one at least, are asked first. */
  void cancel(Token token, UserTaskBehavior behavior, long terminationKey) {
    UserTaskRow task = task(token);
    begin(
        token,
        behavior,
        task,
        new TransitionRow(
            token.session().nextKey(),
            task.key(),
            task.instanceKey(),
            task.elementKey(),
            TaskEvent.CANCELING.name(),
            0,
            "",
            task.attributes(),
            null,
            "{}",
            false,
            terminationKey,
            null,
            null));
  }

  static TaskEvent event(TransitionRow transition) {
    return TaskEvent.valueOf(transition.event());
  }

  /** Makes the job of the listener whose turn it is; its expressions may fail. */
  private static void listen(Token token, UserTaskBehavior behavior, TransitionRow transition) {
    TaskListener listener = behavior.listeners(event(transition)).get(transition.listener());
    Map<String, @Nullable Object> visible = token.visible();
    String type;
    int retries;
    try {
      type = listener.type().string(visible);
      if (type.isEmpty()) {
        throw new EvaluationFailure(
            IncidentType.EXTRACT_VALUE_ERROR,
            "Expected result of the expression '%s' to be a not-empty string, but was an empty string."
                .formatted(listener.type().text()));
      }
      retries = listener.retries().integer(visible);
    } catch (EvaluationFailure failure) {
      Incidents.raise(token, failure, Phase.LISTENER);
      return;
    }
    Jobs.create(token, "TASK_LISTENER", transition.event(), type, retries, behavior.headers());
  }

  /** Begins with the first listener again, after the incident of a failed expression. */
  void listenAgain(Token token, UserTaskBehavior behavior) {
    TransitionRow transition = pending(token);
    TransitionRow again = transition.at(0, transition.attributes());
    token.session().userTasks().change(again);
    listen(token, behavior, again);
  }

  /**
   * The worker of a listener has answered.
   *
   * @return the transition if it has made the task go, or null
   */
  @Nullable TransitionRow answer(
      Token token, UserTaskBehavior behavior, JobRow job, TaskResult result) {
    EngineSession session = token.session();
    UserTaskRow task = task(token);
    TransitionRow transition = pending(token);
    TaskResults.check(job, transition, result);
    if (result.denied()) {
      session
          .store()
          .jobs()
          .completeDenied(session.batch(), job.key(), result.deniedReason(), session.now());
      session.userTasks().change(transition.ended("DENIED", result.deniedReason()));
      session.userTasks().change(task.with("CREATED", task.attributes()));
      return null;
    }
    session.store().jobs().complete(session.batch(), job.key(), session.now());
    List<TaskListener> listeners = behavior.listeners(event(transition));
    TransitionRow next =
        transition.at(
            transition.listener() + 1,
            TaskResults.corrected(transition.attributes(), result.corrections(), json));
    if (next.listener() < listeners.size()) {
      session.userTasks().change(next);
      listen(token, behavior, next);
      return null;
    }
    session.userTasks().change(next.ended("DONE", null));
    apply(token, behavior, task, next);
    return event(next) == TaskEvent.CANCELING ? next : null;
  }

  /** What all listeners have agreed to happens. */
  private void apply(
      Token token, UserTaskBehavior behavior, UserTaskRow task, TransitionRow transition) {
    UserTasks tasks = token.session().userTasks();
    TaskAttributes attributes = transition.attributes();
    switch (event(transition)) {
      case CREATING -> {
        UserTaskRow created = task.with("CREATED", attributes.withAssignee(null));
        tasks.change(created);
        String assignee =
            transition.nextAssignee() == null ? attributes.assignee() : transition.nextAssignee();
        if (assignee != null) {
          begin(
              token,
              behavior,
              created,
              new Change(
                  TaskEvent.ASSIGNING, "", attributes.withAssignee(assignee), Map.of(), false));
        }
      }
      case ASSIGNING -> tasks.change(task.with("CREATED", attributes));
      case UPDATING -> {
        tasks.change(task.with("CREATED", attributes));
        Map<String, @Nullable Object> brought = json.object(transition.variables());
        if (transition.variablesLocal()) {
          token.session().variables().setLocal(token.instance(), token.key(), brought);
        } else {
          token.session().variables().propagate(token.instance(), token.key(), brought);
        }
      }
      case COMPLETING -> {
        tasks.change(task.with("COMPLETED", attributes));
        behavior.complete(token, json.object(transition.variables()));
      }
      case CANCELING -> tasks.change(task.with("CANCELED", attributes));
    }
  }

  static UserTaskRow task(Token token) {
    return token
        .session()
        .userTasks()
        .ofElement(token.key())
        .orElseThrow(() -> new IllegalStateException("No user task of " + token.key()));
  }

  private static TransitionRow pending(Token token) {
    return token
        .session()
        .userTasks()
        .pending(token.key())
        .orElseThrow(() -> new IllegalStateException("No listener is at work for " + token.key()));
  }
}
