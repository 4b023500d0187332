package org.accountclosure.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.model.Verdict;
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
    correlate("closure-withdrawn", id.value(), id + ":withdrawn", Map.of());
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

  /** Who is asked again later may be told again; a message that finds nobody is harmless. */
  @Override
  public void removalSettled(RemovalId id) {
    add(
        EngineRequestOutbox.Kind.CORRELATE,
        "removal-settled",
        id.value(),
        "settled:" + UUID.randomUUID(),
        Map.of(),
        NEWS_LIVES);
  }

  @Override
  public void offerAnswered(CaseId id, OfferAnswer answer) {
    correlate(
        "offer-answered",
        id.value(),
        id + ":offer:" + answer,
        Map.of("offerAnswer", answer.name()));
  }

  @Override
  public void holdPlaced(CaseId id, HoldId hold) {
    correlate(
        "hold-placed",
        hold.value(),
        hold.value(),
        Map.of("caseId", id.value(), "holdId", hold.value()));
  }

  @Override
  public void holdLifted(HoldId hold) {
    correlate("hold-lifted", hold.value(), hold + ":lifted", Map.of());
  }

  @Override
  public void holderAnswered(EscalationId id, int round) {
    correlate("holder-answered", id.value(), id + ":answer:" + round, Map.of());
  }

  @Override
  public void requestViolationReview(ClosureCase about) {
    correlate(
        "violation-review-requested",
        about.id().value(),
        about.id() + ":review",
        Map.of(
            "caseId", about.id().value(),
            "accountKind", about.request().accountKind().name(),
            "reason", about.request().reason().name()));
  }

  @Override
  public void violationReviewed(CaseId id, Verdict.Choice decision) {
    correlate(
        "violation-reviewed", id.value(), id + ":reviewed", Map.of("decision", decision.name()));
  }

  @Override
  public void requestCaseReview(ClosureCase about, EscalationKind kind, int round) {
    correlate(
        "case-review-requested",
        about.id().value(),
        about.id() + ":" + kind + ":" + round,
        Map.of(
            "caseId", about.id().value(),
            "accountKind", about.request().accountKind().name(),
            "reason", about.request().reason().name(),
            "escalationKind", kind.name()));
  }

  /** As a withdrawal does; how the case has ended is said by its row. */
  @Override
  public void closureStopped(CaseId id) {
    correlate("closure-withdrawn", id.value(), id + ":stopped", Map.of());
  }

  @Override
  public void closureAppealed(Appeal appeal) {
    correlate(
        "closure-appealed",
        appeal.caseId().value(),
        appeal.id().value(),
        Map.of("caseId", appeal.caseId().value(), "appealId", appeal.id().value()));
  }

  @Override
  public void erasureRequested(ErasureRequest wish) {
    correlate(
        "erasure-requested",
        wish.id().value(),
        wish.id().value(),
        Map.of("caseId", wish.caseId().value(), "erasureId", wish.id().value()));
  }

  @Override
  public void noticeUndeliverable(CaseId id, String noticeId) {
    correlate(
        "notice-undeliverable",
        id.value(),
        noticeId,
        Map.of("caseId", id.value(), "noticeId", noticeId));
  }

  private void correlate(
      String name, String correlationKey, String messageId, Map<String, Object> variables) {
    add(
        EngineRequestOutbox.Kind.CORRELATE,
        name,
        correlationKey,
        messageId,
        variables,
        START_LIVES);
  }

  /** A message of the same name, key and id is asked for once, however often a step is repeated. */
  private void add(
      EngineRequestOutbox.Kind kind,
      String name,
      String correlationKey,
      String messageId,
      Map<String, Object> variables,
      Duration timeToLive) {
    if (isKnown(name, correlationKey, messageId)) {
      return;
    }
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

  private boolean isKnown(String name, String correlationKey, String messageId) {
    return jdbc.sql(
                """
                select count(*) from engine_request
                where message_name = ? and correlation_key = ? and message_id = ?""")
            .param(name)
            .param(correlationKey)
            .param(messageId)
            .query(Integer.class)
            .single()
        > 0;
  }
}
