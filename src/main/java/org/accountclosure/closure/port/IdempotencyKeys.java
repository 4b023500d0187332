package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;

/** Which requests of a caller were answered before. Needs a transaction of {@link Transactions}. */
public interface IdempotencyKeys {

  /** What that caller's key was used for. */
  Optional<Use> find(LoginId caller, String key);

  /** Remembers a use, unless the key has one already. */
  void remember(LoginId caller, String key, Use use);

  /**
   * One use of a key.
   *
   * @param fingerprint tells whether a second request with the key asks for the same
   */
  record Use(String fingerprint, CaseId caseId) {}
}
