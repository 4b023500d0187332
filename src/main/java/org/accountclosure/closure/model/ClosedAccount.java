package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Set;

/**
 * An account that a case has closed and nobody has reopened.
 *
 * @param closedBy the case
 * @param otherKinds the kinds of the login's other accounts, open or closed
 * @param erased whether data of it was erased, so that there is nothing to reopen
 */
public record ClosedAccount(
    AccountId id,
    LoginId loginId,
    AccountKind kind,
    Instant closedAt,
    CaseId closedBy,
    Set<AccountKind> otherKinds,
    boolean erased) {

  public ClosedAccount {
    otherKinds = Set.copyOf(otherKinds);
  }
}
