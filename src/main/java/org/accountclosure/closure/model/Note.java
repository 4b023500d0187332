package org.accountclosure.closure.model;

import java.time.Instant;

/**
 * What a person of the staff wrote down about a case, in own words. Never leaves the database and
 * is removed after its time.
 *
 * @param key the same note delivered twice has the same key
 * @param retainUntil when it is removed
 */
public record Note(
    CaseId caseId,
    String key,
    LoginId author,
    String text,
    Instant writtenAt,
    Instant retainUntil) {

  /** The longest that is kept. */
  public static final int LONGEST = 10_000;
}
