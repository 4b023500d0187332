package org.accountclosure.engine.runtime;

import java.util.Map;

/** Link throw events: they go on at the catch event of their name. */
final class LinkThrowBehavior extends ElementBehavior {

  LinkThrowBehavior(Element element) {
    super(element);
  }

  @Override
  void onActivate(Token token) {
    complete(token, Map.of());
  }

  /** The way to the catch event is no flow of the model. */
  @Override
  boolean recordsFlows() {
    return false;
  }
}
