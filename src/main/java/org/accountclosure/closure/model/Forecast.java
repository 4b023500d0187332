package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an account can be closed at the earliest, and what leads there.
 *
 * @param earliestClosing null if nobody can say
 * @param chain the dated links, in order of time; as far as they are known
 * @param undated what keeps the forecast from being complete
 */
public record Forecast(@Nullable Instant earliestClosing, List<Link> chain, List<Blocker> undated) {

  public Forecast {
    chain = List.copyOf(chain);
    undated = List.copyOf(undated);
  }

  /**
   * One date on the way.
   *
   * @param what happens then
   * @param why in one sentence, without personal data
   */
  public record Link(Instant at, Step what, String why) {}

  /** What can happen on the way. */
  public enum Step {
    STEP_TAKEN,
    BLOCKER_CLEARS,
    PAYOUT_SETTLES,
    ACCOUNT_CLOSES
  }
}
