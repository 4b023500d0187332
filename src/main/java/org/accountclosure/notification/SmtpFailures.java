package org.accountclosure.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.notification.NoticeSender.Attempt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server's refusal means. Replies 4xx, a lost connection and whatever is wrong with our
 * own sending (login, sender's address) are tried again, for the operator can mend them; a reply
 * 5xx about the recipient or the message is final (RFC 5321, section 4.2.1).
 */
final class SmtpFailures {

  private static final int PERMANENT = 500;

  /** Authentication is missing or wrong (RFC 4954): ours to mend. */
  private static final Set<Integer> ABOUT_OUR_LOGIN = Set.of(530, 534, 535, 538);

  private SmtpFailures() {}

  static Attempt judge(MailException thrown) {
    List<Exception> chain = chain(thrown);
    for (Exception failure : chain) {
      if (failure instanceof SMTPAddressFailedException address
          && isFinal(address.getReturnCode())) {
        return new Attempt.Undeliverable(UndeliverableReason.ADDRESS_REFUSED, text(address));
      }
    }
    for (Exception failure : chain) {
      if (failure instanceof SMTPSendFailedException send
          && isFinal(send.getReturnCode())
          && !isAboutTheSender(send)) {
        return new Attempt.Undeliverable(UndeliverableReason.MESSAGE_REFUSED, text(send));
      }
    }
    return new Attempt.Failed(text(chain.get(chain.size() - 1)));
  }

  private static boolean isFinal(int code) {
    return code >= PERMANENT && !ABOUT_OUR_LOGIN.contains(code);
  }

  /** The message itself is refused only after it was sent, or by the command that announces it. */
  private static boolean isAboutTheSender(SMTPSendFailedException failure) {
    String command = failure.getCommand();
    return command != null && command.startsWith("MAIL");
  }

  /** Everything that was thrown, from the outside in. */
  private static List<Exception> chain(MailException thrown) {
    List<Exception> chain = new ArrayList<>();
    chain.add(thrown);
    add(chain, thrown.getCause());
    if (thrown instanceof MailSendException send) {
      send.getFailedMessages().values().forEach(failure -> add(chain, failure));
    }
    return chain;
  }

  private static void add(List<Exception> chain, @Nullable Throwable failure) {
    if (failure instanceof Exception exception && !chain.contains(exception)) {
      chain.add(exception);
      add(
          chain,
          exception instanceof MessagingException messaging
              ? messaging.getNextException()
              : exception.getCause());
    }
  }

  private static String text(Exception failure) {
    return failure.getClass().getSimpleName() + ": " + String.valueOf(failure.getMessage()).strip();
  }
}
