package org.accountclosure.closure.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one class of data, and why.
 *
 * @param until until when it is kept; null if it is erased, or if nobody can say yet
 */
public record Treated(
    DataClass dataClass, Treatment treatment, @Nullable Instant until, LegalBasis basis) {

  /** What can become of it. */
  public enum Treatment {
    ERASED,
    /** Kept, but used for nothing else than what the law wants. */
    RESTRICTED,
    KEPT
  }

  /** Why. */
  public enum LegalBasis {
    NO_LONGER_NEEDED,
    TAX_LAW,
    MONEY_LAUNDERING_LAW,
    /** Claims can still be made, by the holder or against. */
    LEGAL_CLAIMS,
    /** It has to be shown later that the request was answered rightly. */
    ACCOUNTABILITY,
    /** An account of the login is still open. */
    ACCOUNT_OPEN,
    /** A hold is on the account; nobody is told more. */
    LEGAL_HOLD
  }
}
