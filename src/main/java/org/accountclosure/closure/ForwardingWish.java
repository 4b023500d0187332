package org.accountclosure.closure;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureWish;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Wishes;

/** A member who may not ask for a closure has the owner told that they wish it. */
public final class ForwardingWish {

  private final Marketplace marketplace;
  private final Wishes wishes;
  private final CaseDesk desk;

  public ForwardingWish(Marketplace marketplace, Wishes wishes, CaseDesk desk) {
    this.marketplace = marketplace;
    this.wishes = wishes;
    this.desk = desk;
  }

  /**
   * Keeps the wish for the owner; it opens no case. Idempotent by account and member.
   *
   * @return whether it was forwarded: a stranger's wish is not
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known who asks
   */
  public boolean forward(AccountId account, LoginId member, ClosureReason reason) {
    if (marketplace.roleIn(account, member).orThrow().isEmpty()) {
      return false;
    }
    wishes.add(new ClosureWish(account, member, reason, desk.now()));
    return true;
  }

  /** What members of that account wish, oldest first. */
  public List<ClosureWish> about(AccountId account) {
    return wishes.of(account);
  }
}
