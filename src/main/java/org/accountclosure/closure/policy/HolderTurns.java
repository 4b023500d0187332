package org.accountclosure.closure.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Stage;

/**
 * Point 11 of the design: since when the next step has been the holder's, and what follows if the
 * holder does not take it. Pure functions.
 */
public final class HolderTurns {

  private HolderTurns() {}

  /**
   * The holder's turn after a check. It is the holder's turn if everything that is at work waits
   * for nobody but the holder: no date, no counterparty, no staff. It began when that began, or
   * when the holder did the last thing; a check that finds the same does not move it.
   */
  static HolderTurn turn(
      ClosureCase closureCase,
      Stage stage,
      List<Blocker> blockers,
      List<Blocker> atWork,
      Instant now) {
    Set<Consent> consents = closureCase.request().consents();
    List<Blocker> rest =
        atWork.stream().filter(blocker -> !blocker.canBeTakenWith(consents)).toList();
    boolean holderOnly = !rest.isEmpty() && rest.stream().allMatch(HolderTurns::waitsForHolder);
    if (!holderOnly) {
      return HolderTurn.NOT_NOW;
    }
    HolderTurn before = closureCase.holderTurn();
    return before.since() == null || holderDidSomething(closureCase, stage, blockers)
        ? HolderTurn.from(now)
        : before;
  }

  private static boolean waitsForHolder(Blocker blocker) {
    return blocker.mustAct() == Party.HOLDER && blocker.earliestClear() == null;
  }

  private static boolean holderDidSomething(
      ClosureCase closureCase, Stage stage, List<Blocker> blockers) {
    Set<String> still = blockers.stream().map(Blocker::key).collect(Collectors.toSet());
    Set<Consent> consents = closureCase.request().consents();
    return closureCase.checklist().blockers().stream()
        .filter(blocker -> blocker.concerns(stage))
        .filter(HolderTurns::waitsForHolder)
        .filter(blocker -> !blocker.canBeTakenWith(consents))
        .anyMatch(blocker -> !still.contains(blocker.key()));
  }

  /** What comes in place of a wait while it is the holder's turn. */
  static NextStep inPlaceOf(
      NextStep wait, HolderTurn turn, List<Blocker> blockers, List<Blocker> atWork, Moment moment) {
    Instant since = turn.since();
    if (since == null) {
      return wait;
    }
    Instant now = moment.now();
    boolean ends = mayExpire(blockers);
    Instant expiresAt = expiresAt(turn, since, moment.settings().holder());
    int due = remindersDue(since, moment.settings().holder(), now);
    if (due > turn.remindersSent()) {
      return new NextStep.Remind(due, atWork, ends ? expiresAt : null);
    }
    if (ends && !now.isBefore(expiresAt)) {
      return new NextStep.Expire();
    }
    Instant until =
        Stream.concat(
                nextReminder(turn, since, moment.settings().holder()),
                ends ? Stream.of(expiresAt) : Stream.empty())
            .filter(date -> date.isAfter(now))
            .reduce(wait.recheckAt().orElseThrow(), (a, b) -> a.isBefore(b) ? a : b);
    return new NextStep.Wait(until, ((NextStep.Wait) wait).why());
  }

  /** Whether the holder has let it rest for so long that a case without a debt expires. */
  static boolean isOver(HolderTurn turn, Moment moment) {
    Instant since = turn.since();
    return since != null
        && !moment.now().isBefore(expiresAt(turn, since, moment.settings().holder()));
  }

  /**
   * What is owed is a duty: who does not pay is reminded, and support takes over; it never expires.
   */
  private static boolean mayExpire(List<Blocker> blockers) {
    return blockers.stream().noneMatch(blocker -> blocker.code().isDuty());
  }

  /** How many reminders are due since then, sent or not. */
  public static int remindersDue(Instant since, ClosureSettings.Holder terms, Instant now) {
    return (int)
        terms.remindAfter().stream().filter(after -> !now.isBefore(since.plus(after))).count();
  }

  /** When that case expires if its holder does nothing; empty if it does not, as things are. */
  public static Optional<Instant> expiry(ClosureCase closureCase, ClosureSettings.Holder terms) {
    HolderTurn turn = closureCase.holderTurn();
    Instant since = turn.since();
    return since != null && !closureCase.onHold() && mayExpire(closureCase.checklist().blockers())
        ? Optional.of(expiresAt(turn, since, terms))
        : Optional.empty();
  }

  /** When a case expires; never sooner than some days after the last reminder. */
  public static Instant expiresAt(HolderTurn turn, Instant since, ClosureSettings.Holder terms) {
    Instant byTurn = since.plus(terms.expireAfter());
    Instant reminded = turn.lastRemindedAt();
    if (reminded == null || turn.remindersSent() < terms.remindAfter().size()) {
      return byTurn;
    }
    Instant byReminder = reminded.plus(terms.graceAfterReminder());
    return byReminder.isAfter(byTurn) ? byReminder : byTurn;
  }

  private static Stream<Instant> nextReminder(
      HolderTurn turn, Instant since, ClosureSettings.Holder terms) {
    List<Duration> after = terms.remindAfter();
    return after.stream().skip(turn.remindersSent()).limit(1).map(since::plus);
  }
}
