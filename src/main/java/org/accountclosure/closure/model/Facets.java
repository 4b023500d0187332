package org.accountclosure.closure.model;

/**
 * What is true about a case that is under way; several may be at once.
 *
 * @param onHold a hold is on the account
 * @param escalated a person of the marketplace is asked
 * @param waiting for a date, for news, or for the holder
 */
public record Facets(boolean onHold, boolean escalated, boolean waiting) {

  public static final Facets NONE = new Facets(false, false, false);

  CaseStatus status() {
    if (onHold) {
      return CaseStatus.ON_HOLD;
    }
    if (escalated) {
      return CaseStatus.ESCALATED;
    }
    return waiting ? CaseStatus.WAITING : CaseStatus.OPEN;
  }

  Facets withHold(boolean now) {
    return new Facets(now, escalated, waiting);
  }

  Facets withEscalation(boolean now) {
    return new Facets(onHold, now, waiting);
  }

  Facets withWait(boolean now) {
    return new Facets(onHold, escalated, now);
  }
}
