package org.accountclosure.engine.runtime;

import java.util.Map;

/** None events, terminate end events, manual and undefined tasks: entered and left at once. */
final class PassThrough extends ElementBehavior {

  PassThrough(Element element) {
    super(element);
  }

  @Override
  void onActivate(Token token) {
    complete(token, Map.of());
  }
}
