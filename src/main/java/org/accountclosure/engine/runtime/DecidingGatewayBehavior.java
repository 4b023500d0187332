package org.accountclosure.engine.runtime;

/**
 * Exclusive gateways, which take the first flow whose condition is true, and inclusive ones, which
 * take every such flow; else the default flow. None joins.
 */
final class DecidingGatewayBehavior extends ElementBehavior {

  private final Conditions conditions;
  private final boolean onlyFirst;

  DecidingGatewayBehavior(Element element, Conditions conditions, boolean onlyFirst) {
    super(element);
    this.conditions = conditions;
    this.onlyFirst = onlyFirst;
  }

  @Override
  void onActivate(Token token) {
    leave(
        token,
        conditions.choose(
            token.execution().getActivity().getOutgoingTransitions(), token.visible(), onlyFirst));
  }
}
