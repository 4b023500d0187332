package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.engine.runtime.Catchers.Catcher;
import org.jspecify.annotations.Nullable;

/** Throws escalations: the nearest catching event takes it, across call activities. */
final class Escalations {

  private final Executions executions;
  private final Catchers catchers;
  private final Events events;

  Escalations(Executions executions, Catchers catchers, Events events) {
    this.executions = executions;
    this.catchers = catchers;
    this.events = events;
  }

  /**
   * Throws an escalation from an element. If nobody catches it, nothing happens.
   *
   * @return the element's token if it goes on; the catching event may have moved it to another
   *     execution of Operaton's
   */
  Optional<Token> throwFrom(Token source, String code) {
    Catcher catcher =
        catchers.find(source, (candidates, interrupted) -> match(candidates, code, interrupted));
    if (catcher == null) {
      return Optional.of(source);
    }
    events.fire(
        source.session(),
        catcher.instance(),
        catcher.elementKey(),
        catcher.event().elementId(),
        Map.of());
    return catcher.event().interrupting()
        ? Optional.empty()
        : executions.find(source.session(), source.instance(), source.key());
  }

  /** An exact code before one that catches all. */
  private static Element.@Nullable Event match(
      List<Element.Event> candidates, String code, boolean interrupted) {
    Element.Event catchAll = null;
    for (Element.Event event : candidates) {
      if (!(event.definition() instanceof Element.Escalation escalation)
          || (interrupted && event.place() == Element.Place.EVENT_SUB_PROCESS)) {
        continue;
      }
      if (code.equals(escalation.code())) {
        return event;
      }
      if (escalation.code() == null && catchAll == null) {
        catchAll = event;
      }
    }
    return catchAll;
  }
}
