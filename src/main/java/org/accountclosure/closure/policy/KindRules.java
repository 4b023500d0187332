package org.accountclosure.closure.policy;

import java.util.List;

/**
 * What is special about one kind of account; everything else about a closure is the same for all.
 *
 * @param intake who may ask for a closure of such an account
 * @param policies what blocks one, each by its name, in the order in which it is worked on
 */
public record KindRules(IntakeRule intake, List<BlockerPolicy> policies) {

  public KindRules {
    policies = List.copyOf(policies);
  }

  static KindRules of(IntakeRule intake, List<List<BlockerPolicy>> policies) {
    return new KindRules(intake, policies.stream().flatMap(List::stream).toList());
  }
}
