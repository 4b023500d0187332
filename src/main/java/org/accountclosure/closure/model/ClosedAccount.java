package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Set;

/**
 * An account that a case has closed and nobody has reopened.
 *
 * @param closedBy the case
 * @param otherKinds the kinds of the login's other accounts, open or closed
 */
public record ClosedAccount(
    AccountId id,
    LoginId loginId,
    AccountKind kind,
    Instant closedAt,
    CaseId closedBy,
    Set<AccountKind> otherKinds) {

  public ClosedAccount {
    otherKinds = Set.copyOf(otherKinds);
  }
}
