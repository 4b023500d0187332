package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account of the marketplace.
 *
 * @param closedAt null while it is open
 */
public record Account(AccountId id, LoginId loginId, AccountKind kind, @Nullable Instant closedAt) {

  public boolean closed() {
    return closedAt != null;
  }
}
