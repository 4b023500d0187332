package org.accountclosure.engine.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Start events of processes, sub-processes and event sub-processes. */
final class StartEventBehavior extends ElementBehavior {

  private final boolean ofEventSubProcess;

  /**
   * A start event.
   *
   * @param ofEventSubProcess if so, what the event brings goes up without a copy at the start event
   */
  StartEventBehavior(Element element, boolean ofEventSubProcess) {
    super(element);
    this.ofEventSubProcess = ofEventSubProcess;
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> taken = token.session().take(element().id());
    Map<String, @Nullable Object> brought = taken == null ? Map.of() : taken;
    if (ofEventSubProcess) {
      complete(token, brought);
    } else {
      completeKeepingCopy(token, brought);
    }
  }
}
