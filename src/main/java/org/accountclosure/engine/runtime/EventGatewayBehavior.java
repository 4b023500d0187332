package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.pvm.PvmTransition;

/** Waits for the first of the events behind it. */
final class EventGatewayBehavior extends ElementBehavior {

  EventGatewayBehavior(Element element) {
    super(element);
  }

  @Override
  void onActivate(Token token) {
    openWaits(token);
  }

  /** Goes on to the event that has fired. */
  void route(Token token, String eventId, Map<String, @Nullable Object> brought) {
    token.session().bring(eventId, brought);
    for (PvmTransition flow : token.execution().getActivity().getOutgoingTransitions()) {
      if (flow.getDestination().getId().equals(eventId)) {
        leave(token, List.of(flow));
        return;
      }
    }
    throw new IllegalStateException("No flow leads from " + element().id() + " to " + eventId);
  }

  /** Camunda 8 writes no taken flow here either; readers add it from the event. */
  @Override
  boolean recordsFlows() {
    return false;
  }
}
