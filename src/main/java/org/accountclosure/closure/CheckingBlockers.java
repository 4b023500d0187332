package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.policy.NextSteps;
import org.accountclosure.closure.port.Forecasts;

/** Checks everything that can block, and decides what comes next. */
public final class CheckingBlockers {

  private final CaseBlockers all;
  private final AskingCounterparties counterparties;
  private final Forecasts forecasts;
  private final CaseDesk desk;

  public CheckingBlockers(
      CaseBlockers all, AskingCounterparties counterparties, Forecasts forecasts, CaseDesk desk) {
    this.all = all;
    this.counterparties = counterparties;
    this.forecasts = forecasts;
    this.desk = desk;
  }

  /**
   * A full check. Repeating it is harmless: it looks afresh, and the same job leaves one line for
   * what it found; once a later step has looked, it changes nothing. An ended case is always clear,
   * so that its process comes to its end; an expired one stays expired.
   *
   * <p>A case that has to expire ends here, in the transaction that saw that nothing but the
   * holder's delay is in the way: between the check and a later step a hold might come.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known what blocks
   */
  public NextStep check(CaseId id, Stage stage, String jobKey) {
    return desk.with(
        id,
        closureCase ->
            closureCase.ended() ? afterTheEnd(closureCase) : check(closureCase, stage, jobKey));
  }

  private static NextStep afterTheEnd(ClosureCase ended) {
    return ended.status() == CaseStatus.EXPIRED ? new NextStep.Expire() : new NextStep.Clear();
  }

  private NextStep check(ClosureCase closureCase, Stage stage, String jobKey) {
    Instant now = desk.now();
    Moment moment = all.moment(closureCase, now);
    List<Blocker> blockers = all.of(closureCase, moment);
    NextSteps.Plan plan = NextSteps.plan(closureCase, stage, blockers, moment);
    String key = "checked:" + jobKey;
    if (!desk.isNoted(closureCase.id(), key)) {
      keep(closureCase, stage, blockers, plan, now, key);
    } else if (isTheLastLook(closureCase.id(), key)) {
      boolean same = keys(blockers).equals(keys(closureCase.checklist().blockers()));
      keep(closureCase, stage, blockers, plan, now, same ? key : key + ":" + now);
    }
    return plan.next();
  }

  /**
   * A job that comes again when the process is past it changes nothing: what later steps found
   * stands, and with it whose turn it is.
   */
  private boolean isTheLastLook(CaseId id, String key) {
    return desk.timelineOf(id).stream()
        .filter(line -> line.blockers() != null)
        .reduce((earlier, later) -> later)
        .filter(last -> last.dedupeKey().equals(key) || last.dedupeKey().startsWith(key + ":"))
        .isPresent();
  }

  private static Set<String> keys(List<Blocker> blockers) {
    return blockers.stream().map(Blocker::key).collect(Collectors.toSet());
  }

  private void keep(
      ClosureCase closureCase,
      Stage stage,
      List<Blocker> blockers,
      NextSteps.Plan plan,
      Instant now,
      String key) {
    NextStep next = plan.next();
    ClosureCase checked = closureCase.checked(blockers, next, plan.turn(), now);
    desk.save(checked);
    forecasts.looked(closureCase.id(), blockers, now);
    desk.noteLook(
        closureCase.id(), now, TimelineStep.CHECKED, explain(stage, blockers, next), key, blockers);
    if (next.kind() == NextStep.Kind.EXPIRE) {
      desk.save(checked.expired(now));
      desk.note(
          closureCase.id(),
          now,
          Actor.SYSTEM,
          TimelineStep.EXPIRED,
          "The next step has been the holder's since " + plan.turn().since(),
          "expired");
      return;
    }
    counterparties.ask(checked, blockers, now);
  }

  private static String explain(Stage stage, List<Blocker> blockers, NextStep next) {
    String found =
        blockers.isEmpty()
            ? "nothing blocks"
            : "blocked by " + String.join(", ", blockers.stream().map(Blocker::key).toList());
    return stage
        + ": "
        + found
        + "; "
        + next.kind()
        + next.recheckAt().map(at -> " until " + at).orElse("");
  }
}
