package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** Builds every notice to a holder; each key is the same however often the step is delivered. */
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

  /** Once per case. */
  void requested(ClosureCase closureCase) {
    holder(
        closureCase,
        "requested",
        NoticeTemplate.CLOSURE_REQUESTED,
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, closureCase.accountId().value())
            .with(NoticeDatum.REASON, closureCase.request().reason()));
  }

  /** Once for each blocker: what was told before is not told again at every check. */
  void blocked(ClosureCase closureCase, List<Blocker> found) {
    Set<String> told = blockersToldBefore(closureCase.id());
    List<String> news =
        found.stream().map(Blocker::key).filter(key -> !told.contains(key)).sorted().toList();
    if (news.isEmpty()) {
      return;
    }
    NoticeData data = new NoticeData().blockers(found);
    closureCase.recheckAt().ifPresent(at -> data.with(NoticeDatum.RECHECK_AT, at));
    holder(closureCase, "blocked:" + named(news.toString()), NoticeTemplate.CLOSURE_BLOCKED, data);
  }

  private Set<String> blockersToldBefore(CaseId id) {
    return notices.of(id).stream()
        .filter(notice -> notice.template() == NoticeTemplate.CLOSURE_BLOCKED)
        .flatMap(notice -> NoticeData.blockerKeys(notice.data()).stream())
        .collect(Collectors.toSet());
  }

  /** Once per line of the timeline. */
  void stepTaken(ClosureCase closureCase, String line, Consent step, List<Money> amounts) {
    holder(
        closureCase,
        "step:" + named(line),
        NoticeTemplate.STEP_TAKEN,
        new NoticeData().with(NoticeDatum.STEP, step).withAmounts(NoticeDatum.AMOUNTS, amounts));
  }

  /** Once per line of the timeline. */
  void escalated(ClosureCase closureCase, String line, Instant dueAt) {
    holder(
        closureCase,
        "escalated:" + named(line),
        NoticeTemplate.CLOSURE_ESCALATED,
        new NoticeData().with(NoticeDatum.DUE_AT, dueAt));
  }

  /**
   * Once per case and outcome.
   *
   * @param appealUntil until when a refusal can be appealed; used for a refusal only
   */
  void ended(ClosureCase ended, Instant appealUntil) {
    NoticeTemplate template = NoticeTemplate.ofOutcome(ended.status());
    NoticeData data =
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, ended.accountId().value())
            .with(NoticeDatum.ENDED_AT, Objects.requireNonNull(ended.endedAt()));
    if (template == NoticeTemplate.CLOSURE_CLOSED) {
      data.with(NoticeDatum.REASON, ended.request().reason());
    }
    RetainedAs retainedAs = ended.retainedAs();
    if (retainedAs != null) {
      data.with(NoticeDatum.ALTERNATIVE, retainedAs);
    }
    if (template == NoticeTemplate.CLOSURE_REFUSED) {
      data.with(NoticeDatum.REFUSAL_REASONS, ended.refusalReasons())
          .with(NoticeDatum.APPEAL_UNTIL, appealUntil);
    }
    holder(ended, ended.status().name().toLowerCase(Locale.ROOT), template, data);
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

  /** Once for each. */
  void lateMoneyCame(ClosureCase closed, LateMoney money) {
    holder(
        closed,
        "late:" + named(money.id()),
        NoticeTemplate.LATE_MONEY_CAME,
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, closed.accountId().value())
            .with(NoticeDatum.LATE_MONEY, money.kind())
            .withAmounts(NoticeDatum.AMOUNTS, List.of(money.amount())));
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

  /** Once per wish; the keys are in the order of the telling, also within a millisecond. */
  void erasureReceived(ClosureCase about, ErasureRequest wish) {
    holder(
        about,
        "erasure:1:received",
        NoticeTemplate.ERASURE_RECEIVED,
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, about.accountId().value())
            .with(NoticeDatum.DUE_AT, wish.answerBy()));
  }

  /** Once per wish. */
  void erasureExtended(ClosureCase about, String why, Instant until) {
    holder(
        about,
        "erasure:2:extended",
        NoticeTemplate.ERASURE_EXTENDED,
        new NoticeData().with(NoticeDatum.STATEMENT, why).with(NoticeDatum.DUE_AT, until));
  }

  /** Once per wish. */
  void erasureAnswered(ClosureCase about, ErasureRequest answered) {
    NoticeData data = new NoticeData().with(NoticeDatum.ACCOUNT_ID, about.accountId().value());
    String said = answered.statement();
    if (said != null && !said.isBlank()) {
      data.with(NoticeDatum.STATEMENT, said);
    }
    if (answered.refused()) {
      holder(about, "erasure:3:answered", NoticeTemplate.ERASURE_REFUSED, data);
    } else {
      holder(
          about,
          "erasure:3:answered",
          NoticeTemplate.ERASURE_ANSWERED,
          data.treated(answered.answer()));
    }
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

  /** A short name for something long. */
  private static UUID named(String something) {
    return UUID.nameUUIDFromBytes(something.getBytes(StandardCharsets.UTF_8));
  }
}
