package org.accountclosure.closure.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.AccountKind;

/** The kinds of accounts that can be closed, and what is special about each of them. */
public final class Kinds {

  private final Map<AccountKind, KindRules> rules;

  private Kinds(Map<AccountKind, KindRules> rules) {
    this.rules = new EnumMap<>(rules);
  }

  /** The kinds in force. A new kind is added here (and to {@code ClosureKind.dmn}). */
  public static Kinds inForce() {
    return new Kinds(
        Map.of(
            AccountKind.FREELANCER, FreelancerRules.RULES,
            AccountKind.CLIENT, ClientRules.RULES,
            AccountKind.TEAM_MEMBER, TeamMemberRules.RULES));
  }

  /** The kinds that this version closes. */
  public Set<AccountKind> closable() {
    return rules.keySet();
  }

  /** The rules of that kind; of one that is not closed here those that say most. */
  public KindRules of(AccountKind kind) {
    return rules.getOrDefault(kind, FreelancerRules.RULES);
  }
}
