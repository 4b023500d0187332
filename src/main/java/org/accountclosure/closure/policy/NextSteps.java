package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.HolderTurn;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Stage;

/** Decides what comes next from what blocks. A pure function. */
public final class NextSteps {

  private NextSteps() {}

  /**
   * What the process does now at that stage.
   *
   * <p>A hold stops everything. Otherwise only the earliest blocked stage is worked on, so that no
   * payout is made while a debt is open or a payment is still to come. What the holder consented to
   * goes first, then what support must act on and has not accepted lately; only then the case
   * waits. A wait for nobody but the holder is reminded of, and ends.
   */
  public static Plan plan(
      ClosureCase closureCase, Stage stage, List<Blocker> blockers, Moment moment) {
    List<Blocker> holds =
        blockers.stream().filter(blocker -> blocker.code().stage().isEmpty()).toList();
    if (!holds.isEmpty()) {
      return new Plan(waitFor(holds, moment), HolderTurn.NOT_NOW);
    }
    List<Blocker> atWork = ofEarliestStage(blockers, stage);
    if (atWork.isEmpty()) {
      return new Plan(new NextStep.Clear(), HolderTurn.NOT_NOW);
    }
    HolderTurn turn = HolderTurns.turn(closureCase, stage, blockers, atWork, moment.now());
    Set<Consent> steps = stepsWith(closureCase.request().consents(), atWork);
    if (!steps.isEmpty()) {
      return new Plan(new NextStep.TakeStep(steps), turn);
    }
    List<Blocker> forSupport = forSupport(closureCase, atWork, moment);
    if (!forSupport.isEmpty()) {
      return new Plan(new NextStep.Escalate(forSupport), HolderTurn.NOT_NOW);
    }
    NextStep wait = waitFor(atWork, moment);
    NextStep next = HolderTurns.inPlaceOf(wait, turn, blockers, atWork, moment);
    List<Blocker> owed = debtsForSupport(closureCase, blockers, moment);
    boolean nobodyElseWouldAct =
        next.kind() == NextStep.Kind.WAIT && HolderTurns.isOver(turn, moment) && !owed.isEmpty();
    return nobodyElseWouldAct
        ? new Plan(new NextStep.Escalate(owed), HolderTurn.NOT_NOW)
        : new Plan(next, turn);
  }

  /**
   * A debt keeps a case from expiring, at whatever stage; so support is asked about it at the
   * latest when the case would expire without it.
   */
  private static List<Blocker> debtsForSupport(
      ClosureCase closureCase, List<Blocker> blockers, Moment moment) {
    List<Blocker> debts =
        blockers.stream().filter(blocker -> blocker.code() == BlockerCode.DEBT).toList();
    return forSupport(closureCase, debts, moment);
  }

  /**
   * What comes next, and whose turn it is.
   *
   * @param turn the holder's turn as the case keeps it from now on
   */
  public record Plan(NextStep next, HolderTurn turn) {}

  /** As {@link #plan}, without the turn. */
  public static NextStep decide(
      ClosureCase closureCase, Stage stage, List<Blocker> blockers, Moment moment) {
    return plan(closureCase, stage, blockers, moment).next();
  }

  /** What support accepted as it is comes back after some time, so that nobody forgets it. */
  private static List<Blocker> forSupport(
      ClosureCase closureCase, List<Blocker> atWork, Moment moment) {
    Instant acceptedBefore = moment.now().minus(moment.settings().support().reviewAcceptedEvery());
    return atWork.stream()
        .filter(blocker -> blocker.mustAct() == Party.SUPPORT)
        .filter(
            blocker -> {
              Instant accepted = closureCase.acknowledged().get(blocker.key());
              return accepted == null || !accepted.isAfter(acceptedBefore);
            })
        .toList();
  }

  private static List<Blocker> ofEarliestStage(List<Blocker> blockers, Stage stage) {
    return blockers.stream()
        .flatMap(blocker -> blocker.code().stage().stream())
        .filter(stage::includes)
        .min(Comparator.naturalOrder())
        .map(
            earliest ->
                blockers.stream()
                    .filter(blocker -> blocker.code().stage().stream().anyMatch(earliest::equals))
                    .toList())
        .orElse(List.of());
  }

  private static Set<Consent> stepsWith(Set<Consent> consents, List<Blocker> blockers) {
    Set<Consent> steps = EnumSet.noneOf(Consent.class);
    blockers.stream()
        .map(Blocker::step)
        .filter(Objects::nonNull)
        .filter(consents::contains)
        .forEach(steps::add);
    return steps;
  }

  private static NextStep waitFor(List<Blocker> blockers, Moment moment) {
    Blocker first =
        blockers.stream()
            .min(Comparator.comparing(blocker -> recheckFor(blocker, moment)))
            .orElseThrow();
    return new NextStep.Wait(recheckFor(first, moment), first.explanation());
  }

  /** Its own date; if that has passed or nobody can say, the next time to look. */
  private static Instant recheckFor(Blocker blocker, Moment moment) {
    Instant date = blocker.earliestClear();
    if (date == null) {
      return moment.now().plus(moment.settings().checks().recheckEvery());
    }
    return date.isAfter(moment.now())
        ? date
        : moment.now().plus(moment.settings().checks().recheckOverdueAfter());
  }

  /** The consented steps that would be taken now; empty if none would. */
  public static Set<Consent> stepsToTake(NextStep next) {
    return Stream.of(next)
        .filter(NextStep.TakeStep.class::isInstance)
        .map(NextStep.TakeStep.class::cast)
        .map(NextStep.TakeStep::steps)
        .findFirst()
        .orElse(Set.of());
  }
}
