package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.SignUp;

/** What the marketplace still knows of those who had an account, for those who want one. */
public interface SignUps {

  /**
   * What is known about somebody who wants to sign up.
   *
   * @param hasOpenAccount whether the address belongs to a login with an open account
   * @param closed the closed accounts that may be the same person's
   * @param nameReservedUntil until when the public name is reserved for whom it belonged to; empty
   *     if it is free
   */
  record Known(boolean hasOpenAccount, List<Match> closed, Optional<Instant> nameReservedUntil) {
    public Known {
      closed = List.copyOf(closed);
    }
  }

  /**
   * A closed account that may be the same person's.
   *
   * @param byAddress whether the mail address is the same; else something weaker, which a person
   *     has to look at
   */
  record Match(ClosedAccount account, boolean byAddress) {}

  Answer<Known> known(SignUp who);
}
