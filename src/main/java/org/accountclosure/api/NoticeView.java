package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.notification.ReadingNotices.Written;
import org.jspecify.annotations.Nullable;

/** One notice as its recipient reads it, but for the link that it carries. */
@Schema(name = "Notice")
record NoticeView(
    String key,
    @Schema(description = "What it is about, such as closure-closed") String template,
    Audience audience,
    Status status,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant deliveredAt,
    @Schema(description = "Why the last attempt failed; for staff only", nullable = true)
        @Nullable String lastError,
    String subject,
    String text) {

  /** Where a notice stands. */
  @Schema(name = "NoticeStatus")
  enum Status {
    PENDING,
    SENT,
    /** No mail server is configured: only the log knows. */
    LOGGED,
    /** A person reaches the recipient in another way. */
    UNDELIVERABLE
  }

  static NoticeView of(Written notice, boolean forStaff) {
    return new NoticeView(
        notice.key(),
        notice.template().code(),
        notice.audience(),
        Status.valueOf(notice.status()),
        notice.createdAt(),
        notice.deliveredAt().orElse(null),
        forStaff ? notice.lastError().orElse(null) : null,
        notice.subject(),
        notice.text());
  }
}
