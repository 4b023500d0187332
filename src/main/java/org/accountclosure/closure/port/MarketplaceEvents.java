package org.accountclosure.closure.port;

import java.util.Optional;
import java.util.function.Supplier;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.MarketplaceEvent;

/** Who wants to know what happens at the marketplace. */
public interface MarketplaceEvents {

  /**
   * Makes a change at the marketplace and tells who must know, in one transaction.
   *
   * @param account what it is about; not locked yet, so that cases can be locked first
   * @param change makes it and says what happened; empty if nothing did
   */
  void during(AccountId account, Supplier<Optional<MarketplaceEvent>> change);

  /**
   * Something about the account has changed on the way of a change of another one: its open cases
   * look again. Locks none of them, so that neither waits for the other.
   */
  default void noticed(AccountId account) {}

  /**
   * The team has nothing to decide about that member any more: it was removed, or somebody else is
   * admin now, too. Locks nothing, as {@link #noticed}.
   *
   * @param member the member's account
   */
  default void removalSettled(AccountId member, AccountId team) {}
}
