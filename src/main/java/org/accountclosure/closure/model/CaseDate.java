package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a holder may want in a calendar.
 *
 * @param about the {@link BlockerCode} or the {@link Receipt.AdviceKind} that it is about; null if
 *     it is about the case
 * @param reference what tells it from others of the same sort, such as a contract's id; else empty
 */
public record CaseDate(CaseDateKind kind, Instant at, @Nullable Enum<?> about, String reference) {

  /** A date of the case itself. */
  public CaseDate(CaseDateKind kind, Instant at) {
    this(kind, at, null, "");
  }

  /** Names the same date however often it moves. */
  public String key() {
    return kind
        + (about == null ? "" : "." + about.name())
        + (reference.isEmpty() ? "" : "." + reference);
  }
}
