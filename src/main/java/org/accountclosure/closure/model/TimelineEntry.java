package org.accountclosure.closure.model;

import java.time.Instant;

/**
 * One line of a case's timeline: who, what, when, why.
 *
 * @param what the step
 * @param why one sentence, without personal data
 * @param dedupeKey the same step delivered twice has the same key and leaves one line
 */
public record TimelineEntry(
    CaseId caseId, Instant at, Actor actor, TimelineStep what, String why, String dedupeKey) {}
