package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Marketplace.ClosingAnswer;

/**
 * The last step: closes the account, if nothing blocks at that very moment.
 *
 * <p>The point of no return is noted and committed before the marketplace is asked, so that a
 * withdrawal is either in time or told that it comes too late, even if this process dies between
 * the closing and its record.
 */
public final class ClosingAccount {

  private final Marketplace marketplace;
  private final CaseBlockers all;
  private final EndingLogin login;
  private final CaseDesk desk;

  public ClosingAccount(
      Marketplace marketplace, CaseBlockers all, EndingLogin login, CaseDesk desk) {
    this.marketplace = marketplace;
    this.all = all;
    this.login = login;
    this.desk = desk;
  }

  /** How it went, as the process variable {@code closing} has it. */
  public enum Closing {
    CLOSED,
    /** Something blocks again; back to clearance. */
    BLOCKED,
    /** The holder changed their mind in time. */
    WITHDRAWN
  }

  /**
   * Closes the account. Idempotent: the marketplace closes once, the case ends once; the job's key
   * keeps the timeline to one line.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known whether the
   *     account is closed; the case stays past the point of no return until that is known
   */
  public Closing close(CaseId id, String jobKey) {
    Optional<Closing> endedBefore = desk.with(id, closureCase -> begin(closureCase, jobKey));
    return endedBefore.orElseGet(() -> finish(id, jobKey));
  }

  private Optional<Closing> begin(ClosureCase closureCase, String jobKey) {
    if (closureCase.ended()) {
      return Optional.of(endOf(closureCase));
    }
    Instant now = desk.now();
    List<Blocker> ofTheCase = all.ofTheCase(closureCase, now);
    if (!ofTheCase.isEmpty()) {
      return Optional.of(blocked(closureCase, ofTheCase, jobKey));
    }
    desk.save(closureCase.closing(now));
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.CLOSING,
        "From here on the closure cannot be withdrawn",
        "closing:" + jobKey);
    return Optional.empty();
  }

  private Closing finish(CaseId id, String jobKey) {
    return desk.with(
        id,
        closureCase -> {
          if (closureCase.ended()) {
            return endOf(closureCase);
          }
          ClosingAnswer answer =
              marketplace
                  .closeIfClear(
                      closureCase.accountId(),
                      closureCase.id(),
                      closureCase.request().requestedAt())
                  .orThrow();
          return answer instanceof ClosingAnswer.Blocked blocked
              ? blocked(closureCase, blocked.blockers(), jobKey)
              : closed(closureCase);
        });
  }

  private Closing blocked(ClosureCase closureCase, List<Blocker> blockers, String jobKey) {
    Instant now = desk.now();
    desk.save(closureCase.foundBlocked(blockers, now));
    desk.noteLook(
        closureCase.id(),
        now,
        TimelineStep.BLOCKED_AT_CLOSING,
        "The last check found " + String.join(", ", blockers.stream().map(Blocker::key).toList()),
        "blocked:" + jobKey,
        blockers);
    return Closing.BLOCKED;
  }

  private Closing closed(ClosureCase closureCase) {
    Instant now = desk.now();
    desk.save(closureCase.closed(now));
    desk.note(
        closureCase.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.CLOSED,
        "The marketplace has closed the account; nothing blocked it",
        "closed");
    login.goOn(closureCase, now);
    return Closing.CLOSED;
  }

  private static Closing endOf(ClosureCase ended) {
    return ended.status() == CaseStatus.CLOSED ? Closing.CLOSED : Closing.WITHDRAWN;
  }
}
