package org.accountclosure.closure.policy;

import java.time.Instant;
import org.accountclosure.closure.model.ClosureCase;

/**
 * When, and by which figures, a rule is applied.
 *
 * @param askedAt when the closure was asked for; now, if it was not yet
 */
public record Moment(Instant now, ClosureSettings settings, Instant askedAt) {

  /** For a closure that nobody has asked for yet. */
  public Moment(Instant now, ClosureSettings settings) {
    this(now, settings, now);
  }

  /** For a case, which keeps when it was asked for. */
  public static Moment of(ClosureCase closureCase, Instant now, ClosureSettings settings) {
    return new Moment(now, settings, closureCase.request().requestedAt());
  }
}
