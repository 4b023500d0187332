package org.accountclosure.closure.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can stand in the way of a closure. */
public enum BlockerCode {
  ACTIVE_CONTRACT(Stage.BUSINESS_ENDED),
  OPEN_PROPOSAL(Stage.BUSINESS_ENDED),
  OPEN_OFFER(Stage.BUSINESS_ENDED),
  OPEN_DISPUTE(Stage.BUSINESS_ENDED),
  PAYMENT_UNDER_REVIEW(Stage.MONEY_RECEIVED),
  PAYMENT_IN_SECURITY_PERIOD(Stage.MONEY_RECEIVED),
  /** Worked on before payouts, so that no payout leaves a debt behind. */
  DEBT(Stage.MONEY_RECEIVED),
  /** What pays a debt is under way; the debt is settled when it is booked. */
  BANK_TRANSFER_UNDER_WAY(Stage.MONEY_RECEIVED),
  /** Something was changed shortly before the request; the holder can still say who asked. */
  REVOCATION_WINDOW(Stage.MONEY_RECEIVED),
  FUNDS_NOT_WITHDRAWN(Stage.MONEY_WITHDRAWN),
  BALANCE_BELOW_MINIMUM(Stage.MONEY_WITHDRAWN),
  NO_PAYOUT_METHOD(Stage.MONEY_WITHDRAWN),
  PAYOUT_METHOD_TOO_NEW(Stage.MONEY_WITHDRAWN),
  PAYOUT_METHOD_NAME_MISMATCH(Stage.MONEY_WITHDRAWN),
  PAYOUT_UNDER_WAY(Stage.MONEY_WITHDRAWN),
  PAYOUT_BOUNCED(Stage.MONEY_WITHDRAWN),
  /** Stops everything: it is not certain that the holder asked. */
  IDENTITY_IN_DOUBT(null),
  /** Beats everything, at every stage. */
  HOLD(null);

  private final @Nullable Stage stage;

  BlockerCode(@Nullable Stage stage) {
    this.stage = stage;
  }

  /** The stage that works on it; empty if it stops every stage. */
  public Optional<Stage> stage() {
    return Optional.ofNullable(stage);
  }
}
