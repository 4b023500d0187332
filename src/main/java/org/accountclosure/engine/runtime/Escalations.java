package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.Optional;
import org.accountclosure.engine.runtime.Catchers.Catcher;

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
    Catcher catcher = catchers.find(source, Element.Escalation.class, code, caught -> {});
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
}
