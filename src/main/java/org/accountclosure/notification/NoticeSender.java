package org.accountclosure.notification;

import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Notice;

/** Brings a notice to its recipient. */
interface NoticeSender {

  /** How an attempt went. */
  sealed interface Attempt {

    /** Handed to a mail server. */
    record Sent() implements Attempt {}

    /** Only written to the log: the recipient was not told. */
    record Logged() implements Attempt {}

    /** Not this time; it is tried again later. */
    record Failed(String error) implements Attempt {}

    /** Never; a person has to deliver it. */
    record Undeliverable(UndeliverableReason reason, String error) implements Attempt {}
  }

  /** Tries once. An exception counts as {@link Attempt.Failed}. */
  Attempt deliver(Notice notice);
}
