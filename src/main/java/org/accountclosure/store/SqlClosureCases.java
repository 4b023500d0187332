package org.accountclosure.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The case rows in {@code closure_case}. */
final class SqlClosureCases implements ClosureCases {

  private final JdbcClient jdbc;
  private final TransactionTemplate savepoint;

  /**
   * Opens the store.
   *
   * @param savepoint starts a nested transaction, so that a lost race does not spoil the outer one
   */
  SqlClosureCases(JdbcClient jdbc, TransactionTemplate savepoint) {
    this.jdbc = jdbc;
    this.savepoint = savepoint;
  }

  /** The unique constraint on the open login decides, not a look beforehand. */
  @Override
  public Optional<ClosureCase> addUnlessOneIsOpen(ClosureCase newCase) {
    while (true) {
      try {
        savepoint.executeWithoutResult(status -> insert(newCase));
        return Optional.empty();
      } catch (DuplicateKeyException e) {
        Optional<ClosureCase> open =
            jdbc.sql("select * from closure_case where open_login_id = ?")
                .param(newCase.loginId().value())
                .query(CaseRow::read)
                .optional();
        if (open.isPresent()) {
          return open;
        }
        // The open case ended between the two statements: now there is room for the new one.
      }
    }
  }

  private void insert(ClosureCase newCase) {
    ClosureRequest request = newCase.request();
    AppealId judgedBy = newCase.judgedBy();
    jdbc.sql(
            """
            insert into closure_case (case_id, login_id, open_login_id, account_id, account_kind,
              reason, comment_text, consents, channel, requested_at, policy_version, judged_by,
              status, on_hold, escalated, waiting, reminders_sent, blockers, acknowledged,
              refusal_reasons)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, false, 0, '[]', '{}',
              '[]')""")
        .param(newCase.id().value())
        .param(request.loginId().value())
        .param(request.loginId().value())
        .param(request.accountId().value())
        .param(request.accountKind().name())
        .param(request.reason().name())
        .param(request.comment())
        .param(Json.write(new TreeSet<>(request.consents())))
        .param(request.channel().name())
        .param(Times.param(request.requestedAt()))
        .param(newCase.policyVersion())
        .param(judgedBy == null ? null : judgedBy.value())
        .param(newCase.status().name())
        .update();
  }

  @Override
  public Optional<ClosureCase> find(CaseId id) {
    return jdbc.sql("select * from closure_case where case_id = ?")
        .param(id.value())
        .query(CaseRow::read)
        .optional();
  }

  @Override
  public Optional<ClosureCase> lock(CaseId id) {
    return jdbc.sql("select * from closure_case where case_id = ? for update")
        .param(id.value())
        .query(CaseRow::read)
        .optional();
  }

  @Override
  public void save(ClosureCase changed) {
    AlternativeOffer offer = changed.offer();
    RetainedAs retainedAs = changed.retainedAs();
    jdbc.sql(
            """
            update closure_case set open_login_id = ?, status = ?, process_instance_key = ?,
              blockers = ?, checked_at = ?, recheck_at = ?, acknowledged = ?, on_hold = ?,
              escalated = ?, waiting = ?, holder_turn_since = ?, reminders_sent = ?,
              last_reminded_at = ?, offer = ?, closing_since = ?, ended_at = ?,
              refusal_reasons = ?, retained_as = ?
            where case_id = ?""")
        .param(changed.ended() ? null : changed.loginId().value())
        .param(changed.status().name())
        .param(changed.processInstanceKey())
        .param(Json.write(changed.checklist().blockers()))
        .param(Times.paramOrNull(changed.checklist().checkedAt()))
        .param(Times.paramOrNull(changed.checklist().recheckAt()))
        .param(Json.write(new TreeMap<>(changed.acknowledged())))
        .param(changed.facets().onHold())
        .param(changed.facets().escalated())
        .param(changed.facets().waiting())
        .param(Times.paramOrNull(changed.holderTurn().since()))
        .param(changed.holderTurn().remindersSent())
        .param(Times.paramOrNull(changed.holderTurn().lastRemindedAt()))
        .param(offer == null ? null : Json.write(offer))
        .param(Times.paramOrNull(changed.closingSince()))
        .param(Times.paramOrNull(changed.endedAt()))
        .param(Json.write(changed.refusalReasons()))
        .param(retainedAs == null ? null : retainedAs.name())
        .param(changed.id().value())
        .update();
  }

  @Override
  public List<ClosureCase> openOf(AccountId account) {
    return jdbc.sql("select * from closure_case where account_id = ? and open_login_id is not null")
        .param(account.value())
        .query(CaseRow::read)
        .list();
  }

  @Override
  public List<ClosureCase> list(Filter filter) {
    StringBuilder sql = new StringBuilder("select * from closure_case where 1 = 1");
    Map<String, Object> params = new HashMap<>();
    if (filter.status() != null) {
      sql.append(" and status = :status");
      params.put("status", filter.status().name());
    }
    if (filter.kind() != null) {
      sql.append(" and account_kind = :kind");
      params.put("kind", filter.kind().name());
    }
    if (filter.loginId() != null) {
      sql.append(" and login_id = :login");
      params.put("login", filter.loginId().value());
    }
    if (filter.after() != null) {
      sql.append(" and (requested_at < :at or (requested_at = :at and case_id > :id))");
      params.put("at", Times.param(filter.after().requestedAt()));
      params.put("id", filter.after().id().value());
    }
    sql.append(" order by requested_at desc, case_id limit :limit");
    params.put("limit", filter.limit());
    return jdbc.sql(sql.toString()).params(params).query(CaseRow::read).list();
  }
}
