package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;

/** The platform whose accounts are closed. Every call may be repeated with no second effect. */
public interface Marketplace {

  /** The account; empty if there is none of that id. */
  Answer<Optional<Account>> account(AccountId id);

  /** What is true about an existing account now. */
  Answer<AccountFacts> facts(AccountId id);

  /**
   * Takes a step that the holder consented to.
   *
   * @param key the same key never has a second effect
   * @return what was touched, such as the ids of the proposals withdrawn; empty if nothing was left
   */
  Answer<List<String>> take(Consent step, AccountId id, CaseId onBehalfOf, String key);

  /**
   * Closes the account if, at that very moment, nothing blocks it: one atomic compare-and-close. An
   * account that is closed already answers {@link ClosingAnswer.Closed} with its date.
   *
   * @param askedAt when the closure was asked for
   */
  Answer<ClosingAnswer> closeIfClear(AccountId id, CaseId onBehalfOf, Instant askedAt);

  /** Whether the account was closed. */
  sealed interface ClosingAnswer {

    /** It is closed, since then. */
    record Closed(Instant at) implements ClosingAnswer {}

    /** It is not; these stand in the way. */
    record Blocked(List<Blocker> blockers) implements ClosingAnswer {
      public Blocked {
        blockers = List.copyOf(blockers);
      }
    }
  }
}
