package org.accountclosure.notification;

import org.accountclosure.closure.port.Notices.Notice;

/** Brings a notice to its recipient. */
public interface NoticeSender {

  /** How it was delivered, as the notice's row says. */
  enum Delivery {
    /** Handed to a mail server. */
    SENT,
    /** Only written to the log: the recipient was not told. */
    LOGGED
  }

  /** Delivers, or throws: it is tried again later then. */
  Delivery deliver(Notice notice);
}
