package org.accountclosure.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what the engine shall do into {@code engine_request}. */
final class SqlEngineRequests implements EngineRequests {

  /** Long enough for a process that has not started yet. */
  private static final Duration START_LIVES = Duration.ofDays(1);

  /** News that finds nobody waiting is old news: the next check sees it anyway. */
  private static final Duration NEWS_LIVES = Duration.ofHours(1);

  /** The person before may be at it for a while. */
  private static final Duration UNTIL_SOMEBODY_IS_FREE = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  private final ApplicationEventPublisher events;

  SqlEngineRequests(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void startClosure(ClosureCase newCase) {
    add(
        EngineRequestOutbox.Kind.START,
        "closure-requested",
        newCase.loginId().value(),
        newCase.id().value(),
        Map.of(
            "caseId", newCase.id().value(),
            "loginId", newCase.loginId().value(),
            "accountKind", newCase.request().accountKind().name(),
            "reason", newCase.request().reason().name()),
        START_LIVES);
  }

  @Override
  public void closureWithdrawn(CaseId id) {
    add(
        EngineRequestOutbox.Kind.CORRELATE,
        "closure-withdrawn",
        id.value(),
        id + ":withdrawn",
        Map.of(),
        START_LIVES);
  }

  @Override
  public void news(CaseId id) {
    add(
        EngineRequestOutbox.Kind.CORRELATE,
        "marketplace-news",
        id.value(),
        "news:" + UUID.randomUUID(),
        Map.of(),
        NEWS_LIVES);
  }

  /** One person at a time for one case: the case is the key. */
  @Override
  public void noticeUndeliverable(CaseId id, String noticeKey) {
    add(
        EngineRequestOutbox.Kind.CORRELATE,
        "notice-undeliverable",
        id.value(),
        noticeKey,
        Map.of("caseId", id.value(), "noticeId", noticeKey),
        UNTIL_SOMEBODY_IS_FREE);
  }

  private void add(
      EngineRequestOutbox.Kind kind,
      String name,
      String correlationKey,
      String messageId,
      Map<String, Object> variables,
      Duration timeToLive) {
    jdbc.sql(
            """
            insert into engine_request (kind, message_name, correlation_key, message_id,
              variables, ttl, created_at, next_attempt_at, attempts)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .param(kind.name())
        .param(name)
        .param(correlationKey)
        .param(messageId)
        .param(Json.write(variables))
        .param(timeToLive.toString())
        .param(Times.param(clock.instant()))
        .param(Times.param(clock.instant()))
        .update();
    events.publishEvent(new EngineRequestWritten());
  }
}
