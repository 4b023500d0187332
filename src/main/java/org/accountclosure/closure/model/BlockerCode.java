package org.accountclosure.closure.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can stand in the way of a closure. */
public enum BlockerCode {
  /** Somebody else is asked to own it, or staff decides about that. */
  OWNERSHIP_TRANSFER(Stage.OWNERSHIP_SETTLED),
  ACTIVE_CONTRACT(Stage.BUSINESS_ENDED),
  OPEN_PROPOSAL(Stage.BUSINESS_ENDED),
  OPEN_OFFER(Stage.BUSINESS_ENDED),
  OPEN_DISPUTE(Stage.BUSINESS_ENDED),
  /** A freelancer's agency is open: it closes first, or somebody else takes it over. */
  AGENCY_OWNED(Stage.BUSINESS_ENDED),
  /** A company's job that freelancers can bid for. */
  OPEN_JOB(Stage.BUSINESS_ENDED),
  /** A proposal to a company. */
  INCOMING_PROPOSAL(Stage.BUSINESS_ENDED),
  /** What a company has sent: an invitation or an offer. */
  OPEN_INVITATION(Stage.BUSINESS_ENDED),
  /** Hours were logged in a week whose review by the company has not ended. */
  BILLING_CYCLE_RUNNING(Stage.BILLING_CYCLE_ENDED),
  BILL_UNPAID(Stage.BILLS_PAID),
  BILL_TRANSFER_UNDER_WAY(Stage.BILLS_PAID),
  /** The stored method was charged in vain too often, or the bill is too old. */
  BILL_OVERDUE(Stage.BILLS_PAID),
  PAYMENT_UNDER_REVIEW(Stage.MONEY_RECEIVED),
  PAYMENT_IN_SECURITY_PERIOD(Stage.MONEY_RECEIVED),
  /** Worked on before payouts, so that no payout leaves a debt behind. */
  DEBT(Stage.MONEY_RECEIVED),
  /**
   * An agency has not given the freelancer its share of what it earned by the freelancer's work.
   */
  SHARE_OUTSTANDING(Stage.MONEY_RECEIVED),
  ESCROW_HELD(Stage.ESCROW_RETURNED),
  ESCROW_REFUND_UNDER_WAY(Stage.ESCROW_RETURNED),
  /** What pays a debt is under way; the debt is settled when it is booked. */
  BANK_TRANSFER_UNDER_WAY(Stage.MONEY_RECEIVED),
  /** Something was changed shortly before the request; the holder can still say who asked. */
  REVOCATION_WINDOW(Stage.MONEY_RECEIVED),
  /** A member has not got its share of what the agency earned. */
  MEMBER_SETTLEMENT_DUE(Stage.MEMBERS_SETTLED),
  FUNDS_NOT_WITHDRAWN(Stage.MONEY_WITHDRAWN),
  BALANCE_BELOW_MINIMUM(Stage.MONEY_WITHDRAWN),
  NO_PAYOUT_METHOD(Stage.MONEY_WITHDRAWN),
  PAYOUT_METHOD_TOO_NEW(Stage.MONEY_WITHDRAWN),
  PAYOUT_METHOD_NAME_MISMATCH(Stage.MONEY_WITHDRAWN),
  PAYOUT_UNDER_WAY(Stage.MONEY_WITHDRAWN),
  PAYOUT_BOUNCED(Stage.MONEY_WITHDRAWN),
  MEMBER_REMAINS(Stage.MEMBERS_REMOVED),
  MEMBER_REFUSES(Stage.MEMBERS_REMOVED),
  /** Who works through the agency alone has to agree, or a person of staff decides. */
  MEMBER_EXCLUSIVE(Stage.MEMBERS_REMOVED),
  /** A member who leaves is the contact person of a running contract. */
  CONTACT_PERSON(Stage.BUSINESS_ENDED),
  TEAM_TO_LEAVE(Stage.TEAMS_LEFT),
  /** The team refused to remove a member who wants to leave. */
  REMOVAL_REFUSED(Stage.MEMBERSHIPS_ENDED),
  /** Nobody of the team decided in time. */
  REMOVAL_UNANSWERED(Stage.MEMBERSHIPS_ENDED),
  /** A plain member's removal: the team is asked. */
  REMOVAL_DUE(Stage.REMOVALS_DECIDED),
  /** The last admin of a team: a successor is named, or the owner is asked. */
  LAST_ADMIN(Stage.REMOVALS_DECIDED),
  /** Blocks nothing: it came after the closing, and a person decides about it. */
  LATE_CREDIT(Stage.MONEY_WITHDRAWN),
  /** As {@link #LATE_CREDIT}, but claimed back from the holder. */
  LATE_CLAIM(Stage.MONEY_RECEIVED),
  /** Stops everything: it is not certain that the holder asked. */
  IDENTITY_IN_DOUBT(null),
  /** Beats everything, at every stage. */
  HOLD(null);

  private final @Nullable Stage stage;

  BlockerCode(@Nullable Stage stage) {
    this.stage = stage;
  }

  /** Whether it is a duty: a case that it blocks never expires. */
  public boolean isDuty() {
    return switch (this) {
      case DEBT, BILL_UNPAID, BILL_TRANSFER_UNDER_WAY, BILL_OVERDUE, MEMBER_SETTLEMENT_DUE -> true;
      default -> false;
    };
  }

  /** The stage that works on it; empty if it stops every stage. */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }
}
