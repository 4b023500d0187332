package org.accountclosure.closure.port;

import org.accountclosure.closure.model.AccountId;

/** Debts that are paid by bank transfer: several days pass before the money is booked. */
public interface BankTransfers {

  /**
   * The holder says that a debt is paid so. Asking again about a debt whose transfer is under way
   * answers that one.
   *
   * @param reference what the transfer carries, by which finance finds it
   */
  Answer<Announcement> announce(AccountId account, String debtId, String reference);

  /** What became of it. */
  sealed interface Announcement {

    /** It is waited for, now or since earlier. */
    record UnderWay(String transferId) implements Announcement {}

    /** The account owes no such thing (any more). */
    record NothingOwed() implements Announcement {}
  }
}
