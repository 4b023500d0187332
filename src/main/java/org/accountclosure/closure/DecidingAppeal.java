package org.accountclosure.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/** A person who did not refuse decides about an appeal. */
public final class DecidingAppeal {

  private final EngineRequests engine;
  private final Appeals appeals;
  private final ClosureCases cases;
  private final CaseNotices notices;
  private final Policies figures;
  private final StaffRules staff;
  private final CaseDesk desk;

  public DecidingAppeal(
      EngineRequests engine,
      Appeals appeals,
      ClosureCases cases,
      CaseNotices notices,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    this.engine = engine;
    this.appeals = appeals;
    this.cases = cases;
    this.notices = notices;
    this.figures = figures;
    this.staff = new StaffRules(logins, figures);
    this.desk = desk;
  }

  /**
   * Who decides, and until when.
   *
   * @param followUpAt half of the time
   * @param queue the candidate group of the user task
   */
  public record Opened(Instant dueAt, Instant followUpAt, String queue) {}

  /** The process has started. Idempotent by the appeal: a repetition answers the first date. */
  public Opened open(AppealId id) {
    return desk.with(
        find(id).caseId(),
        refused -> {
          Appeal current = find(id);
          Duration dueIn = figures.of(refused.policyVersion()).appeals().dueIn();
          Instant known = current.dueAt();
          Instant dueAt = known == null ? desk.now().plus(dueIn) : known;
          if (known == null) {
            appeals.save(current.opened(dueAt));
            notices.appealReceived(refused, dueAt);
          }
          return new Opened(dueAt, dueAt.minus(dueIn.dividedBy(2)), StaffRules.LEAD);
        });
  }

  /**
   * May that person complete the task so? If so, it is kept who decides, and why.
   *
   * @param statement the reasons, which the holder is told; mandatory
   * @return why not, in a sentence for the person; empty if the task may go on
   */
  public Optional<String> check(
      AppealId id,
      @Nullable String assignee,
      @Nullable String decision,
      @Nullable String statement) {
    return desk.with(
        find(id).caseId(),
        refused -> {
          Appeal current = find(id);
          if (current.decided()) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              staff
                  .decides(current, refused, assignee)
                  .or(() -> incomplete(decision, statement))
                  .or(() -> StaffNotes.tooLong(statement));
          if (denial.isEmpty()) {
            appeals.save(current.entered(String.valueOf(assignee), String.valueOf(statement)));
          }
          return denial;
        });
  }

  private static Optional<String> incomplete(
      @Nullable String decision, @Nullable String statement) {
    boolean known =
        Arrays.stream(Appeal.Decision.values()).anyMatch(one -> one.name().equals(decision));
    if (!known) {
      return Optional.of("Choose one of " + Arrays.toString(Appeal.Decision.values()) + ".");
    }
    return StaffNotes.isMissing(statement)
        ? Optional.of("Write down why; the holder is told.")
        : Optional.empty();
  }

  /**
   * Records the decision and tells the holder. A granted appeal opens a new case for the same
   * account, whose reason is not judged again. Idempotent by the appeal.
   *
   * @throws IllegalStateException if nobody decided who may
   */
  public Appeal record(AppealId id, Appeal.Decision decision) {
    return desk.with(
        find(id).caseId(),
        refused -> {
          Appeal current = find(id);
          return current.decided() ? current : record(current, refused, decision);
        });
  }

  private Appeal record(Appeal current, ClosureCase refused, Appeal.Decision decision) {
    String who = current.enteredBy();
    if (who == null || who.equals(current.refusedBy())) {
      throw new IllegalStateException("No other person has decided appeal " + current.id());
    }
    Instant now = desk.now();
    CaseId goesOnAs = decision == Appeal.Decision.OVERTURNED ? reopen(refused, current, now) : null;
    Appeal decided = current.decided(decision, goesOnAs, now);
    appeals.save(decided);
    if (goesOnAs == null) {
      notices.appealUpheld(refused, decided);
    } else {
      notices.appealOverturned(refused, decided, goesOnAs);
    }
    desk.note(
        refused.id(),
        now,
        Actor.staff(new LoginId(who)),
        TimelineStep.APPEAL_DECIDED,
        decision + (goesOnAs == null ? "" : "; case " + goesOnAs + " goes on"),
        "appeal-decided");
    return decided;
  }

  /** The open case of the login, if there is one meanwhile: then that one goes on. */
  private CaseId reopen(ClosureCase refused, Appeal appeal, Instant now) {
    ClosureRequest asked = refused.request();
    ClosureCase newCase =
        ClosureCase.opened(
            new CaseId(UUID.randomUUID().toString()),
            new ClosureRequest(
                asked.loginId(),
                asked.accountId(),
                asked.accountKind(),
                asked.reason(),
                asked.comment(),
                asked.consents(),
                asked.channel(),
                now),
            figures.current().version(),
            appeal.id());
    Optional<ClosureCase> inTheWay = cases.addUnlessOneIsOpen(newCase);
    if (inTheWay.isPresent()) {
      return inTheWay.get().id();
    }
    engine.startClosure(newCase);
    desk.note(
        newCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.REOPENED_BY_APPEAL,
        "Appeal " + appeal.id() + " overturned the refusal of case " + refused.id(),
        "requested");
    return newCase.id();
  }

  private Appeal find(AppealId id) {
    return appeals.find(id).orElseThrow(() -> new UnknownAppeal(id));
  }
}
