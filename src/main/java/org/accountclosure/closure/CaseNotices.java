package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** The notices on the way of a case; each key is the same however often the step is delivered. */
public final class CaseNotices {

  private final Notices notices;

  public CaseNotices(Notices notices) {
    this.notices = notices;
  }

  /** Once per turn of the holder's and number of the reminder. */
  void holderReminded(
      ClosureCase closureCase, boolean last, List<Blocker> blockers, Instant expiresAt) {
    HolderTurn turn = closureCase.holderTurn();
    holder(
        closureCase,
        "reminded:" + turn.since() + ":" + turn.remindersSent(),
        last ? NoticeTemplate.HOLDER_REMINDED_AGAIN : NoticeTemplate.HOLDER_REMINDED,
        new NoticeData().blockers(blockers).with(NoticeDatum.EXPIRES_AT, expiresAt));
  }

  /** Once per case: nothing is offered twice. */
  void offered(ClosureCase closureCase, AlternativeOffer offer) {
    NoticeData data =
        new NoticeData()
            .with(NoticeDatum.ALTERNATIVE, offer.alternative())
            .with(NoticeDatum.OFFER_ENDS_AT, offer.endsAt());
    Instant effectiveAt = offer.effectiveAt();
    if (effectiveAt != null) {
      data.with(NoticeDatum.EFFECTIVE_AT, effectiveAt);
    }
    holder(closureCase, "offered", NoticeTemplate.ALTERNATIVE_OFFERED, data);
  }

  /** Once per case. */
  void askedToGoOn(ClosureCase closureCase, AlternativeOffer offer) {
    holder(
        closureCase,
        "asked-to-go-on",
        NoticeTemplate.GO_ON_ASKED,
        new NoticeData().with(NoticeDatum.GO_ON_BY, Objects.requireNonNull(offer.goOnBy())));
  }

  /** Once per hold; says nothing about why. */
  void holdPlaced(ClosureCase closureCase, HoldId hold) {
    holder(closureCase, "hold-placed:" + hold, NoticeTemplate.HOLD_PLACED, new NoticeData());
  }

  /** Once per hold. */
  void holdLifted(ClosureCase closureCase, HoldId hold) {
    holder(closureCase, "hold-lifted:" + hold, NoticeTemplate.HOLD_LIFTED, new NoticeData());
  }

  /** Once per question. */
  void supportAsked(ClosureCase closureCase, Question question, Instant answerBy) {
    holder(
        closureCase,
        "asked:" + question.escalationId() + ":" + question.round(),
        NoticeTemplate.SUPPORT_ASKED,
        new NoticeData()
            .with(NoticeDatum.QUESTION, question.text())
            .with(NoticeDatum.ANSWER_BY, answerBy));
  }

  /** Once per escalation and date at which leads are called. */
  void escalatedToLead(ClosureCase closureCase, Escalation escalation, Instant calledFor) {
    notices.enqueue(
        new Notice(
            "lead:" + escalation.id() + ":" + calledFor,
            closureCase.id(),
            Audience.STAFF,
            StaffRules.LEAD,
            NoticeTemplate.ESCALATION_TO_LEAD,
            new NoticeData()
                .with(NoticeDatum.ESCALATION_ID, escalation.id().value())
                .with(NoticeDatum.DUE_AT, escalation.dueAt())
                .toMap()));
  }

  /** Once per appeal. */
  void appealReceived(ClosureCase closureCase, Instant dueAt) {
    holder(
        closureCase,
        "appeal-received",
        NoticeTemplate.APPEAL_RECEIVED,
        new NoticeData().with(NoticeDatum.DUE_AT, dueAt));
  }

  /** Once per appeal. */
  void appealUpheld(ClosureCase closureCase, Appeal appeal) {
    holder(
        closureCase,
        "appeal-decided",
        NoticeTemplate.APPEAL_UPHELD,
        new NoticeData().with(NoticeDatum.STATEMENT, String.valueOf(appeal.statement())));
  }

  /** Once per appeal. */
  void appealOverturned(ClosureCase closureCase, Appeal appeal, CaseId goesOnAs) {
    holder(
        closureCase,
        "appeal-decided",
        NoticeTemplate.APPEAL_OVERTURNED,
        new NoticeData()
            .with(NoticeDatum.STATEMENT, String.valueOf(appeal.statement()))
            .with(NoticeDatum.NEW_CASE_ID, goesOnAs.value()));
  }

  /**
   * Once per case and former address: somebody asks, and the address was changed shortly before.
   */
  void formerAddressWarned(ClosureCase closureCase, String changeId) {
    notices.enqueue(
        new Notice(
            closureCase.id() + ":warned:" + changeId,
            closureCase.id(),
            Audience.FORMER_ADDRESS,
            changeId,
            NoticeTemplate.REQUEST_WARNING,
            new NoticeData()
                .with(NoticeDatum.ACCOUNT_ID, closureCase.accountId().value())
                .toMap()));
  }

  /** Once per ask. */
  void linkReissued(ClosureCase closureCase, Instant askedAt) {
    holder(closureCase, "link-reissued:" + askedAt, NoticeTemplate.LINK_REISSUED, new NoticeData());
  }

  /** Once per ask. */
  void reopeningAnswered(
      ClosureCase closed, Instant askedAt, NoticeTemplate template, NoticeData data) {
    holder(closed, "reopening:" + askedAt, template, data);
  }

  /** Once per case. */
  void reopeningRefused(ClosureCase closed, List<RefusalReason> reasons) {
    holder(
        closed,
        "reopening-refused",
        NoticeTemplate.REOPENING_REFUSED,
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, closed.accountId().value())
            .with(NoticeDatum.REFUSAL_REASONS, reasons));
  }

  /** Once per case: it has closed its account once. */
  void reopened(ClosureCase closed) {
    holder(
        closed,
        "reopened",
        NoticeTemplate.ACCOUNT_REOPENED,
        new NoticeData().with(NoticeDatum.ACCOUNT_ID, closed.accountId().value()));
  }

  private void holder(
      ClosureCase closureCase, String key, NoticeTemplate template, NoticeData data) {
    notices.enqueue(
        new Notice(
            closureCase.id() + ":" + key,
            closureCase.id(),
            Audience.HOLDER,
            closureCase.loginId().value(),
            template,
            data.toMap()));
  }
}
