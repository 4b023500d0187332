package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold on an account, standing or lifted.
 *
 * @param reason a code, such as {@code CHARGEBACK}; no free text, no personal data
 * @param placedBy a staff login, or {@code marketplace}
 * @param reviewAt when the marketplace wants it looked at; null if it did not say
 * @param liftingProposedBy the staff login that wants it lifted; null if nobody does
 * @param liftingConfirmedBy the other staff login that agrees; null until then
 * @param liftedAt null while it stands
 */
public record AccountHold(
    HoldId id,
    AccountId accountId,
    HoldKind kind,
    String reason,
    String placedBy,
    Instant placedAt,
    @Nullable Instant reviewAt,
    @Nullable String liftingProposedBy,
    @Nullable String liftingConfirmedBy,
    @Nullable Instant liftedAt) {

  /** Makes sure that the reason is a code. */
  public AccountHold {
    requireCode(reason);
  }

  /** Whether it still stops everything. */
  public boolean stands() {
    return liftedAt == null;
  }

  /**
   * Makes sure that a reason is a code: 1 to 40 capital letters, digits and underscores.
   *
   * @throws IllegalArgumentException if it is not
   */
  public static void requireCode(String reason) {
    if (!reason.matches("[A-Z][A-Z0-9_]{0,39}")) {
      throw new IllegalArgumentException(
          "The reason of a hold is a code of 1 to 40 capital letters, digits and underscores");
    }
  }
}
