package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseLink;
import org.accountclosure.closure.model.LinkPurpose;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Links;

/** The links by which a holder reads a case after the login has ended. Notices carry them. */
public final class CaseLinks {

  private final Links links;
  private final LinkTokens tokens;
  private final CaseDesk desk;

  public CaseLinks(Links links, LinkTokens tokens, CaseDesk desk) {
    this.links = links;
    this.tokens = tokens;
    this.desk = desk;
  }

  /** What a link opens. */
  public sealed interface Opening {

    /** The case. */
    record Opened(CaseId caseId, Instant expiresAt) implements Opening {}

    /** Nothing any more: its time is over. */
    record Expired(Instant at) implements Opening {}

    /** Nothing any more: it was revoked. */
    record Revoked(Instant at) implements Opening {}

    /** Nothing any more: what it is for was done with it. */
    record Used(CaseId caseId, Instant at) implements Opening {}

    /** Nothing: it was not made here. */
    record Forged() implements Opening {}
  }

  /** Opens the link of that token; a link of a case that is gone counts as forged. */
  public Opening open(String token) {
    return open(token, LinkPurpose.READ);
  }

  /** As above, for another purpose; a link of any other one counts as forged. */
  Opening open(String token, LinkPurpose purpose) {
    CaseLink link = find(token, purpose).orElse(null);
    if (link == null) {
      return new Opening.Forged();
    }
    Instant usedAt = link.usedAt();
    if (usedAt != null) {
      return new Opening.Used(link.caseId(), usedAt);
    }
    Instant revokedAt = link.revokedAt();
    if (revokedAt != null) {
      return new Opening.Revoked(revokedAt);
    }
    return desk.now().isBefore(link.expiresAt())
        ? new Opening.Opened(link.caseId(), link.expiresAt())
        : new Opening.Expired(link.expiresAt());
  }

  /** What it is for was done with it. */
  void used(String token, LinkPurpose purpose, Instant at) {
    find(token, purpose).ifPresent(link -> links.used(link.id(), at));
  }

  /** The key of the notice that carries that link. */
  Optional<String> noticeOf(String token, LinkPurpose purpose) {
    return find(token, purpose).flatMap(link -> links.noticeOf(link.id()));
  }

  private Optional<CaseLink> find(String token, LinkPurpose purpose) {
    return tokens.verify(token).flatMap(links::find).filter(link -> link.purpose() == purpose);
  }

  /**
   * Revokes all links of the case: whoever has one reads nothing any more. Repeating it changes
   * nothing.
   *
   * @return how many were revoked now
   * @throws UnknownCase if there is no such case
   */
  public int revoke(CaseId id, Actor by) {
    return desk.with(
        id,
        closureCase -> {
          Instant now = desk.now();
          int revoked = links.revokeAll(id, now);
          if (revoked > 0) {
            desk.note(
                id,
                now,
                by,
                TimelineStep.LINKS_REVOKED,
                "Nobody reads the case by a link any more; revoked: " + revoked,
                "links-revoked:" + now);
          }
          return revoked;
        });
  }
}
