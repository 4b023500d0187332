package org.accountclosure.closure.port;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosedAccount;

/** The way back to the marketplace. Every call may be repeated with no second effect. */
public interface Reopenings {

  /** The closed accounts of whoever has that mail address, in any spelling of its letters. */
  Answer<List<ClosedAccount>> closedOf(String email);

  /** The account, if it is closed and that case has closed it. */
  Answer<Optional<ClosedAccount>> closedBy(AccountId id, CaseId closedBy);

  /**
   * Opens the account again and restores what the case had switched off, but not the renewal of a
   * paid plan: nobody is charged unasked.
   *
   * @return false if that case has not closed it, or it is open already
   */
  Answer<Boolean> reopen(AccountId id, CaseId closedBy);
}
