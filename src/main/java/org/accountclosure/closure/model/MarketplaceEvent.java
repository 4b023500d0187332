package org.accountclosure.closure.model;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened about an account at the marketplace.
 *
 * @param reference the id of what it is about, such as a contract's
 * @param onHold whether the account is under a hold now; null if the event is not about holds
 */
public record MarketplaceEvent(Kind kind, String reference, @Nullable Boolean onHold) {

  /** What can happen. */
  public enum Kind {
    CONTRACT_STARTED,
    CONTRACT_ENDED,
    PROPOSAL_SUBMITTED,
    PROPOSAL_WITHDRAWN,
    OFFER_MADE,
    OFFER_ANSWERED,
    DISPUTE_OPENED,
    DISPUTE_ANSWERED,
    DISPUTE_RESOLVED,
    WORK_LOGGED,
    PAYMENT_MADE,
    PAYMENT_RELEASED,
    PAYMENT_REFUNDED,
    PAYOUT_METHOD_ADDED,
    PAYOUT_REQUESTED,
    PAYOUT_BOUNCED,
    PAYOUT_HANDLED,
    DEBT_ADDED,
    DEBT_SETTLED,
    JOB_POSTED,
    JOB_CLOSED,
    PROPOSAL_ANSWERED,
    INVITATION_SENT,
    INVITATION_ANSWERED,
    BILLING_METHOD_CHANGED,
    BILL_CHARGED,
    BILL_PAID,
    TRANSFER_ANNOUNCED,
    ESCROW_FUNDED,
    ESCROW_RELEASED,
    REFUND_REQUESTED,
    REFUND_ANSWERED,
    MEMBER_JOINED,
    MEMBER_LEFT,
    MEMBER_SHARE_DUE,
    MEMBER_SHARE_SETTLED,
    MEMBER_ROLE_CHANGED,
    /** The holder's mail address; the reference is the change. */
    ADDRESS_CHANGED,
    /** Whoever is signed in could not prove once more to be the holder. */
    REAUTHENTICATION_FAILED,
    HOLD_PLACED,
    HOLD_LIFTED,
    /** Not said, only that something changed. */
    SOMETHING_CHANGED
  }

  public static MarketplaceEvent of(Kind kind, String reference) {
    return new MarketplaceEvent(kind, reference, null);
  }

  public static MarketplaceEvent holdPlaced(HoldId hold) {
    return new MarketplaceEvent(Kind.HOLD_PLACED, hold.value(), true);
  }

  /**
   * A hold is gone.
   *
   * @param anotherStands whether the account is still under another one
   */
  public static MarketplaceEvent holdLifted(HoldId hold, boolean anotherStands) {
    return new MarketplaceEvent(Kind.HOLD_LIFTED, hold.value(), anotherStands);
  }
}
