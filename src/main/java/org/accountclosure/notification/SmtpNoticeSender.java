package org.accountclosure.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Date;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.notification.Recipients.Recipient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends notices by SMTP, as plain text with the same in HTML. The Message-ID is made from the
 * notice's key: if a mail goes out twice after a crash, mail programs can tell that it is the same.
 */
final class SmtpNoticeSender implements NoticeSender {

  private final JavaMailSender mail;
  private final Recipients recipients;
  private final NoticeWriter writer;
  private final NotificationSettings settings;
  private final Clock clock;

  SmtpNoticeSender(
      JavaMailSender mail,
      Recipients recipients,
      NoticeWriter writer,
      NotificationSettings settings,
      Clock clock) {
    this.mail = mail;
    this.recipients = recipients;
    this.writer = writer;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Attempt deliver(Notice notice) {
    Optional<Recipient> recipient = recipients.of(notice);
    if (recipient.isEmpty()) {
      return new Attempt.Undeliverable(
          UndeliverableReason.RECIPIENT_UNKNOWN, "There is no login " + notice.recipient());
    }
    Optional<InternetAddress> address = recipient.get().address();
    if (address.isEmpty()) {
      return new Attempt.Undeliverable(
          UndeliverableReason.ADDRESS_MISSING, "No mail address of " + notice.recipient());
    }
    return send(notice, recipient.get(), address.get());
  }

  private Attempt send(Notice notice, Recipient recipient, InternetAddress address) {
    try {
      mail.send(message(notice, recipient, address));
      return new Attempt.Sent();
    } catch (MailException refused) {
      return SmtpFailures.judge(refused);
    } catch (MessagingException unwritable) {
      return new Attempt.Failed(String.valueOf(unwritable.getMessage()));
    }
  }

  private MimeMessage message(Notice notice, Recipient recipient, InternetAddress address)
      throws MessagingException {
    NoticeText text = writer.write(notice, recipient.name(), recipient.language());
    InternetAddress from = new InternetAddress(Objects.requireNonNull(settings.from()), true);
    MimeMessage message = mail.createMimeMessage();
    message.setFrom(from);
    if (settings.replyTo() != null) {
      message.setReplyTo(InternetAddress.parse(settings.replyTo(), true));
    }
    message.setRecipient(Message.RecipientType.TO, address);
    message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", messageId(notice, from));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", recipient.language().tag());
    message.setContent(
        new MimeMultipart(
            "alternative",
            part(text.body(), "plain"),
            part(MailHtml.of(text, recipient.language().tag()), "html")));
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  static String messageId(Notice notice, InternetAddress from) {
    String address = from.getAddress();
    return "<" + digest(notice.key()) + address.substring(address.lastIndexOf('@')) + ">";
  }

  private static String digest(String key) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
