package org.accountclosure.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.ReachingHolder;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.notification.NoticeSender.Attempt;
import org.accountclosure.notification.SqlNotices.Claimed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what waits in the outbox: at least once. A notice is taken by one node at a time and one
 * by one, so that the mail server's slowness never outlasts the lease of a notice that waits behind
 * others. It goes out twice only if the node dies, or loses the database, between the mail server's
 * acceptance and its record; both mails have the same Message-ID then.
 */
public final class NoticeRelay {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);
  private static final int MOST_AT_ONCE = 200;

  /** Far longer than the timeouts of a conversation with the mail server add up to. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final SqlNotices notices;
  private final NoticeSender sender;
  private final ReachingHolder reaching;
  private final NotificationSettings settings;
  private final Transactions transactions;
  private final Clock clock;

  NoticeRelay(
      SqlNotices notices,
      NoticeSender sender,
      ReachingHolder reaching,
      NotificationSettings settings,
      Transactions transactions,
      Clock clock) {
    this.notices = notices;
    this.sender = sender;
    this.reaching = reaching;
    this.settings = settings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Delivers what is due now.
   *
   * @return how many were delivered
   */
  public int deliverDue() {
    int delivered = 0;
    for (int taken = 0; taken < MOST_AT_ONCE; taken++) {
      Optional<Claimed> next = transactions.inOne(() -> notices.claim(LEASE));
      if (next.isEmpty()) {
        return delivered;
      }
      if (deliver(next.get())) {
        delivered++;
      }
    }
    return delivered;
  }

  private boolean deliver(Claimed claimed) {
    Attempt attempt = attempt(claimed);
    if (attempt instanceof Attempt.Sent) {
      notices.delivered(claimed.notice(), "SENT");
      return true;
    }
    if (attempt instanceof Attempt.Logged) {
      notices.delivered(claimed.notice(), "LOGGED");
      return true;
    }
    if (attempt instanceof Attempt.Failed failed) {
      tryLater(claimed, failed.error());
    } else if (attempt instanceof Attempt.Undeliverable undeliverable) {
      giveUp(claimed, undeliverable.reason(), undeliverable.error());
    }
    return false;
  }

  private Attempt attempt(Claimed claimed) {
    try {
      return sender.deliver(claimed.notice());
    } catch (RuntimeException defect) {
      LOG.error("Notice {} could not be written", claimed.notice().key(), defect);
      return new Attempt.Failed(String.valueOf(defect.getMessage()));
    }
  }

  private void tryLater(Claimed claimed, String error) {
    Instant now = clock.instant();
    if (!claimed.createdAt().plus(settings.giveUpAfter()).isAfter(now)) {
      giveUp(claimed, UndeliverableReason.TRIED_TOO_LONG, error);
      return;
    }
    Instant next = now.plus(settings.pauseAfter(claimed.attempts()));
    LOG.warn(
        "Notice {} was not delivered; next attempt at {}: {}", claimed.notice().key(), next, error);
    notices.failed(claimed.notice(), error, next);
  }

  private void giveUp(Claimed claimed, UndeliverableReason reason, String error) {
    LOG.error(
        "Notice {} cannot be delivered ({}); a person has to reach the recipient: {}",
        claimed.notice().key(),
        reason,
        error);
    transactions.run(
        () -> {
          reaching.undeliverable(claimed.notice().key(), reason);
          notices.remember(claimed.notice(), error);
        });
  }
}
