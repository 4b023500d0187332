package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.jspecify.annotations.Nullable;

/** The case rows. Writing calls need a transaction of {@link Transactions}. */
public interface ClosureCases {

  /**
   * Adds a case, unless its login has an open one.
   *
   * @return the open case that stands in the way; empty if the new one was added
   */
  Optional<ClosureCase> addUnlessOneIsOpen(ClosureCase newCase);

  Optional<ClosureCase> find(CaseId id);

  /** The case, locked until the transaction ends: the first call of everything that writes. */
  Optional<ClosureCase> lock(CaseId id);

  /** Writes what a transition answered. */
  void save(ClosureCase changed);

  /** The cases of that account that have not ended. */
  List<ClosureCase> openOf(AccountId account);

  /** Newest first. */
  List<ClosureCase> list(Filter filter);

  /**
   * Which cases to list; null means any.
   *
   * @param after only cases that come after this one; null to begin with the newest
   * @param limit 1 to 500
   */
  record Filter(
      @Nullable CaseStatus status,
      @Nullable AccountKind kind,
      @Nullable LoginId loginId,
      @Nullable Position after,
      int limit) {
    public Filter {
      if (limit < 1 || limit > 500) {
        throw new IllegalArgumentException("A list has 1 to 500 cases, not " + limit);
      }
    }
  }

  /** A place in the list, which stays the same when cases come in. */
  record Position(Instant requestedAt, CaseId id) {}
}
