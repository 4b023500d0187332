package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.store.ElementRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityBehavior;
import org.operaton.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * How an element lives, in Camunda 8's order: input mappings, then its own work, then output
 * mappings, then the flows. A failed evaluation parks the token and raises an incident; nothing is
 * rolled back.
 */
abstract class ElementBehavior implements ActivityBehavior {

  private final Element element;

  ElementBehavior(Element element) {
    this.element = element;
  }

  final Element element() {
    return element;
  }

  @Override
  public void execute(ActivityExecution execution) {
    Token token = Token.enter((ExecutionEntity) execution, element);
    if (element.loop() == null) {
      activate(token);
    } else {
      token.session().loops().entered(token);
      activate(token);
      token.session().loops().activated(token);
    }
  }

  /** Enters the element, the first time or when the incident of a failed try was resolved. */
  final void activate(Token token) {
    try {
      if (element.loop() != null) {
        element.loop().give(token);
      }
      if (!element.inputs().isEmpty()) {
        token
            .session()
            .variables()
            .setLocal(token.instance(), token.key(), element.inputs().evaluate(token.visible()));
      }
      onActivate(token);
    } catch (EvaluationFailure failure) {
      Incidents.raise(token, failure, Phase.ACTIVATE);
    }
  }

  /**
   * The element's own work: either it completes, or it leaves something by which it will.
   *
   * @throws EvaluationFailure before anything was changed that a second try would change again
   */
  abstract void onActivate(Token token);

  /** Opens the waits for the element's events. */
  final void openWaits(Token token) {
    if (!element.events().isEmpty()) {
      Waits.open(
          token.session(),
          token.instance(),
          token.key(),
          element.events(),
          token.visible(),
          token.session().variables().visible(token.instance(), token.row().flowScopeKey()));
    }
  }

  /** Completes with what a job, a task or a called process brought. */
  final void complete(Token token, Map<String, @Nullable Object> brought) {
    Runnable completion = () -> completeNow(token, brought);
    if (element.loop() == null || !token.session().loops().putOff(token, completion)) {
      completion.run();
    }
  }

  private void completeNow(Token token, Map<String, @Nullable Object> brought) {
    Variables variables = token.session().variables();
    if (!brought.isEmpty()) {
      if (element.outputs().isEmpty()) {
        variables.propagate(token.instance(), token.key(), brought);
      } else {
        variables.setLocal(token.instance(), token.key(), brought);
      }
    }
    finish(token);
  }

  /** Completes with what an event brought; the event keeps a copy of it. */
  final void completeKeepingCopy(Token token, Map<String, @Nullable Object> brought) {
    Variables variables = token.session().variables();
    variables.setLocal(token.instance(), token.key(), brought);
    if (element.outputs().isEmpty()) {
      variables.propagate(token.instance(), token.row().flowScopeKey(), brought);
    }
    finish(token);
  }

  /** Output mappings and leaving, the first time or when an incident was resolved. */
  final void finish(Token token) {
    try {
      if (!element.outputs().isEmpty()) {
        token
            .session()
            .variables()
            .propagate(
                token.instance(),
                token.row().flowScopeKey(),
                element.outputs().evaluate(token.visible()));
      }
      if (element.loop() != null) {
        element.loop().collect(token);
      }
      beforeLeaving(token);
    } catch (EvaluationFailure failure) {
      Incidents.raise(token, failure, Phase.COMPLETE);
      return;
    }
    leave(token, token.execution().getActivity().getOutgoingTransitions());
  }

  /** What an element does last, after its output mappings. */
  void beforeLeaving(Token token) {
    // Most elements do nothing.
  }

  /** Ends the element instance and takes the flows; without any, the path ends here. */
  final void leave(Token token, List<PvmTransition> flows) {
    end(token.session(), token.row(), ElementRow.State.COMPLETED);
    if (flows.isEmpty()) {
      token.execution().end(true);
      return;
    }
    if (recordsFlows()) {
      for (PvmTransition flow : flows) {
        token.session().flowTaken(token.instance(), flow.getId());
      }
    }
    if (flows.size() == 1) {
      token.execution().leaveActivityViaTransition(flows.get(0));
    } else {
      token.execution().leaveActivityViaTransitions(flows, List.of());
    }
  }

  boolean recordsFlows() {
    return true;
  }

  /** Ends the element instance with everything that it opened. */
  final void end(EngineSession session, ElementRow row, ElementRow.State state) {
    if (state == ElementRow.State.TERMINATED) {
      onTerminate(session, row);
    }
    Waits.close(session, row.key(), element.events());
    session.endElement(row, state);
  }

  /** Takes back what the element left for workers or people. */
  void onTerminate(EngineSession session, ElementRow row) {
    // Most elements leave nothing.
  }
}
