package org.accountclosure.closure.model;

/**
 * Who did something.
 *
 * @param name a login id for people, a component's name otherwise
 */
public record Actor(Kind kind, String name) {

  /** What sort of actor. */
  public enum Kind {
    HOLDER,
    STAFF,
    /** Somebody who decides for a team that a member leaves. */
    TEAM,
    SYSTEM,
    MARKETPLACE
  }

  /** The application itself, acting by a rule. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "account-closure");

  public static Actor holder(LoginId login) {
    return new Actor(Kind.HOLDER, login.value());
  }

  public static Actor team(LoginId login) {
    return new Actor(Kind.TEAM, login.value());
  }

  public static Actor staff(LoginId login) {
    return new Actor(Kind.STAFF, login.value());
  }
}
