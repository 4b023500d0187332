package org.accountclosure.closure;

import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Thawing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Freezes;

/** The account stays: what the case switched off is as before, and nothing else. */
public final class RestoringAccount {

  private final Freezes freezes;
  private final TeamsOfCase teams;
  private final CaseDesk desk;

  public RestoringAccount(Freezes freezes, TeamsOfCase teams, CaseDesk desk) {
    this.freezes = freezes;
    this.teams = teams;
    this.desk = desk;
  }

  /**
   * Restores what this case changed and nobody has changed since. Idempotent by the case.
   *
   * @throws IllegalStateException if the case is under way or the account is closed: then it stays
   *     as it is
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void restore(CaseId id) {
    desk.on(
        id,
        closureCase -> {
          requireThatTheAccountStays(closureCase);
          teams.caseEnded(closureCase, desk.now());
          Thawing thawing = freezes.thaw(closureCase.accountId(), id).orThrow();
          desk.note(
              id,
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.ACCOUNT_RESTORED,
              thawing.inOneSentence(),
              "restored");
        });
  }

  private static void requireThatTheAccountStays(ClosureCase closureCase) {
    if (!closureCase.ended() || closureCase.status() == CaseStatus.CLOSED) {
      throw new IllegalStateException(
          "Case "
              + closureCase.id()
              + " is "
              + closureCase.status()
              + "; an account is restored only once its case has ended without closing it");
    }
  }
}
