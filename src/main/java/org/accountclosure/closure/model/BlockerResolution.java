package org.accountclosure.closure.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What staff does about a blocker that neither the holder nor time will clear. Each moves money,
 * stands for money that was moved, or decides who owns an account, so that a second person confirms
 * it.
 *
 * @param reference the blocker's, at the marketplace
 * @param amount the money that the two persons saw; another amount is never moved in its place.
 *     Null if it is about who owns an account
 */
public record BlockerResolution(
    Kind kind, BlockerCode code, String reference, @Nullable Money amount) {

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
    /** Collections takes an overdue bill over: nothing is left to pay to the marketplace. */
    HAND_TO_COLLECTIONS,
    /** A bounced payout was looked into; its money is on the balance again. */
    PAYOUT_HANDLED,
    /** A bank transfer was looked for in vain: the debt is the holder's to pay again. */
    TRANSFER_MISSING,
    /** The member who accepted owns the account from now on; it is not closed. */
    TRANSFER_OWNERSHIP,
    /** The ownership stays as it is, and the closure goes on. */
    REFUSE_TRANSFER;

    /** Whether it is about money that came after a closing. */
    public static boolean isLate(BlockerCode code) {
      return code == BlockerCode.LATE_CREDIT || code == BlockerCode.LATE_CLAIM;
    }

    /** Whether it is about who owns an account, and about no money. */
    public boolean isAboutOwnership() {
      return this == TRANSFER_OWNERSHIP || this == REFUSE_TRANSFER;
    }

    /** Whether it can do anything about that blocker as it was found. */
    public boolean fits(Blocker blocker) {
      return resolves(blocker.code()) && isAboutOwnership() == (blocker.amount() == null);
    }

    /** Whether it can do anything about such a blocker. */
    public boolean resolves(BlockerCode code) {
      return switch (this) {
        case WAIVE_BALANCE, DONATE_BALANCE -> code == BlockerCode.BALANCE_BELOW_MINIMUM;
        case PAY_BY_HAND ->
            code == BlockerCode.BALANCE_BELOW_MINIMUM
                || code == BlockerCode.FUNDS_NOT_WITHDRAWN
                || code == BlockerCode.NO_PAYOUT_METHOD
                || code == BlockerCode.PAYOUT_METHOD_NAME_MISMATCH
                || code == BlockerCode.LATE_CREDIT;
        case WRITE_OFF_DEBT ->
            code == BlockerCode.DEBT
                || code == BlockerCode.BILL_OVERDUE
                || code == BlockerCode.LATE_CLAIM;
        case HAND_TO_COLLECTIONS ->
            code == BlockerCode.BILL_OVERDUE || code == BlockerCode.LATE_CLAIM;
        case PAYOUT_HANDLED -> code == BlockerCode.PAYOUT_BOUNCED;
        case TRANSFER_MISSING -> code == BlockerCode.BANK_TRANSFER_UNDER_WAY;
        case TRANSFER_OWNERSHIP, REFUSE_TRANSFER -> code == BlockerCode.OWNERSHIP_TRANSFER;
      };
    }
  }

  /**
   * Makes sure that kind, blocker and amount fit.
   *
   * @throws IllegalArgumentException if they do not
   */
  public BlockerResolution {
    if (!kind.resolves(code)) {
      throw new IllegalArgumentException(kind + " does not resolve " + code);
    }
    if ((amount == null) != kind.isAboutOwnership()) {
      throw new IllegalArgumentException(kind + " with amount " + amount);
    }
  }

  /**
   * What staff can do about that blocker: nothing if it is neither about an amount of money nor
   * about who owns the account.
   */
  public static List<Kind> optionsFor(Blocker blocker) {
    return optionsFor(blocker.code()).stream().filter(kind -> kind.fits(blocker)).toList();
  }

  /** What staff can do about such a blocker; empty if nothing. */
  public static List<Kind> optionsFor(BlockerCode code) {
    return Stream.of(Kind.values()).filter(kind -> kind.resolves(code)).toList();
  }

  /**
   * The money that the two persons saw.
   *
   * @throws IllegalStateException if it is about no money
   */
  public Money money() {
    if (amount == null) {
      throw new IllegalStateException(kind + " is about no money");
    }
    return amount;
  }

  /** The key of the blocker. */
  public String blockerKey() {
    return code + ":" + reference;
  }
}
