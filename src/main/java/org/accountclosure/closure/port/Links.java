package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseLink;
import org.accountclosure.closure.model.LinkId;

/** The links by which cases are read without signing in. */
public interface Links {

  Optional<CaseLink> find(LinkId id);

  /** The key of the notice that carries that link. */
  Optional<String> noticeOf(LinkId id);

  /** What the link is for was done. */
  void used(LinkId id, Instant at);

  /** Whether a link of the case for reading was made then or later and opens it still. */
  boolean hasValid(CaseId id, Instant madeSince);

  /**
   * Revokes every link of the case that is not revoked yet, but for those by which the holder says
   * that the request was somebody else's, which that somebody could revoke, and those of others,
   * which show nothing of the case.
   *
   * @return how many
   */
  int revokeAll(CaseId id, Instant at);
}
