package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline: who, what, when, why. The lines alone tell what became of a case
 * and what stood in its way.
 *
 * @param what the step
 * @param why one sentence, without personal data
 * @param dedupeKey the same step delivered twice has the same key and leaves one line
 * @param amounts the money that the step moved; empty if it moved none
 * @param blockers the keys of everything that was found to block, sorted; null if the step did not
 *     look
 */
public record TimelineEntry(
    CaseId caseId,
    Instant at,
    Actor actor,
    TimelineStep what,
    String why,
    String dedupeKey,
    List<Money> amounts,
    @Nullable List<String> blockers) {

  public TimelineEntry {
    amounts = List.copyOf(amounts);
    blockers = blockers == null ? null : List.copyOf(blockers);
  }

  /** A line about a step that moved no money and did not look for blockers. */
  public TimelineEntry(
      CaseId caseId, Instant at, Actor actor, TimelineStep what, String why, String dedupeKey) {
    this(caseId, at, actor, what, why, dedupeKey, List.of(), null);
  }
}
