package org.accountclosure.notification;

import org.accountclosure.closure.port.Notices.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in until a mail server is configured; its notices are marked as logged, not as sent. */
final class LoggingNoticeSender implements NoticeSender {

  private static final Logger LOG = LoggerFactory.getLogger(LoggingNoticeSender.class);

  @Override
  public Attempt deliver(Notice notice) {
    LOG.info(
        "Notice {} to {} {} about case {} (no mail server is configured: logged, not sent)",
        notice.template().code(),
        notice.audience(),
        notice.recipient(),
        notice.caseId());
    return new Attempt.Logged();
  }
}
