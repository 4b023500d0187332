package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.PendingTask;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Counterparties;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Policies;

/**
 * Asks others by mail for the one thing that a case waits for from them, and reminds them of it.
 * They are told nothing of the case.
 */
public final class AskingCounterparties {

  /** What the key of every line about that person begins with, after it the person. */
  private static final String LINE = "counterparty:";

  private final Counterparties counterparties;
  private final Notices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public AskingCounterparties(
      Counterparties counterparties, Notices notices, Policies figures, CaseDesk desk) {
    this.counterparties = counterparties;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of a wish to remind somebody. */
  public sealed interface Result {

    /** A mail is on its way; from {@code again} on the person can be reminded once more. */
    record Reminded(Instant at, Instant again) implements Result {}

    /** The person was written to shortly before. */
    record TooSoon(Instant again) implements Result {}

    /** Nobody else has to do anything about that. */
    record NobodyToRemind() implements Result {}
  }

  /**
   * Asks for everything among that, with the case locked; each of them once. Nobody is asked while
   * the case rests.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known who has to
   */
  void ask(ClosureCase closureCase, List<Blocker> blockers, Instant now) {
    if (closureCase.onHold()
        || blockers.stream().anyMatch(blocker -> blocker.code().stage().isEmpty())) {
      return;
    }
    for (Blocker blocker : blockers) {
      pending(closureCase, blocker).ifPresent(task -> ask(closureCase, task, now));
    }
  }

  private void ask(ClosureCase closureCase, PendingTask task, Instant now) {
    String key = key(closureCase, task, "");
    if (notices.find(key).isPresent()) {
      return;
    }
    notices.enqueue(notice(key, closureCase, task));
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.COUNTERPARTY_ASKED,
        "The other side was asked: " + task.what() + " " + task.reference(),
        LINE + task.who() + ":" + name(task.what() + ":" + task.reference()));
  }

  /**
   * Reminds whoever has to act about that blocker, if that person was not written to within {@code
   * counterparties.remind-every} about this case.
   *
   * @throws UnknownCase if there is no such case
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known who has to
   */
  public Result remind(CaseId id, BlockerCode code, String reference, Actor by) {
    return desk.with(
        id,
        closureCase ->
            task(closureCase, code, reference)
                .map(task -> remind(closureCase, task, by))
                .orElseGet(Result.NobodyToRemind::new));
  }

  private Optional<PendingTask> task(ClosureCase closureCase, BlockerCode code, String reference) {
    if (closureCase.ended() || closureCase.onHold()) {
      return Optional.empty();
    }
    return closureCase.checklist().blockers().stream()
        .filter(blocker -> blocker.code() == code && blocker.reference().equals(reference))
        .findFirst()
        .flatMap(blocker -> pending(closureCase, blocker));
  }

  private Result remind(ClosureCase closureCase, PendingTask task, Actor by) {
    Instant now = desk.now();
    Duration every = figuresOf(closureCase).counterparties().remindEvery();
    Instant again = lastWritten(closureCase.id(), task.who()).map(at -> at.plus(every)).orElse(now);
    if (now.isBefore(again)) {
      return new Result.TooSoon(again);
    }
    notices.enqueue(notice(key(closureCase, task, ":" + now), closureCase, task));
    desk.note(
        closureCase.id(),
        now,
        by,
        TimelineStep.COUNTERPARTY_REMINDED,
        "The other side was reminded: " + task.what() + " " + task.reference(),
        LINE + task.who() + ":" + now);
    return new Result.Reminded(now, now.plus(every));
  }

  private Optional<Instant> lastWritten(CaseId id, LoginId who) {
    return desk.timelineOf(id).stream()
        .filter(line -> line.dedupeKey().startsWith(LINE + who + ":"))
        .map(TimelineEntry::at)
        .max(Instant::compareTo);
  }

  private Optional<PendingTask> pending(ClosureCase closureCase, Blocker blocker) {
    return CounterpartyTask.of(blocker)
        .flatMap(what -> pending(closureCase, what, blocker.reference()));
  }

  /** What is asked of whom, by the figures of the case. */
  Optional<PendingTask> pending(ClosureCase closureCase, CounterpartyTask what, String reference) {
    Duration silence = figuresOf(closureCase).companies().refundAnsweredWithin();
    return counterparties
        .pending(what, closureCase.accountId(), reference)
        .orThrow()
        .map(
            task ->
                what == CounterpartyTask.AGREE_TO_REFUND && task.since() != null
                    ? task.until(task.since().plus(silence))
                    : task)
        .filter(task -> task.until() == null || desk.now().isBefore(task.until()));
  }

  private ClosureSettings figuresOf(ClosureCase closureCase) {
    return figures.of(closureCase.policyVersion());
  }

  private static String key(ClosureCase closureCase, PendingTask task, String round) {
    return closureCase.id()
        + ":task:"
        + name(task.what() + ":" + task.reference() + ":" + task.who() + round);
  }

  private static UUID name(String something) {
    return UUID.nameUUIDFromBytes(something.getBytes(StandardCharsets.UTF_8));
  }

  private static Notice notice(String key, ClosureCase closureCase, PendingTask task) {
    NoticeData data =
        new NoticeData()
            .with(NoticeDatum.REFERENCE, task.reference())
            .with(NoticeDatum.ABOUT, task.about());
    if (task.amount() != null) {
      data.withAmounts(NoticeDatum.AMOUNTS, List.of(task.amount()));
    }
    if (task.until() != null) {
      data.with(NoticeDatum.DUE_AT, task.until()).with(NoticeDatum.LINK_ENDS_AT, task.until());
    }
    return new Notice(
        key,
        closureCase.id(),
        Audience.COUNTERPARTY,
        task.who().value(),
        task.what().notice(),
        data.toMap());
  }
}
