package org.accountclosure.engine.runtime;

/** Takes every flow whose condition is true, else the default flow. It does not join. */
final class InclusiveGatewayBehavior extends ElementBehavior {

  private final Conditions conditions;

  InclusiveGatewayBehavior(Element element, Conditions conditions) {
    super(element);
    this.conditions = conditions;
  }

  @Override
  void onActivate(Token token) {
    leave(
        token,
        conditions.choose(
            token.execution().getActivity().getOutgoingTransitions(), token.visible(), false));
  }
}
