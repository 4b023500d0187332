package org.accountclosure.console.holder;

import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.model.Party;

/** What happens next in a case that is under way, and whose move it is. */
enum NextMove {
  CLOSING,
  ON_HOLD,
  IDENTITY,
  ANSWER,
  CHOOSE,
  ALTERNATIVE,
  STAFF,
  YOURS,
  OTHERS,
  TIME,
  CHECK;

  static NextMove of(CaseView found) {
    ClosureCase about = found.closureCase();
    if (about.pastPointOfNoReturn()) {
      return CLOSING;
    }
    if (about.onHold()) {
      return ON_HOLD;
    }
    if (found.doubt().filter(IdentityDoubt::open).isPresent()) {
      return IDENTITY;
    }
    if (found.questions().stream().anyMatch(Questions::isOpen)) {
      return ANSWER;
    }
    AlternativeOffer offer = about.offer();
    if (offer != null && !offer.over()) {
      return offer.waitsForTheHolder() ? CHOOSE : ALTERNATIVE;
    }
    return about.status() == CaseStatus.ESCALATED ? STAFF : byBlockers(about);
  }

  private static NextMove byBlockers(ClosureCase about) {
    if (waitsFor(about, Party.HOLDER)) {
      return YOURS;
    }
    if (waitsFor(about, Party.COUNTERPARTY)) {
      return OTHERS;
    }
    return about.checklist().blockers().isEmpty() ? CHECK : TIME;
  }

  private static boolean waitsFor(ClosureCase about, Party party) {
    return about.checklist().blockers().stream()
        .filter(blocker -> !blocker.canBeTakenWith(about.request().consents()))
        .map(Blocker::mustAct)
        .anyMatch(party::equals);
  }
}
