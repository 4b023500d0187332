package org.accountclosure.closure;

import java.time.Instant;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.WithdrawalReport;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;

/** The holder changes their mind. */
public final class WithdrawingClosure {

  private final EngineRequests engine;
  private final Escalations escalations;
  private final CaseDesk desk;

  public WithdrawingClosure(EngineRequests engine, Escalations escalations, CaseDesk desk) {
    this.engine = engine;
    this.escalations = escalations;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** The case has ended; asking again answers the same. */
    record Withdrawn(ClosureCase closureCase, WithdrawalReport report) implements Result {}

    /** Too late: the account is being closed. */
    record PastPointOfNoReturn(ClosureCase closureCase) implements Result {}

    /** Too late: the case has ended otherwise. */
    record AlreadyEnded(ClosureCase closureCase) implements Result {}
  }

  /**
   * Ends the case at once and tells the process. Ends the closure only: a hold stays, and a review
   * of a violation goes on.
   *
   * @throws UnknownCase if there is none
   */
  public Result withdraw(CaseId id, Actor who) {
    return desk.with(
        id,
        closureCase -> {
          if (closureCase.status() == CaseStatus.WITHDRAWN) {
            return new Result.Withdrawn(closureCase, report(closureCase));
          }
          if (closureCase.ended()) {
            return new Result.AlreadyEnded(closureCase);
          }
          if (closureCase.pastPointOfNoReturn()) {
            return new Result.PastPointOfNoReturn(closureCase);
          }
          ClosureCase withdrawn = end(closureCase, who);
          engine.closureWithdrawn(id);
          return new Result.Withdrawn(withdrawn, report(withdrawn));
        });
  }

  private ClosureCase end(ClosureCase closureCase, Actor who) {
    Instant now = desk.now();
    ClosureCase withdrawn = closureCase.withdrawn(now);
    desk.save(withdrawn);
    escalations.of(closureCase.id()).forEach(open -> escalations.save(open.caseEnded()));
    desk.note(
        closureCase.id(),
        now,
        who,
        TimelineStep.WITHDRAWN,
        "Withdrawn; " + report(withdrawn).inOneSentence(),
        "withdrawn");
    return withdrawn;
  }

  private WithdrawalReport report(ClosureCase closureCase) {
    return WithdrawalReport.of(
        desk.timelineOf(closureCase.id()),
        closureCase.checklist(),
        escalations.of(closureCase.id()));
  }
}
