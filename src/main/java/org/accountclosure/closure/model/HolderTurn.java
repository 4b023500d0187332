package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Since when the next step has been the holder's, and how often the holder was reminded of it.
 * Point 11 of the design: only the holder's own delay expires a case.
 *
 * @param since absolute; checks that find the same do not move it; null while the next step is not
 *     the holder's
 * @param remindersSent since then
 * @param lastRemindedAt null before the first reminder
 */
public record HolderTurn(
    @Nullable Instant since, int remindersSent, @Nullable Instant lastRemindedAt) {

  /** The next step is somebody else's, or nobody's. */
  public static final HolderTurn NOT_NOW = new HolderTurn(null, 0, null);

  /** The holder's turn begins. */
  public static HolderTurn from(Instant since) {
    return new HolderTurn(since, 0, null);
  }

  HolderTurn reminded(int sent, Instant at) {
    return new HolderTurn(since, sent, at);
  }
}
