package org.accountclosure.closure.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What staff does about a blocker that neither the holder nor time will clear. Each moves money or
 * stands for money that was moved, so that a second person confirms it.
 *
 * @param reference the blocker's, at the marketplace
 * @param amount the money that the two persons saw; another amount is never moved in its place
 */
public record BlockerResolution(Kind kind, BlockerCode code, String reference, Money amount) {

  /** What can be done. */
  public enum Kind {
    /** The holder gives up a balance that no payout method pays out. */
    WAIVE_BALANCE,
    /** Such a balance is given to a good cause. */
    DONATE_BALANCE,
    /** Finance pays such a balance, or one without a usable method, by hand. */
    PAY_BY_HAND,
    /** The marketplace does without what is owed. */
    WRITE_OFF_DEBT,
    /** A bounced payout was looked into; its money is on the balance again. */
    PAYOUT_HANDLED,
    /** A bank transfer was looked for in vain: the debt is the holder's to pay again. */
    TRANSFER_MISSING;

    /** Whether it can do anything about such a blocker. */
    public boolean resolves(BlockerCode code) {
      return switch (this) {
        case WAIVE_BALANCE, DONATE_BALANCE -> code == BlockerCode.BALANCE_BELOW_MINIMUM;
        case PAY_BY_HAND ->
            code == BlockerCode.BALANCE_BELOW_MINIMUM
                || code == BlockerCode.FUNDS_NOT_WITHDRAWN
                || code == BlockerCode.NO_PAYOUT_METHOD
                || code == BlockerCode.PAYOUT_METHOD_NAME_MISMATCH;
        case WRITE_OFF_DEBT -> code == BlockerCode.DEBT;
        case PAYOUT_HANDLED -> code == BlockerCode.PAYOUT_BOUNCED;
        case TRANSFER_MISSING -> code == BlockerCode.BANK_TRANSFER_UNDER_WAY;
      };
    }
  }

  /**
   * Makes sure that kind and blocker fit.
   *
   * @throws IllegalArgumentException if they do not
   */
  public BlockerResolution {
    if (!kind.resolves(code)) {
      throw new IllegalArgumentException(kind + " does not resolve " + code);
    }
  }

  /** What staff can do about that blocker: nothing if it is not about an amount of money. */
  public static List<Kind> optionsFor(Blocker blocker) {
    return blocker.amount() == null ? List.of() : optionsFor(blocker.code());
  }

  /** What staff can do about such a blocker; empty if nothing. */
  public static List<Kind> optionsFor(BlockerCode code) {
    return Stream.of(Kind.values()).filter(kind -> kind.resolves(code)).toList();
  }

  /** The key of the blocker. */
  public String blockerKey() {
    return code + ":" + reference;
  }
}
