package org.accountclosure.closure.policy;

import java.util.List;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;

/** What blocks an account, by the rules of its kind; every one of them is asked every time. */
public final class BlockerPolicies {

  private final Kinds kinds;

  private BlockerPolicies(Kinds kinds) {
    this.kinds = kinds;
  }

  /** The rules in force. A new rule is added to those of its kinds. */
  public static BlockerPolicies inForce() {
    return new BlockerPolicies(Kinds.inForce());
  }

  /** Every blocker of every rule, in the order in which they are worked on. */
  public List<Blocker> blockers(AccountFacts facts, Moment moment) {
    return kinds.of(facts.account().kind()).policies().stream()
        .flatMap(policy -> policy.blockers(facts, moment).stream())
        .toList();
  }
}
