package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands out what waits in {@code engine_request}; several nodes may do so at once. */
final class SqlEngineRequestOutbox implements EngineRequestOutbox {

  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  SqlEngineRequestOutbox(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<EngineRequest> claim(int most, Duration lease) {
    return transactions.inOne(
        () -> {
          Instant now = clock.instant();
          List<EngineRequest> due = lockDue(most, now);
          due.forEach(
              request ->
                  jdbc.sql(
                          """
                          update engine_request set attempts = attempts + 1, next_attempt_at = ?
                          where request_id = ?""")
                      .param(Times.param(now.plus(lease)))
                      .param(request.id())
                      .update());
          return due;
        });
  }

  private List<EngineRequest> lockDue(int most, Instant now) {
    return jdbc.sql(
            """
            select * from engine_request where sent_at is null and next_attempt_at <= ?
            order by request_id limit ? for update skip locked""")
        .param(Times.param(now))
        .param(most)
        .query(SqlEngineRequestOutbox::read)
        .list();
  }

  @Override
  public void sent(EngineRequest request) {
    jdbc.sql("update engine_request set sent_at = ?, last_error = null where request_id = ?")
        .param(Times.param(clock.instant()))
        .param(request.id())
        .update();
  }

  @Override
  public void failed(EngineRequest request, String error, Instant nextAttemptAt) {
    jdbc.sql("update engine_request set last_error = ?, next_attempt_at = ? where request_id = ?")
        .param(error)
        .param(Times.param(nextAttemptAt))
        .param(request.id())
        .update();
  }

  @Override
  public int reviveStartsSentBefore(Instant sentBefore) {
    return jdbc.sql(
            """
            update engine_request set sent_at = null, next_attempt_at = ?
            where kind = 'START' and sent_at < ? and exists (
              select 1 from closure_case c
              where c.case_id = message_id and c.process_instance_key is null)""")
        .param(Times.param(clock.instant()))
        .param(Times.param(sentBefore))
        .update();
  }

  @Override
  public int forgetSentBefore(Instant sentBefore) {
    return jdbc.sql(
            """
            delete from engine_request
            where sent_at < ? and not (kind = 'START' and exists (
              select 1 from closure_case c
              where c.case_id = message_id and c.process_instance_key is null))""")
        .param(Times.param(sentBefore))
        .update();
  }

  @Override
  public int waiting() {
    return jdbc.sql("select count(*) from engine_request where sent_at is null")
        .query(Integer.class)
        .single();
  }

  private static EngineRequest read(ResultSet row, int number) throws SQLException {
    return new EngineRequest(
        row.getLong("request_id"),
        Kind.valueOf(row.getString("kind")),
        row.getString("message_name"),
        row.getString("correlation_key"),
        row.getString("message_id"),
        Json.read(row.getString("variables"), VARIABLES),
        Duration.parse(row.getString("ttl")),
        row.getInt("attempts"));
  }
}
