package org.accountclosure.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.policy.ReopeningRules.Way;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Reopenings;

/**
 * Somebody asks for the way back to a closed account, by a mail address alone: the login has ended.
 * The answer goes to that address and nowhere else, so that a stranger does not even learn whether
 * the address is known.
 */
public final class AskingToReopen {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Reopenings reopenings;
  private final ClosureCases cases;
  private final CaseNotices notices;
  private final WayBack wayBack;
  private final CaseDesk desk;

  public AskingToReopen(
      Reopenings reopenings,
      ClosureCases cases,
      CaseNotices notices,
      WayBack wayBack,
      CaseDesk desk) {
    this.reopenings = reopenings;
    this.cases = cases;
    this.notices = notices;
    this.wayBack = wayBack;
    this.desk = desk;
  }

  /**
   * Mails the answer, one for each closed account: the link, or why there is none. Beyond the
   * number of mails that the policy allows within an hour nothing happens.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public void ask(String email) {
    for (ClosedAccount account : reopenings.closedOf(email).orThrow()) {
      if (cases.find(account.closedBy()).isPresent()) {
        desk.on(account.closedBy(), closed -> answer(closed, account));
      }
    }
  }

  private void answer(ClosureCase closed, ClosedAccount account) {
    Instant now = desk.now();
    int asked = desk.timesOf(closed.id(), TimelineStep.REOPENING_ASKED, now.minus(HOUR)).size();
    if (asked >= wayBack.figures(closed).linksPerHour()) {
      return;
    }
    Way way = wayBack.of(closed, account, now);
    desk.note(
        closed.id(),
        now,
        Actor.holder(closed.loginId()),
        TimelineStep.REOPENING_ASKED,
        "Reopening was asked for by mail address; the answer is " + way,
        "reopening-asked:" + now);
    if (way == Way.REVIEW) {
      wayBack.review(closed);
    }
    notices.reopeningAnswered(closed, now, template(way), data(closed, way, now));
  }

  private static NoticeTemplate template(Way way) {
    return switch (way) {
      case LINK -> NoticeTemplate.REOPENING_LINK;
      case SUPPORT -> NoticeTemplate.REOPENING_BY_SUPPORT;
      case REVIEW -> NoticeTemplate.REOPENING_REVIEWED;
      case REFUSED -> NoticeTemplate.REOPENING_REFUSED;
      case ERASED -> NoticeTemplate.REOPENING_ERASED;
      case TOO_LATE -> NoticeTemplate.REOPENING_TOO_LATE;
    };
  }

  private NoticeData data(ClosureCase closed, Way way, Instant now) {
    NoticeData data = new NoticeData().with(NoticeDatum.ACCOUNT_ID, closed.accountId().value());
    return switch (way) {
      case LINK ->
          data.with(NoticeDatum.LINK_ENDS_AT, now.plus(wayBack.figures(closed).linkLives()));
      case TOO_LATE ->
          data.with(
              NoticeDatum.REOPENABLE_UNTIL,
              wayBack.figures(closed).until(Objects.requireNonNull(closed.endedAt())));
      case REFUSED ->
          data.with(
              NoticeDatum.REFUSAL_REASONS,
              wayBack.verdict(closed).map(Verdict::reasons).orElseThrow());
      case SUPPORT, REVIEW, ERASED -> data;
    };
  }
}
