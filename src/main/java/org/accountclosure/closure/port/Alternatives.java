package org.accountclosure.closure.port;

import java.time.Instant;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;

/** What a holder can have instead of a closure, done for real at the marketplace. */
public interface Alternatives {

  /** Whether it would change anything for that account: not on a free plan, not private yet. */
  Answer<Boolean> fits(Alternative alternative, AccountId id);

  /**
   * When it would be in effect if it was taken now, UTC: for the free plan, when the paid one ends.
   */
  Answer<Instant> effectiveIfTaken(Alternative alternative, AccountId id);

  /**
   * Does it, as the holder's own wish: a thaw leaves it alone. Idempotent by the account.
   *
   * @return when it is in full effect, UTC
   */
  Answer<Instant> apply(Alternative alternative, AccountId id, CaseId onBehalfOf);

  /** Whether it is in full effect now. */
  Answer<Boolean> inEffect(Alternative alternative, AccountId id);
}
