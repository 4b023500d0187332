package org.accountclosure.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.notification.Recipients.Recipient;

/** Shows the notices of a case as their recipients read them, but for the link. */
public final class ReadingNotices {

  private final SqlNotices notices;
  private final Recipients recipients;
  private final Languages languages;
  private final NoticeWriter writer;

  ReadingNotices(
      SqlNotices notices, Recipients recipients, Languages languages, NoticeWriter writer) {
    this.notices = notices;
    this.recipients = recipients;
    this.languages = languages;
    this.writer = writer;
  }

  /**
   * One notice.
   *
   * @param status PENDING, SENT, LOGGED or UNDELIVERABLE
   */
  public record Written(
      String key,
      NoticeTemplate template,
      Audience audience,
      String status,
      Instant createdAt,
      Optional<Instant> deliveredAt,
      Optional<String> lastError,
      String subject,
      String text) {}

  /** All notices about the case, oldest first. */
  public List<Written> of(CaseId id) {
    return notices.states(id).stream().map(this::written).toList();
  }

  private Written written(SqlNotices.State state) {
    Notice notice = state.notice();
    Recipient reader =
        recipients
            .of(notice)
            .orElseGet(() -> new Recipient(notice.recipient(), "", languages.of("")));
    NoticeText text = writer.writeWithoutLink(notice, reader.name(), reader.language());
    return new Written(
        notice.key(),
        notice.template(),
        notice.audience(),
        state.status(),
        state.createdAt(),
        state.deliveredAt(),
        state.lastError(),
        text.subject(),
        text.body());
  }
}
