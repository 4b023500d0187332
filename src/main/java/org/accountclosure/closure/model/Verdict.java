package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complete decision of support.
 *
 * @param reasons at least one for a refusal, none otherwise
 * @param resolution what is done about a blocker; null for other decisions
 * @param survivor which of two accounts stays; null if nobody said, or it is about none
 * @param decidedBy login of the person, as the task's listener saw
 */
public record Verdict(
    Choice choice,
    List<RefusalReason> reasons,
    @Nullable BlockerResolution resolution,
    @Nullable Survivor survivor,
    String decidedBy,
    Instant decidedAt) {

  /** A decision about no second account. */
  public Verdict(
      Choice choice,
      List<RefusalReason> reasons,
      @Nullable BlockerResolution resolution,
      String decidedBy,
      Instant decidedAt) {
    this(choice, reasons, resolution, null, decidedBy, decidedAt);
  }

  /** What support can decide; as the process variable {@code decision} has it. */
  public enum Choice {
    APPROVE,
    REFUSE,
    /** The holder is asked; the task comes back with the answer, or without it after a while. */
    ASK_HOLDER,
    /** A blocker is resolved by staff, once a second person confirms. */
    RESOLVE_BLOCKER,
    /** Trust and safety decides instead. */
    HAND_TO_TRUST;

    /** Whether it ends the escalation. */
    public boolean isFinal() {
      return this == APPROVE || this == REFUSE;
    }
  }

  public Verdict {
    reasons = List.copyOf(reasons);
  }
}
