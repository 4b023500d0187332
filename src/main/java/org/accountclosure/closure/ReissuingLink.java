package org.accountclosure.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Links;
import org.accountclosure.closure.port.Policies;

/**
 * Mails a new link to a case, to the address that the marketplace knows, and revokes those before:
 * one of them may have got into wrong hands, or is lost.
 */
public final class ReissuingLink {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final Links links;
  private final CaseNotices notices;
  private final Policies figures;
  private final CaseDesk desk;

  public ReissuingLink(Links links, CaseNotices notices, Policies figures, CaseDesk desk) {
    this.links = links;
    this.notices = notices;
    this.figures = figures;
    this.desk = desk;
  }

  /** What became of it. */
  public sealed interface Result {

    /** A notice with the new link is on its way, since then. */
    record OnItsWay(Instant at) implements Result {}

    /** No more are mailed now; from then on one can be asked for again. */
    record TooMany(Instant again) implements Result {}
  }

  /**
   * Revokes the links of the case and mails a new one. Asked again within the time in which a mail
   * arrives, it answers the first one: whoever clicks twice does not get two, and the link that is
   * under way stays good.
   *
   * @throws UnknownCase if there is no such case
   */
  public Result reissue(CaseId id, Actor by) {
    return desk.with(id, closureCase -> reissue(closureCase, by));
  }

  private Result reissue(ClosureCase closureCase, Actor by) {
    ClosureSettings.Links terms = figures.of(closureCase.policyVersion()).links();
    Instant now = desk.now();
    List<Instant> recent =
        desk.timesOf(closureCase.id(), TimelineStep.LINK_REISSUED, now.minus(AN_HOUR));
    if (!recent.isEmpty()) {
      Instant last = recent.get(recent.size() - 1);
      if (now.isBefore(last.plus(terms.sameWithin())) && links.hasValid(closureCase.id(), last)) {
        return new Result.OnItsWay(last);
      }
    }
    if (recent.size() >= terms.reissuesPerHour()) {
      return new Result.TooMany(recent.get(recent.size() - terms.reissuesPerHour()).plus(AN_HOUR));
    }
    int revoked = links.revokeAll(closureCase.id(), now);
    notices.linkReissued(closureCase, now);
    desk.note(
        closureCase.id(),
        now,
        by,
        TimelineStep.LINK_REISSUED,
        "A new link is mailed to the address that is known; links revoked: " + revoked,
        "link-reissued:" + now);
    return new Result.OnItsWay(now);
  }
}
