package org.accountclosure.store;

import java.time.Clock;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.IdempotencyKeys;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys in {@code idempotency_key}. */
final class SqlIdempotencyKeys implements IdempotencyKeys {

  private final JdbcClient jdbc;
  private final Clock clock;

  SqlIdempotencyKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<Use> find(LoginId caller, String key) {
    return jdbc.sql(
            """
            select fingerprint, case_id from idempotency_key
            where caller_login_id = ? and request_key = ?""")
        .param(caller.value())
        .param(key)
        .query(
            (row, number) ->
                new Use(row.getString("fingerprint"), new CaseId(row.getString("case_id"))))
        .optional();
  }

  /** Two requests of one login come here one after the other: only one of them opened a case. */
  @Override
  public void remember(LoginId caller, String key, Use use) {
    if (find(caller, key).isPresent()) {
      return;
    }
    jdbc.sql(
            """
            insert into idempotency_key
              (caller_login_id, request_key, fingerprint, case_id, created_at)
            values (?, ?, ?, ?, ?)""")
        .param(caller.value())
        .param(key)
        .param(use.fingerprint())
        .param(use.caseId().value())
        .param(Times.param(clock.instant()))
        .update();
  }
}
