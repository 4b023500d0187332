package org.accountclosure.closure.port;

import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountStanding;

/** What the marketplace knows about the worth of an account. */
public interface Standings {

  /** The standing of an existing account. */
  Answer<AccountStanding> standing(AccountId id);
}
