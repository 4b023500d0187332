package org.accountclosure.closure.policy;

import org.accountclosure.closure.model.AccountKind;

/** What is special about each kind of account. */
public final class Kinds {

  private Kinds() {}

  /** The kinds in force. A new kind is added here (and to {@code ClosureKind.dmn}). */
  public static Kinds inForce() {
    return new Kinds();
  }

  /** The rules of that kind. */
  public KindRules of(AccountKind kind) {
    return switch (kind) {
      case FREELANCER -> FreelancerRules.RULES;
      case CLIENT -> ClientRules.RULES;
      case AGENCY -> AgencyRules.RULES;
      case TEAM_MEMBER -> TeamMemberRules.RULES;
    };
  }
}
