package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.LinkPurpose;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.PendingTask;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Counterparties;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Notice;

/** Somebody does by the link of a notice the one thing that they were asked for. */
public final class ActingByLink {

  /** Who it was is between that person and the marketplace. */
  private static final Actor OTHER_SIDE = new Actor(Actor.Kind.MARKETPLACE, "counterparty");

  private final AskingCounterparties asking;
  private final Counterparties counterparties;
  private final CaseLinks links;
  private final Notices notices;
  private final CaseDesk desk;

  public ActingByLink(
      AskingCounterparties asking,
      Counterparties counterparties,
      CaseLinks links,
      Notices notices,
      CaseDesk desk) {
    this.asking = asking;
    this.counterparties = counterparties;
    this.links = links;
    this.notices = notices;
    this.desk = desk;
  }

  /** What a link does. */
  public sealed interface Result {

    /** It can do that; or it has just done it. */
    record Task(PendingTask task, Instant expiresAt) implements Result {}

    /** It is done, or not needed any more; which of both is nobody else's business. */
    record NothingLeft() implements Result {}

    /** The link does nothing; why, says the opening. */
    record LinkDoesNot(Opening why) implements Result {}
  }

  /**
   * What the link of that token would do; changes nothing.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known
   */
  public Result look(String token) {
    return open(token, false);
  }

  /**
   * Does it, once.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known whether it
   *     was done; it may be tried again
   */
  public Result act(String token) {
    return open(token, true);
  }

  private Result open(String token, boolean act) {
    Opening opening = links.open(token, LinkPurpose.TASK);
    if (opening instanceof Opening.Used) {
      return new Result.NothingLeft();
    }
    if (!(opening instanceof Opening.Opened opened)) {
      return new Result.LinkDoesNot(opening);
    }
    Notice notice = links.noticeOf(token, LinkPurpose.TASK).flatMap(notices::find).orElseThrow();
    return desk.with(
        opened.caseId(),
        closureCase -> {
          PendingTask task = pending(closureCase, notice).orElse(null);
          if (task == null) {
            return new Result.NothingLeft();
          }
          if (act) {
            perform(closureCase, task, token);
          }
          return new Result.Task(task, opened.expiresAt());
        });
  }

  /** Still asked of the one who was sent the link. */
  private Optional<PendingTask> pending(ClosureCase closureCase, Notice notice) {
    if (closureCase.ended()) {
      return Optional.empty();
    }
    CounterpartyTask what = CounterpartyTask.of(notice.template()).orElseThrow();
    String reference = notice.data().getOrDefault(NoticeDatum.REFERENCE.key(), "");
    return asking
        .pending(closureCase, what, reference)
        .filter(task -> task.who().value().equals(notice.recipient()));
  }

  private void perform(ClosureCase closureCase, PendingTask task, String token) {
    boolean unused = counterparties.perform(task, closureCase.accountId()).orThrow();
    Instant now = desk.now();
    links.used(token, LinkPurpose.TASK, now);
    desk.note(
        closureCase.id(),
        now,
        OTHER_SIDE,
        TimelineStep.COUNTERPARTY_ACTED,
        "The other side did by its link: " + task.what() + " " + task.reference(),
        "acted:" + task.what() + ":" + task.reference() + ":" + now);
  }
}
