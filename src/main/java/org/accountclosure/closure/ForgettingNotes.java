package org.accountclosure.closure;

import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Transactions;

/** Removes what staff wrote once its time is over. */
public final class ForgettingNotes {

  private final Notes notes;
  private final Transactions transactions;
  private final CaseDesk desk;

  public ForgettingNotes(Notes notes, Transactions transactions, CaseDesk desk) {
    this.notes = notes;
    this.transactions = transactions;
    this.desk = desk;
  }

  /**
   * To be called from time to time.
   *
   * @return how many were removed
   */
  public int forget() {
    return transactions.inOne(() -> notes.removeRetainedUntil(desk.now()));
  }
}
