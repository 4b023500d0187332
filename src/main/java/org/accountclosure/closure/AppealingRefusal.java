package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/** The holder objects to a refusal; a person who did not refuse looks at it. */
public final class AppealingRefusal {

  /** The longest text. */
  public static final int LONGEST = 10_000;

  private final EngineRequests engine;
  private final Appeals appeals;
  private final Escalations escalations;
  private final Policies figures;
  private final CaseDesk desk;

  public AppealingRefusal(
      EngineRequests engine,
      Appeals appeals,
      Escalations escalations,
      Policies figures,
      CaseDesk desk) {
    this.engine = engine;
    this.appeals = appeals;
    this.escalations = escalations;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** A person decides. */
    record Opened(Appeal appeal) implements Result {}

    /** There is an appeal already, decided or not: one per refusal. */
    record AlreadyOpen(Appeal appeal) implements Result {}

    /** The time was over at that moment. */
    record TooLate(Instant until) implements Result {}

    /** The case was not refused. */
    record NotRefused(ClosureCase closureCase) implements Result {}
  }

  /**
   * Files the appeal and starts its process.
   *
   * @param text the holder's own words; never a process variable
   * @throws IllegalArgumentException if the text is blank or too long
   * @throws UnknownCase if there is none
   */
  public Result appeal(CaseId id, String text, Actor who) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("An appeal has 1 to " + LONGEST + " characters");
    }
    return desk.with(
        id,
        closureCase -> {
          Instant refusedAt = closureCase.endedAt();
          if (closureCase.status() != CaseStatus.REFUSED || refusedAt == null) {
            return new Result.NotRefused(closureCase);
          }
          Optional<Appeal> before = appeals.of(id);
          if (before.isPresent()) {
            return new Result.AlreadyOpen(before.get());
          }
          Instant until = figures.of(closureCase.policyVersion()).appeals().until(refusedAt);
          return desk.now().isBefore(until)
              ? new Result.Opened(file(closureCase, text, who))
              : new Result.TooLate(until);
        });
  }

  private Appeal file(ClosureCase refused, String text, Actor who) {
    Instant now = desk.now();
    Appeal appeal =
        Appeal.filed(
            new AppealId(UUID.randomUUID().toString()), refused.id(), text, refuser(refused), now);
    appeals.add(appeal);
    engine.closureAppealed(appeal);
    desk.note(
        refused.id(),
        now,
        who,
        TimelineStep.APPEALED,
        "The holder objects to the refusal; another person looks at it",
        "appealed");
    return appeal;
  }

  private @Nullable String refuser(ClosureCase refused) {
    return escalations.of(refused.id()).stream()
        .map(Escalation::decision)
        .flatMap(Optional::stream)
        .filter(verdict -> verdict.choice() == Verdict.Choice.REFUSE)
        .reduce((first, second) -> second)
        .map(Verdict::decidedBy)
        .orElse(null);
  }
}
