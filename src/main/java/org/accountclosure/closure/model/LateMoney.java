package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came, or was claimed back, after an account had closed (domain reference, chapter 2:
 * refunds for 180 days, bonuses for 365). It waits on a technical account until a person decides.
 *
 * @param id given by whoever reports it; the same one counts once
 * @param contractId what it belongs to; null if nobody knows
 * @param amount always positive; the kind says whose it is
 */
public record LateMoney(
    String id,
    AccountId accountId,
    @Nullable String contractId,
    LateMoneyKind kind,
    Money amount,
    Instant arrivedAt) {

  /**
   * Makes sure that it is an amount.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public LateMoney {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("Late money " + id + " is " + amount);
    }
  }

  /** As the person sees it who decides. */
  public Blocker asEvidence() {
    return new Blocker(
        kind.isCredit() ? BlockerCode.LATE_CREDIT : BlockerCode.LATE_CLAIM,
        id,
        "A %s of %s came at %s, after the account had closed".formatted(kind, amount, arrivedAt),
        Party.SUPPORT,
        null,
        null,
        amount);
  }
}
