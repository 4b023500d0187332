package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody else has not done yet.
 *
 * @param reference the id of the payment, the escrow or the member
 * @param who is asked
 * @param about the contract or the agency that it is about; the person knows it
 * @param amount null if it is not about money
 * @param since when the marketplace asked; null if it does not keep that
 * @param until when silence decides; null if it never does
 */
public record PendingTask(
    CounterpartyTask what,
    String reference,
    LoginId who,
    String about,
    @Nullable Money amount,
    @Nullable Instant since,
    @Nullable Instant until) {

  /** The same with the moment at which silence decides. */
  public PendingTask until(Instant moment) {
    return new PendingTask(what, reference, who, about, amount, since, moment);
  }
}
