package org.accountclosure.engine.runtime;

/** Takes the first flow whose condition is true, else the default flow. */
final class ExclusiveGatewayBehavior extends ElementBehavior {

  private final Conditions conditions;

  ExclusiveGatewayBehavior(Element element, Conditions conditions) {
    super(element);
    this.conditions = conditions;
  }

  @Override
  void onActivate(Token token) {
    leave(
        token,
        conditions.choose(
            token.execution().getActivity().getOutgoingTransitions(), token.visible(), true));
  }
}
