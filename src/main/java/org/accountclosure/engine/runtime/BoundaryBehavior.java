package org.accountclosure.engine.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boundary events, once they have fired. */
final class BoundaryBehavior extends ElementBehavior {

  private final boolean error;

  /**
   * A boundary event.
   *
   * @param error whether it catches errors: what an error brings stays in the event's own scope
   *     unless output mappings carry it out
   */
  BoundaryBehavior(Element element, boolean error) {
    super(element);
    this.error = error;
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> taken = token.session().take(element().id());
    Map<String, @Nullable Object> brought = taken == null ? Map.of() : taken;
    if (error) {
      token.session().variables().setLocal(token.instance(), token.key(), brought);
      complete(token, Map.of());
    } else {
      completeKeepingCopy(token, brought);
    }
  }
}
