package org.accountclosure.engine.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Intermediate catch events and receive tasks: wait, or pass on what an event gateway caught. */
final class CatchBehavior extends ElementBehavior {

  CatchBehavior(Element element) {
    super(element);
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> caught = token.session().take(element().id());
    if (caught == null) {
      openWaits(token);
    } else {
      completeKeepingCopy(token, caught);
    }
  }
}
