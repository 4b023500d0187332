package org.accountclosure.closure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseDate;
import org.accountclosure.closure.model.CaseDateKind;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.policy.HolderTurns;
import org.accountclosure.closure.port.Policies;

/** Finds the dates of a case that its holder waits for, or must not miss. Changes nothing. */
public final class FindingDates {

  private final WritingReceipt receipts;
  private final Policies figures;

  public FindingDates(WritingReceipt receipts, Policies figures) {
    this.receipts = receipts;
    this.figures = figures;
  }

  /** All of them; each is named by its key, by which it is known again when it moves. */
  public List<CaseDate> of(CaseView view) {
    ClosureCase closureCase = view.closureCase();
    return closureCase.ended() ? afterTheEnd(closureCase) : onTheWay(view, closureCase);
  }

  private List<CaseDate> onTheWay(CaseView view, ClosureCase closureCase) {
    List<CaseDate> dates = new ArrayList<>();
    for (Blocker blocker : closureCase.checklist().blockers()) {
      Instant clears = blocker.earliestClear();
      if (clears != null) {
        dates.add(
            new CaseDate(CaseDateKind.BLOCKER_CLEARS, clears, blocker.code(), blocker.reference()));
      }
    }
    view.forecast()
        .map(Forecast::earliestClosing)
        .ifPresent(at -> dates.add(new CaseDate(CaseDateKind.EARLIEST_CLOSING, at)));
    HolderTurns.expiry(closureCase, figures.of(closureCase.policyVersion()).holder())
        .ifPresent(at -> dates.add(new CaseDate(CaseDateKind.EXPIRY, at)));
    AlternativeOffer offer = closureCase.offer();
    if (offer != null && offer.waitsForTheHolder()) {
      Instant goOnBy = offer.goOnBy();
      dates.add(
          goOnBy == null
              ? new CaseDate(CaseDateKind.OFFER_ENDS, offer.endsAt())
              : new CaseDate(CaseDateKind.GO_ON_BY, goOnBy));
    }
    for (Question question : view.questions()) {
      Instant answerBy = question.answerBy();
      if (answerBy != null && question.answer() == null) {
        dates.add(
            new CaseDate(
                CaseDateKind.ANSWER_BY,
                answerBy,
                null,
                question.escalationId() + "-" + question.round()));
      }
    }
    return dates;
  }

  private List<CaseDate> afterTheEnd(ClosureCase ended) {
    return receipts.of(ended.id()).map(Receipt::nextSteps).orElse(List.of()).stream()
        .filter(advice -> advice.until() != null)
        .map(
            advice ->
                new CaseDate(
                    CaseDateKind.POSSIBLE_UNTIL,
                    Objects.requireNonNull(advice.until()),
                    advice.kind(),
                    ""))
        .toList();
  }
}
