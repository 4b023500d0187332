package org.accountclosure.closure.policy;

import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;

/** All rules together; every one of them is asked every time. */
public final class BlockerPolicies {

  private final List<BlockerPolicy> policies;

  private BlockerPolicies(List<BlockerPolicy> policies) {
    this.policies = policies;
  }

  /** The rules in force. A new rule is added here. */
  public static BlockerPolicies inForce() {
    return new BlockerPolicies(
        Stream.of(
                HoldPolicies.ALL,
                BusinessPolicies.ALL,
                IdentityPolicies.ALL,
                MoneyPolicies.ALL,
                PayoutPolicies.ALL)
            .flatMap(List::stream)
            .toList());
  }

  /** Every blocker of every rule, in the order in which they are worked on. */
  public List<Blocker> blockers(AccountFacts facts, Moment moment) {
    return policies.stream().flatMap(policy -> policy.blockers(facts, moment).stream()).toList();
  }

  public List<BlockerPolicy> all() {
    return policies;
  }
}
