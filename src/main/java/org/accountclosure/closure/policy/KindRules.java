package org.accountclosure.closure.policy;

import java.util.List;
import java.util.stream.Stream;

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

  @SafeVarargs
  static KindRules of(IntakeRule intake, List<BlockerPolicy>... policies) {
    return new KindRules(intake, Stream.of(policies).flatMap(List::stream).toList());
  }
}
