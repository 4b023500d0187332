package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides how long the data of an account is kept.
 *
 * @param closedAt null while it is open
 * @param closedBy the case; null while it is open, or if no case has closed it
 * @param held whether a hold stands on it
 * @param loginEndedAt when the last account of the login closed; null while one is open
 * @param taxReportDue whether a report to a tax authority about it was not filed yet
 * @param erased what is erased already
 */
public record AccountData(
    AccountId id,
    Jurisdiction jurisdiction,
    @Nullable Instant closedAt,
    @Nullable CaseId closedBy,
    boolean held,
    @Nullable Instant loginEndedAt,
    boolean taxReportDue,
    Set<DataClass> erased) {

  public AccountData {
    erased = Set.copyOf(erased);
  }
}
