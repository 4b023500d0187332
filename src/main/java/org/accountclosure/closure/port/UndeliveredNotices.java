package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Notice;

/** Notices that nobody could deliver. Writing calls need a transaction of {@link Transactions}. */
public interface UndeliveredNotices {

  /**
   * Takes it out of the outbox.
   *
   * @return false if that was done before, or if the notice was delivered after all
   */
  boolean add(Notice notice, UndeliverableReason reason, Instant since);

  /** When delivery was given up; empty if it was not. */
  Optional<Instant> since(String noticeKey);

  /** Those of the case whose recipient nobody has reached yet. */
  List<String> unreached(CaseId id);

  /** A person has told the recipients everything that could not be delivered so far. */
  void reached(CaseId id, Actor by, Instant at);
}
