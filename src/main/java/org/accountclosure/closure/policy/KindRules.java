package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.Consent;

/**
 * What is special about one kind of account; everything else about a closure is the same for all.
 *
 * @param intake who may ask for a closure of such an account
 * @param policies what blocks one, each by its name, in the order in which it is worked on
 * @param impliedConsents what asking for it agrees to already
 */
public record KindRules(
    IntakeRule intake, List<BlockerPolicy> policies, Set<Consent> impliedConsents) {

  public KindRules {
    policies = List.copyOf(policies);
    impliedConsents = Set.copyOf(impliedConsents);
  }

  /** Whose request agrees to nothing but what is said with it. */
  public KindRules(IntakeRule intake, List<BlockerPolicy> policies) {
    this(intake, policies, Set.of());
  }

  /** As these, and asking for it agrees to that. */
  KindRules implying(Consent consent) {
    return new KindRules(intake, policies, Set.of(consent));
  }

  static KindRules of(IntakeRule intake, List<List<BlockerPolicy>> policies) {
    return new KindRules(intake, policies.stream().flatMap(List::stream).toList());
  }
}
