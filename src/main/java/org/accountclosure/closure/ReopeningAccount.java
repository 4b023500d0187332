package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LinkPurpose;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ReopeningRules.Way;
import org.accountclosure.closure.port.Reopenings;

/** A closed account comes back: by the holder's link, by support, or after a person's judgement. */
public final class ReopeningAccount {

  private final Reopenings reopenings;
  private final CaseLinks links;
  private final CaseNotices notices;
  private final WayBack wayBack;
  private final CaseDesk desk;

  public ReopeningAccount(
      Reopenings reopenings, CaseLinks links, CaseNotices notices, WayBack wayBack, CaseDesk desk) {
    this.reopenings = reopenings;
    this.links = links;
    this.notices = notices;
    this.wayBack = wayBack;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** The account is open, now. */
    record Reopened(CaseId caseId, AccountId accountId, Instant at) implements Result {}

    /** The account is open; there is nothing to do. */
    record OpenAlready(AccountId accountId) implements Result {}

    /** The case has closed no account. */
    record NothingClosed(CaseId caseId) implements Result {}

    /** It was closed too long ago. */
    record TooLate(Instant until) implements Result {}

    /** Its data was erased; nothing is left to open. */
    record Erased(CaseId caseId) implements Result {}

    /** A person judges it first, and has been asked. */
    record UnderReview(CaseId caseId) implements Result {}

    /** A person has decided against it. */
    record Refused(CaseId caseId) implements Result {}

    /** Support has to do it. */
    record BySupport(CaseId caseId) implements Result {}

    /** The link does not open it; why, says the opening. */
    record LinkDoesNot(Opening why) implements Result {}
  }

  /** What the link of that token would reopen: a look changes nothing. */
  public Opening look(String token) {
    return links.open(token, LinkPurpose.REOPEN);
  }

  /**
   * Reopens by the link of that token, which is used up by it.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell;
   *     the link can be used again
   */
  public Result byLink(String token) {
    Opening opening = look(token);
    if (opening instanceof Opening.Opened opened) {
      return desk.with(opened.caseId(), closed -> byLink(closed, token));
    }
    return new Result.LinkDoesNot(opening);
  }

  /** Looks once more with the case locked: of two at once one comes second. */
  private Result byLink(ClosureCase closed, String token) {
    Opening opening = look(token);
    if (!(opening instanceof Opening.Opened)) {
      return new Result.LinkDoesNot(opening);
    }
    Result result = reopen(closed, Actor.holder(closed.loginId()), Way.LINK);
    if (result instanceof Result.Reopened reopened) {
      links.used(token, LinkPurpose.REOPEN, reopened.at());
    }
    return result;
  }

  /**
   * Reopens on the holder's behalf, also a login of two profiles. Asks a person first where one has
   * to judge.
   *
   * @throws UnknownCase if there is no such case
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result byStaff(CaseId id, Actor staff) {
    return desk.with(id, closed -> reopen(closed, staff, Way.SUPPORT));
  }

  private Result reopen(ClosureCase closed, Actor who, Way by) {
    ClosedAccount account =
        reopenings.closedBy(closed.accountId(), closed.id()).orThrow().orElse(null);
    if (account == null) {
      return closed.outcome().filter(Outcome.CLOSED::equals).isPresent()
          ? new Result.OpenAlready(closed.accountId())
          : new Result.NothingClosed(closed.id());
    }
    Way way = wayBack.of(closed, account, desk.now());
    return switch (way) {
      case TOO_LATE -> new Result.TooLate(wayBack.figures(closed).until(account.closedAt()));
      case ERASED -> new Result.Erased(closed.id());
      case REFUSED -> new Result.Refused(closed.id());
      case REVIEW -> {
        wayBack.review(closed);
        yield new Result.UnderReview(closed.id());
      }
      case SUPPORT -> by == Way.SUPPORT ? open(closed, who) : new Result.BySupport(closed.id());
      case LINK -> open(closed, who);
    };
  }

  /**
   * A person has judged that the account may come back. Idempotent; in time or not: whoever was
   * asked in time is not late because a person took time.
   */
  void judged(ClosureCase closed) {
    if (reopenings.closedBy(closed.accountId(), closed.id()).orThrow().isPresent()) {
      open(closed, Actor.SYSTEM);
    }
  }

  private Result open(ClosureCase closed, Actor who) {
    Instant now = desk.now();
    reopenings.reopen(closed.accountId(), closed.id()).orThrow();
    desk.note(
        closed.id(),
        now,
        who,
        TimelineStep.REOPENED,
        "The account is open again; a paid plan does not renew by itself",
        "reopened");
    notices.reopened(closed);
    return new Result.Reopened(closed.id(), closed.accountId(), now);
  }
}
