package org.accountclosure.notification;

import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what waits in the outbox: at least once, and hardly ever twice. */
public final class NoticeRelay {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);
  private static final int MOST_AT_ONCE = 50;

  /** How long a delivery may take, and when a failed one is tried again. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final SqlNotices notices;
  private final NoticeSender sender;
  private final Transactions transactions;

  NoticeRelay(SqlNotices notices, NoticeSender sender, Transactions transactions) {
    this.notices = notices;
    this.sender = sender;
    this.transactions = transactions;
  }

  /**
   * Delivers what is due now.
   *
   * @return how many were delivered
   */
  public int deliverDue() {
    List<Notice> due = transactions.inOne(() -> notices.claim(MOST_AT_ONCE, LEASE));
    int delivered = 0;
    for (Notice notice : due) {
      if (deliver(notice)) {
        delivered++;
      }
    }
    return delivered;
  }

  private boolean deliver(Notice notice) {
    try {
      notices.delivered(notice, sender.deliver(notice));
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Notice {} could not be delivered; tried again in {}", notice.key(), LEASE, e);
      notices.failed(notice, String.valueOf(e.getMessage()));
      return false;
    }
  }
}
