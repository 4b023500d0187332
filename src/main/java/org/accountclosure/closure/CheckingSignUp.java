package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.SignUp;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.policy.ReopeningRules.Way;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.SignUps;
import org.accountclosure.closure.port.SignUps.Known;
import org.accountclosure.closure.port.SignUps.Match;

/**
 * Somebody wants to sign up: one account per person, also after a closing. Who had an account gets
 * it back or is looked at by a person, never a second one in silence; and nobody gets the name of
 * somebody who has just left.
 */
public final class CheckingSignUp {

  private final SignUps signUps;
  private final ClosureCases cases;
  private final EngineRequests engine;
  private final WayBack wayBack;
  private final CaseDesk desk;

  public CheckingSignUp(
      SignUps signUps, ClosureCases cases, EngineRequests engine, WayBack wayBack, CaseDesk desk) {
    this.signUps = signUps;
    this.cases = cases;
    this.engine = engine;
    this.wayBack = wayBack;
    this.desk = desk;
  }

  /** What the marketplace does with it; the gravest of several comes last. */
  public sealed interface Result {

    /** Nobody stands in the way. */
    record Allowed() implements Result {}

    /** The address has an open account. */
    record HasAccount() implements Result {}

    /** The name was somebody else's until lately. */
    record NameReserved(Instant until) implements Result {}

    /**
     * The person had an account and gets it back.
     *
     * @param bySupport whether support does it; else a mailed link does
     */
    record Reopen(CaseId caseId, boolean bySupport, Instant until) implements Result {}

    /** A person looks at it, and has been asked. */
    record Review(CaseId caseId) implements Result {}

    /** A person has decided against it. */
    record Refused(CaseId caseId) implements Result {}
  }

  /**
   * The answer. Asking again changes nothing.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Result check(SignUp who, Actor by) {
    Known known = signUps.known(who).orThrow();
    if (known.hasOpenAccount()) {
      return new Result.HasAccount();
    }
    List<Result> found =
        known.closed().stream()
            .filter(match -> cases.find(match.account().closedBy()).isPresent())
            .map(match -> desk.with(match.account().closedBy(), of -> answer(of, match, by)))
            .toList();
    Optional<Result> matched =
        firstOf(found, Result.Refused.class)
            .or(() -> firstOf(found, Result.Review.class))
            .or(() -> firstOf(found, Result.Reopen.class))
            .or(() -> firstOf(found, Result.Allowed.class));
    return matched.orElseGet(
        () ->
            known
                .nameReservedUntil()
                .<Result>map(Result.NameReserved::new)
                .orElseGet(Result.Allowed::new));
  }

  private static Optional<Result> firstOf(List<Result> found, Class<? extends Result> kind) {
    return found.stream().filter(kind::isInstance).findFirst();
  }

  private Result answer(ClosureCase closed, Match match, Actor by) {
    Result result = match.byAddress() ? byWay(closed, match) : judged(closed);
    Instant now = desk.now();
    String answer = result.getClass().getSimpleName();
    desk.note(
        closed.id(),
        now,
        by,
        TimelineStep.SIGN_UP_MATCHED,
        "Somebody who may be the same person wants to sign up: " + answer,
        "sign-up:" + answer);
    return result;
  }

  private Result byWay(ClosureCase closed, Match match) {
    Instant until = wayBack.figures(closed).until(match.account().closedAt());
    Way way = wayBack.of(closed, match.account(), desk.now());
    return switch (way) {
      case LINK -> new Result.Reopen(closed.id(), false, until);
      case SUPPORT -> new Result.Reopen(closed.id(), true, until);
      case REVIEW -> {
        wayBack.review(closed);
        yield new Result.Review(closed.id());
      }
      case ERASED -> judged(closed);
      case REFUSED -> new Result.Refused(closed.id());
      case TOO_LATE -> new Result.Allowed();
    };
  }

  /**
   * Something weaker than an address may be a coincidence, and after an erasure nothing is left to
   * reopen: a person looks, once.
   */
  private Result judged(ClosureCase closed) {
    Optional<Verdict> verdict = wayBack.verdict(closed, EscalationKind.SIGN_UP);
    if (verdict.isEmpty()) {
      engine.requestCaseReview(closed, EscalationKind.SIGN_UP, 1);
      return new Result.Review(closed.id());
    }
    return verdict.get().choice() == Verdict.Choice.REFUSE
        ? new Result.Refused(closed.id())
        : new Result.Allowed();
  }
}
