package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.PendingTask;

/** What others have to do about an account, and doing it for them when they say so. */
public interface Counterparties {

  /**
   * What is asked of whom; empty if it is done, or nobody can do it any more.
   *
   * @param account the account that closes
   */
  Answer<Optional<PendingTask>> pending(CounterpartyTask what, AccountId account, String reference);

  /** Does it for the one who was asked. Only what is {@link #pending} may be done. */
  Answer<Boolean> perform(PendingTask task, AccountId account);
}
