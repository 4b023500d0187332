package org.accountclosure.engine.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Start events of processes, sub-processes and event sub-processes. */
final class StartEventBehavior extends ElementBehavior {

  StartEventBehavior(Element element) {
    super(element);
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> brought = token.session().take(element().id());
    completeKeepingCopy(token, brought == null ? Map.of() : brought);
  }
}
