package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;

/**
 * One line of a case's timeline: who, what, when, why.
 *
 * @param what the step
 * @param why one sentence, without personal data
 * @param dedupeKey the same step delivered twice has the same key and leaves one line
 * @param amounts the money that the step moved; empty if it moved none
 */
public record TimelineEntry(
    CaseId caseId,
    Instant at,
    Actor actor,
    TimelineStep what,
    String why,
    String dedupeKey,
    List<Money> amounts) {

  public TimelineEntry {
    amounts = List.copyOf(amounts);
  }

  /** A line about a step that moved no money. */
  public TimelineEntry(
      CaseId caseId, Instant at, Actor actor, TimelineStep what, String why, String dedupeKey) {
    this(caseId, at, actor, what, why, dedupeKey, List.of());
  }
}
