package org.accountclosure.marketplace;

import org.accountclosure.closure.model.AccountId;

/** Something new was to begin with an account that takes on nothing new at the moment. */
public final class NewBusinessStopped extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  NewBusinessStopped(AccountId id, String why) {
    super("Account " + id + " takes on nothing new: " + why);
  }
}
