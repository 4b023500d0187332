package org.accountclosure.closure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person at support entered, complete or not; codes as they came.
 *
 * @param decision a {@link Verdict.Choice} that support may choose; null if left out
 * @param refusalReasons codes of {@link RefusalReason}
 * @param blocker the key of the blocker to resolve; null if there is only one, or for other
 *     decisions
 * @param resolution a {@link BlockerResolution.Kind}; null for other decisions
 * @param survivor a {@link Survivor}, about a second account; null if it is about none
 */
public record SupportDecision(
    @Nullable String decision,
    List<String> refusalReasons,
    @Nullable String blocker,
    @Nullable String resolution,
    @Nullable String survivor) {

  public SupportDecision {
    refusalReasons = List.copyOf(refusalReasons);
  }

  /** A decision about no second account. */
  public SupportDecision(
      @Nullable String decision,
      List<String> refusalReasons,
      @Nullable String blocker,
      @Nullable String resolution) {
    this(decision, refusalReasons, blocker, resolution, null);
  }

  /** A decision that resolves no blocker. */
  public SupportDecision(@Nullable String decision, List<String> refusalReasons) {
    this(decision, refusalReasons, null, null);
  }
}
