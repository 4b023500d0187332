package org.accountclosure.engine.runtime;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.TerminationTable.TerminationRow;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Holds a termination until the canceling listeners of the user tasks in it have been asked, as
 * Camunda 8.8 does: everything else in the scope ends at once, nothing new can happen in it, and
 * what was to follow follows when the last task has gone.
 */
final class Terminations {

  private final Executions executions;
  private final TaskLifecycle lifecycle;
  private final Json json;

  Terminations(Executions executions, TaskLifecycle lifecycle, Json json) {
    this.executions = executions;
    this.lifecycle = lifecycle;
    this.json = json;
  }

  /** What comes after a termination. */
  enum Kind {
    /** The root instance is gone. */
    CANCEL,
    /** An interrupting event goes on. */
    EVENT,
    /** A terminate end event ends its scope. */
    END,
    /** A multi-instance body ends before all of its instances have. */
    LOOP
  }

  /** Cancels a root instance. */
  boolean holdCancel(EngineSession session, InstanceRow root) {
    boolean held =
        hold(
            session,
            new DoomedScope(session, executions, root, root.key(), false, null),
            new TerminationRow(
                session.nextKey(), root.key(), root.key(), Kind.CANCEL.name(), null, "{}"));
    if (held) {
      closeWaits(session, root);
    }
    return held;
  }

  /**
   * An interrupting event has happened at an element or process instance.
   *
   * @param itself whether the element itself is interrupted, or only what is in it
   */
  boolean holdEvent(
      EngineSession session,
      InstanceRow instance,
      long elementKey,
      boolean itself,
      String eventId,
      Map<String, @Nullable Object> brought) {
    return hold(
        session,
        new DoomedScope(session, executions, instance, elementKey, itself, null),
        new TerminationRow(
            session.nextKey(),
            instance.key(),
            elementKey,
            Kind.EVENT.name(),
            eventId,
            json.write(brought)));
  }

  /** A terminate end event was reached. */
  boolean holdEnd(Token end) {
    EngineSession session = end.session();
    return hold(
        session,
        new DoomedScope(
            session, executions, end.instance(), end.row().flowScopeKey(), false, end.key()),
        new TerminationRow(
            session.nextKey(), end.instance().key(), end.key(), Kind.END.name(), null, "{}"));
  }

  /** The completion condition of a multi-instance body is met. */
  boolean holdLoop(Token body) {
    EngineSession session = body.session();
    return hold(
        session,
        new DoomedScope(session, executions, body.instance(), body.key(), false, null),
        new TerminationRow(
            session.nextKey(), body.instance().key(), body.key(), Kind.LOOP.name(), null, "{}"));
  }

  private boolean hold(EngineSession session, DoomedScope doomed, TerminationRow termination) {
    if (doomed.held().isEmpty()) {
      return false;
    }
    for (ElementRow row : doomed.free()) {
      doomed.behavior(row).end(session, row, ElementRow.State.TERMINATED);
    }
    for (InstanceRow instance : doomed.freeInstances()) {
      session.endInstance(instance, false);
    }
    for (ElementRow row : doomed.waiting()) {
      Waits.close(session, row.key(), doomed.behavior(row).element().events());
    }
    for (InstanceRow instance : doomed.waitingInstances()) {
      closeWaits(session, instance);
    }
    session.store().terminations().insert(session.batch(), termination);
    Set<Long> replaced = new HashSet<>();
    for (ElementRow row : doomed.held()) {
      TransitionRow pending = session.userTasks().pending(row.key()).orElse(null);
      if (pending != null && pending.terminationKey() != null) {
        replaced.add(pending.terminationKey());
        session.userTasks().change(pending.partOf(termination.key()));
      } else {
        askBeforeCanceling(session, row, pending, termination.key());
      }
    }
    for (long key : replaced) {
      session.store().terminations().delete(session.batch(), key);
    }
    return true;
  }

  private void askBeforeCanceling(
      EngineSession session, ElementRow row, @Nullable TransitionRow pending, long termination) {
    if (pending != null) {
      session.userTasks().change(pending.ended("CANCELED", null));
      session.store().jobs().cancelFormerListeners(session.batch(), row.key(), session.now());
    }
    if (row.hasIncident()) {
      for (long incident : session.store().incidents().openOf(row.key())) {
        session.store().incidents().resolve(session.batch(), incident, session.now());
      }
      row.incident(false);
    }
    Token token =
        executions
            .find(session, row.instance(), row.key())
            .orElseThrow(() -> new IllegalStateException("No token of user task " + row.key()));
    UserTaskBehavior behavior =
        (UserTaskBehavior) Events.behavior(token.execution(), row.elementId());
    Waits.close(session, row.key(), behavior.element().events());
    lifecycle.cancel(token, behavior, termination);
  }

  private void closeWaits(EngineSession session, InstanceRow instance) {
    Element process = ProcessModel.of(executions.root(instance).getProcessDefinition()).element();
    Waits.close(session, instance.key(), process.events());
  }

  /** The listeners of a task have agreed to its end; if it was the last one, all goes on. */
  void taskIsCanceled(Token task, TransitionRow transition) {
    EngineSession session = task.session();
    Events.behavior(task.execution(), task.row().elementId())
        .end(session, task.row(), ElementRow.State.TERMINATED);
    Long key = transition.terminationKey();
    if (key == null || session.store().transitions().waitsFor(key, transition.key())) {
      return;
    }
    TerminationRow termination =
        session
            .store()
            .terminations()
            .find(key)
            .orElseThrow(() -> new IllegalStateException("No termination " + key));
    session.store().terminations().delete(session.batch(), key);
    InstanceRow instance = session.instance(termination.instanceKey());
    switch (Kind.valueOf(termination.kind())) {
      case CANCEL -> executions.root(instance).deleteCascade("cancelled");
      case EVENT -> goOn(session, instance, termination);
      case END -> {
        Token end = token(session, instance, termination);
        ((TerminateEndBehavior) Executions.behavior(end.execution(), end.row())).terminate(end);
      }
      case LOOP -> {
        Token body = token(session, instance, termination);
        ((MultiInstanceBehavior) Executions.behavior(body.execution(), body.row())).endBody(body);
      }
    }
  }

  private Token token(EngineSession session, InstanceRow instance, TerminationRow termination) {
    return executions
        .find(session, instance, termination.elementKey())
        .orElseThrow(() -> new IllegalStateException("No element " + termination.elementKey()));
  }

  private void goOn(EngineSession session, InstanceRow instance, TerminationRow termination) {
    ExecutionEntity scope = executions.root(instance);
    if (termination.elementKey() != instance.key()) {
      ElementRow row = session.element(instance, termination.elementKey());
      if (row == null) {
        throw new IllegalStateException("No element instance " + termination.elementKey());
      }
      scope = executions.holding(row);
    }
    Events.interrupt(
        session,
        scope,
        String.valueOf(termination.eventId()),
        json.object(termination.variables()));
  }
}
