package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;

/** To whom a company or an agency belongs. Every call may be repeated with no second effect. */
public interface Ownership {

  /** Why somebody cannot own it. */
  enum Obstacle {
    /** Only companies and agencies change hands; a freelancer's account is the person's own. */
    NOT_TRANSFERABLE,
    ALREADY_OWNS_IT,
    /** Whoever takes over belongs to it already, so that nobody gets what they do not know. */
    NOT_A_MEMBER,
    /** A login has one agency at most. */
    OWNS_AN_AGENCY
  }

  /** Why that login cannot own the account; empty if it can. */
  Answer<Optional<Obstacle>> obstacle(AccountId id, LoginId successor);

  /**
   * From now on it belongs to that login, which becomes the contact person where its owner was.
   * Methods by which the former owner paid and was paid are removed: they are that person's own.
   *
   * @return false if that is not possible any more: it is closed, held, or the successor has left
   */
  Answer<Boolean> transfer(AccountId id, LoginId successor, CaseId onBehalfOf);
}
