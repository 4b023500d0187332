package org.accountclosure.engine.runtime;

import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.runtime.Catchers.Catcher;
import org.jspecify.annotations.Nullable;

/** Throws BPMN errors: the nearest catching event takes it, across call activities. */
final class Errors {

  private final Catchers catchers;
  private final Events events;

  Errors(Catchers catchers, Events events) {
    this.catchers = catchers;
    this.events = events;
  }

  /**
   * Throws an error from an element.
   *
   * @param offered receives the codes that would have been caught on the way
   * @return false if nobody catches it; nothing was changed then
   */
  boolean throwFrom(
      Token source, String code, Map<String, @Nullable Object> brought, Set<String> offered) {
    Catcher catcher = catchers.find(source, Element.BpmnError.class, code, offered::add);
    if (catcher == null) {
      return false;
    }
    events.fire(
        source.session(),
        catcher.instance(),
        catcher.elementKey(),
        catcher.event().elementId(),
        brought);
    return true;
  }
}
