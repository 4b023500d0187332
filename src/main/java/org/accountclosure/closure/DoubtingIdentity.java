package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.IdentityDoubt;
import org.accountclosure.closure.model.IdentityDoubt.Cause;
import org.accountclosure.closure.model.LinkPurpose;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;

/**
 * It is doubtful whether the holder asks. The case rests at once, wherever it is, and a person is
 * asked: support if somebody could not prove who they are, trust and safety if the holder says that
 * it was somebody else.
 */
public final class DoubtingIdentity {

  private final Doubts doubts;
  private final EngineRequests engine;
  private final CaseLinks links;
  private final CaseDesk desk;

  public DoubtingIdentity(Doubts doubts, EngineRequests engine, CaseLinks links, CaseDesk desk) {
    this.doubts = doubts;
    this.engine = engine;
    this.links = links;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** The case rests; a repetition answers the same. */
    record Resting(CaseId caseId) implements Result {}

    /** Too late: the account is being closed. */
    record PastPointOfNoReturn(CaseId caseId) implements Result {}

    /** There is nothing left to stop: the case has ended. */
    record Ended(CaseId caseId) implements Result {}

    /** The link does not say it; why, says the opening. */
    record LinkDoesNot(Opening why) implements Result {}
  }

  /** What the link of that token would stop: a look changes nothing. */
  public Opening look(String token) {
    return links.open(token, LinkPurpose.DENY);
  }

  /** The holder says by the link of a notice: this was not me. */
  public Result deny(String token) {
    Opening opening = look(token);
    if (opening instanceof Opening.Used used) {
      return new Result.Resting(used.caseId());
    }
    if (!(opening instanceof Opening.Opened opened)) {
      return new Result.LinkDoesNot(opening);
    }
    return desk.with(
        opened.caseId(),
        closureCase -> {
          Result result = raise(closureCase, Cause.DENIED, Actor.holder(closureCase.loginId()));
          if (result instanceof Result.Resting) {
            links.used(token, LinkPurpose.DENY, desk.now());
          }
          return result;
        });
  }

  /**
   * Somebody could not prove to be the holder, as staff or the marketplace saw.
   *
   * @throws UnknownCase if there is no such case
   */
  public Result notProven(CaseId id, Actor who) {
    return desk.with(id, closureCase -> raise(closureCase, Cause.NOT_PROVEN, who));
  }

  /** With the case locked. A denial stands over the mere lack of proof. */
  Result raise(ClosureCase closureCase, Cause cause, Actor who) {
    if (closureCase.ended()) {
      return new Result.Ended(closureCase.id());
    }
    if (closureCase.pastPointOfNoReturn()) {
      return new Result.PastPointOfNoReturn(closureCase.id());
    }
    Optional<IdentityDoubt> before = doubts.find(closureCase.id());
    boolean known =
        before
            .filter(IdentityDoubt::open)
            .filter(open -> open.cause() == cause || open.cause() == Cause.DENIED)
            .isPresent();
    if (!known) {
      begin(closureCase, cause, before.map(IdentityDoubt::round).orElse(0) + 1, who);
    }
    return new Result.Resting(closureCase.id());
  }

  private void begin(ClosureCase closureCase, Cause cause, int round, Actor who) {
    Instant now = desk.now();
    doubts.save(IdentityDoubt.raised(closureCase.id(), cause, round, now, who.name()));
    desk.save(closureCase.escalated());
    engine.requestCaseReview(closureCase, cause.kind(), round);
    engine.news(closureCase.id());
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.IDENTITY_DOUBTED,
        "It is not certain that the holder of the account asked; the case rests until a person"
            + " has found out",
        "identity-doubted:" + round);
  }
}
