package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a case.
 *
 * @param refusalReasons why it was refused; empty otherwise
 * @param retainedAs what the account was kept as; null unless it was retained
 */
public record Ending(
    Outcome outcome,
    Instant at,
    List<RefusalReason> refusalReasons,
    @Nullable RetainedAs retainedAs) {

  public Ending {
    refusalReasons = List.copyOf(refusalReasons);
  }

  static Ending of(Outcome outcome, Instant at) {
    return new Ending(outcome, at, List.of(), null);
  }
}
