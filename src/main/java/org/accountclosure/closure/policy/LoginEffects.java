package org.accountclosure.closure.policy;

import java.util.EnumSet;
import java.util.Set;
import org.accountclosure.closure.model.AccountKind;

/**
 * What a closure ends, by the kind of the account and the other roles of its login (domain
 * reference, chapters 1 and 5). A pure function; the table in {@code docs/login-effects.md} is
 * generated from it.
 */
public enum LoginEffects {
  /** The account was the login's last role: the login ends with it. */
  LOGIN_ENDS,
  /** Only the account ends; the other roles keep the login. */
  LOGIN_STAYS,
  /**
   * The login has a freelancer's and a client's profile: both end. The holder confirms that; one
   * side alone is closed by staff.
   */
  BOTH_PROFILES_END,
  /** The freelancer owns an agency, which is closed or handed over first. */
  AGENCY_FIRST;

  private static final Set<AccountKind> PROFILES =
      EnumSet.of(AccountKind.FREELANCER, AccountKind.CLIENT);

  /** Whether a login has it for its own business; two of them end together. */
  public static boolean isProfile(AccountKind kind) {
    return PROFILES.contains(kind);
  }

  /**
   * The effect.
   *
   * @param others the kinds of the login's other open accounts; {@code kind} itself if it has
   *     another one of that kind, such as another company
   */
  public static LoginEffects of(AccountKind kind, Set<AccountKind> others) {
    if (others.isEmpty()) {
      return LOGIN_ENDS;
    }
    return switch (kind) {
      case AGENCY, TEAM_MEMBER -> LOGIN_STAYS;
      case FREELANCER ->
          others.contains(AccountKind.CLIENT) ? BOTH_PROFILES_END : ofFreelancer(others);
      case CLIENT ->
          others.contains(AccountKind.FREELANCER) && !others.contains(AccountKind.CLIENT)
              ? BOTH_PROFILES_END
              : LOGIN_STAYS;
    };
  }

  private static LoginEffects ofFreelancer(Set<AccountKind> others) {
    return others.contains(AccountKind.AGENCY) ? AGENCY_FIRST : LOGIN_STAYS;
  }

  /** The kinds of the other accounts that end with it. */
  public Set<AccountKind> endsWithIt(Set<AccountKind> others) {
    Set<AccountKind> ending = EnumSet.noneOf(AccountKind.class);
    if (this == BOTH_PROFILES_END) {
      others.stream().filter(LoginEffects::isProfile).forEach(ending::add);
    }
    return Set.copyOf(ending);
  }
}
