package org.accountclosure.closure.policy;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Membership;

/** Who may ask for the closure of an account of one kind. A pure function. */
@FunctionalInterface
public interface IntakeRule {

  /** Why it may not be asked so; empty if it may. */
  Optional<Objection> objection(Asking asking);

  /**
   * Who asks for what.
   *
   * @param role what the caller is in the company or agency; empty if the caller is no member
   * @param teams of a member who leaves them, those that it owns among them; else none
   */
  record Asking(
      Account account, LoginId caller, Optional<MemberRole> role, List<Membership> teams) {

    public Asking {
      teams = List.copyOf(teams);
    }

    /** About an account that is no member's. */
    public Asking(Account account, LoginId caller, Optional<MemberRole> role) {
      this(account, caller, role, List.of());
    }

    boolean byOwner() {
      return account.loginId().equals(caller);
    }
  }

  /**
   * It is not the caller who may ask.
   *
   * @param whoMayAct in one sentence, without naming a person
   * @param mayBeForwarded whether the owner may be told that the caller wishes it
   */
  record Objection(String whoMayAct, boolean mayBeForwarded) {

    /** To whoever is nobody there: it says nothing about the account. */
    static final Objection TO_STRANGERS =
        new Objection("Only the login that the account belongs to may ask for this.", false);
  }
}
