package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;

/**
 * One rule of what blocks a closure, as a value.
 *
 * @param name what the rule is about
 * @param codes what its blockers can have
 * @param rule finds every blocker of its sort; a pure function
 */
public record BlockerPolicy(
    String name, Set<BlockerCode> codes, BiFunction<AccountFacts, Moment, List<Blocker>> rule) {

  public BlockerPolicy {
    codes = Set.copyOf(codes);
  }

  /** A rule whose blockers all have one code. */
  public BlockerPolicy(
      String name, BlockerCode code, BiFunction<AccountFacts, Moment, List<Blocker>> rule) {
    this(name, Set.of(code), rule);
  }

  public List<Blocker> blockers(AccountFacts facts, Moment moment) {
    return rule.apply(facts, moment);
  }

  @Override
  public String toString() {
    return name;
  }
}
