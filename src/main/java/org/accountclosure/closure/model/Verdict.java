package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete decision of support.
 *
 * @param reasons at least one for a refusal, none for an approval
 * @param decidedBy login of the person; null if the task list did not tell
 */
public record Verdict(
    Choice choice, List<RefusalReason> reasons, @Nullable String decidedBy, Instant decidedAt) {

  /** What support can decide. */
  public enum Choice {
    APPROVE,
    REFUSE
  }

  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
