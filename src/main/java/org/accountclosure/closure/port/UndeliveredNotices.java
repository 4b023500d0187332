package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Notice;
import org.jspecify.annotations.Nullable;

/** Notices that nobody could deliver. Writing calls need a transaction of {@link Transactions}. */
public interface UndeliveredNotices {

  /**
   * One of them.
   *
   * @param since when the outbox gave it up
   * @param lookedAfterBy who tells the recipient in another way; null while nobody has
   * @param endedAt when that was recorded; null before
   */
  record Undelivered(
      Notice notice, Instant since, @Nullable LoginId lookedAfterBy, @Nullable Instant endedAt) {}

  Optional<Undelivered> find(String noticeKey);

  /**
   * Takes it out of the outbox.
   *
   * @return false if that was done before, or if the notice was delivered after all
   */
  boolean add(Notice notice, UndeliverableReason reason, Instant since);

  /** The keys of those of the case that nobody has looked after yet, in order of time. */
  List<String> waiting(CaseId id);

  /** A person has told the recipient all that wait, or has tried to. */
  void lookedAfter(CaseId id, LoginId by);

  /**
   * Records how that went, for all that a person looked after.
   *
   * @return how many
   */
  int end(CaseId id, Reached how, Instant at);
}
