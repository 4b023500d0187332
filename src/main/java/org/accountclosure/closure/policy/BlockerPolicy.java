package org.accountclosure.closure.policy;

import java.util.List;
import java.util.function.BiFunction;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;

/**
 * One rule of what blocks a closure, as a value.
 *
 * @param name what the rule is about
 * @param code what all its blockers have
 * @param rule finds every blocker of its sort; a pure function
 */
public record BlockerPolicy(
    String name, BlockerCode code, BiFunction<AccountFacts, Moment, List<Blocker>> rule) {

  public List<Blocker> blockers(AccountFacts facts, Moment moment) {
    return rule.apply(facts, moment);
  }

  @Override
  public String toString() {
    return name;
  }
}
