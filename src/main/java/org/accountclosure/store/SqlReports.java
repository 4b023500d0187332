package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Reports;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the database; only what stands in lists of codes is taken apart here. */
final class SqlReports implements Reports {

  private static final String ENDED = " ended_at >= :from and ended_at < :to";
  private static final String OVERDUE = "e.state in ('OPEN', 'CONFIRMING') and e.due_at < :now";

  /** How far back precedents are looked for. */
  private static final int DECISIONS_LOOKED_AT = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  SqlReports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Overview overview(Period period, @Nullable AccountKind kind) {
    Map<String, Object> params = new HashMap<>();
    params.put("from", Times.param(period.from()));
    params.put("to", Times.param(period.to()));
    params.put("now", now());
    String ofKind = "";
    if (kind != null) {
      ofKind = " and c.account_kind = :kind";
      params.put("kind", kind.name());
    }
    return new Overview(
        open(ofKind, params),
        waitingFor(ofKind, params),
        outcomes(ofKind, params),
        reasons(ofKind, params),
        refusals(ofKind, params),
        timeToClose(ofKind, params),
        retained(ofKind, params),
        offered(ofKind, params),
        overdue(ofKind, params));
  }

  private <T> List<T> rows(String sql, Map<String, Object> params, RowMapper<T> mapper) {
    return jdbc.sql(sql).params(params).query(mapper).list();
  }

  private List<OpenCases> open(String ofKind, Map<String, Object> params) {
    return rows(
        "select account_kind, status, count(*) as n from closure_case c"
            + " where open_login_id is not null"
            + ofKind
            + " group by account_kind, status order by account_kind, status",
        params,
        (row, number) ->
            new OpenCases(
                AccountKind.valueOf(row.getString("account_kind")), status(row), row.getLong("n")));
  }

  private List<Blocked> waitingFor(String ofKind, Map<String, Object> params) {
    Map<BlockerCode, Long> counts = new EnumMap<>(BlockerCode.class);
    rows(
            "select blockers from closure_case c where open_login_id is not null"
                + " and blockers <> '[]'"
                + ofKind,
            params,
            (row, number) -> codes(row.getString("blockers")))
        .forEach(codes -> codes.forEach(code -> counts.merge(code, 1L, Long::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<BlockerCode, Long>comparingByValue().reversed())
        .map(each -> new Blocked(each.getKey(), each.getValue()))
        .toList();
  }

  /** Days since 1970 by UTC, whatever zone the database's session has. */
  private List<Outcomes> outcomes(String ofKind, Map<String, Object> params) {
    return rows(
        "select floor(extract(epoch from ended_at) / 86400) as d, status, count(*) as n"
            + " from closure_case c where"
            + ENDED
            + ofKind
            + " group by floor(extract(epoch from ended_at) / 86400), status order by 1, 2",
        params,
        (row, number) ->
            new Outcomes(LocalDate.ofEpochDay(row.getLong("d")), status(row), row.getLong("n")));
  }

  private List<ByReason> reasons(String ofKind, Map<String, Object> params) {
    return rows(
        "select reason, status, count(*) as n from closure_case c where"
            + ENDED
            + ofKind
            + " group by reason, status order by reason, status",
        params,
        (row, number) ->
            new ByReason(
                ClosureReason.valueOf(row.getString("reason")), status(row), row.getLong("n")));
  }

  private List<Refusals> refusals(String ofKind, Map<String, Object> params) {
    Map<RefusalReason, Long> counts = new EnumMap<>(RefusalReason.class);
    rows(
            "select refusal_reasons from closure_case c where status = 'REFUSED' and"
                + ENDED
                + ofKind,
            params,
            (row, number) -> Json.read(row.getString("refusal_reasons"), CaseRow.REFUSAL_REASONS))
        .forEach(reasons -> reasons.forEach(each -> counts.merge(each, 1L, Long::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<RefusalReason, Long>comparingByValue().reversed())
        .map(each -> new Refusals(each.getKey(), each.getValue()))
        .toList();
  }

  private List<TimeToClose> timeToClose(String ofKind, Map<String, Object> params) {
    return rows(
        """
        select account_kind, count(*) as n,
          percentile_cont(0.5) within group (order by hours) as median,
          percentile_cont(0.9) within group (order by hours) as ninety
        from (select account_kind,
                cast(extract(epoch from ended_at) - extract(epoch from requested_at)
                  as double precision) / 3600 as hours
              from closure_case c where status = 'CLOSED' and %s) t
        group by account_kind order by account_kind"""
            .formatted(ENDED + ofKind),
        params,
        (row, number) ->
            new TimeToClose(
                AccountKind.valueOf(row.getString("account_kind")),
                row.getLong("n"),
                row.getDouble("median"),
                row.getDouble("ninety")));
  }

  private List<Retained> retained(String ofKind, Map<String, Object> params) {
    return rows(
        "select retained_as, count(*) as n from closure_case c where retained_as is not null and"
            + ENDED
            + ofKind
            + " group by retained_as order by retained_as",
        params,
        (row, number) ->
            new Retained(RetainedAs.valueOf(row.getString("retained_as")), row.getLong("n")));
  }

  private long offered(String ofKind, Map<String, Object> params) {
    return jdbc.sql(
            """
            select count(*) from closure_timeline t join closure_case c on c.case_id = t.case_id
            where t.what = 'ALTERNATIVE_OFFERED' and t.happened_at >= :from
              and t.happened_at < :to"""
                + ofKind)
        .params(params)
        .query(Long.class)
        .single();
  }

  private List<Overdue> overdue(String ofKind, Map<String, Object> params) {
    return rows(
        "select queue, count(*) as n from closure_escalation e"
            + " join closure_case c on c.case_id = e.case_id where "
            + OVERDUE
            + ofKind
            + " group by queue order by queue",
        params,
        (row, number) -> new Overdue(row.getString("queue"), row.getLong("n")));
  }

  @Override
  public List<ClosureCase> cases(Query query) {
    Conditions where = new Conditions();
    where.same("status", query.status());
    where.same("account_kind", query.kind());
    where.same("reason", query.reason());
    where.same("retained_as", query.retainedAs());
    where.contains("blockers", query.blocker());
    where.contains("refusal_reasons", query.refusalReason());
    if (query.open() != null) {
      where.add("open_login_id is " + (query.open() ? "not null" : "null"));
    }
    if (query.login() != null) {
      where.with("login", query.login().value()).add("login_id = :login");
    }
    if (query.overdue()) {
      where
          .with("now", now())
          .add(
              "exists (select 1 from closure_escalation e where e.case_id = c.case_id and "
                  + OVERDUE
                  + ")");
    }
    if (query.ended() != null) {
      where
          .with("from", Times.param(query.ended().from()))
          .with("to", Times.param(query.ended().to()))
          .add(ENDED);
    }
    if (query.after() != null) {
      where
          .with("at", Times.param(query.after().requestedAt()))
          .with("id", query.after().id().value())
          .add("(requested_at < :at or (requested_at = :at and case_id > :id))");
    }
    return where.with("limit", query.limit()).select(jdbc);
  }

  /** What a list is narrowed by. */
  private static final class Conditions {

    private final StringBuilder sql = new StringBuilder("select * from closure_case c where 1 = 1");
    private final Map<String, Object> params = new HashMap<>();

    Conditions with(String name, Object value) {
      params.put(name, value);
      return this;
    }

    void add(String condition) {
      sql.append(" and ").append(condition);
    }

    void same(String column, @Nullable Enum<?> value) {
      if (value != null) {
        with(column, value.name()).add(column + " = :" + column);
      }
    }

    /** A code in a list of them, which is a JSON text. */
    void contains(String column, @Nullable Enum<?> value) {
      if (value != null) {
        with(column, "%\"" + value.name() + "\"%").add(column + " like :" + column);
      }
    }

    List<ClosureCase> select(JdbcClient jdbc) {
      sql.append(" order by requested_at desc, case_id limit :limit");
      return jdbc.sql(sql.toString()).params(params).query(CaseRow::read).list();
    }
  }

  @Override
  public List<Precedent> precedents(CaseId id, int limit) {
    List<Asked> asked =
        jdbc.sql(
                """
                select c.*, e.kind, e.evidence from closure_escalation e
                  join closure_case c on c.case_id = e.case_id where e.case_id = ?""")
            .param(id.value())
            .query(SqlReports::asked)
            .list();
    if (asked.isEmpty()) {
      return List.of();
    }
    return jdbc
        .sql(
            """
            select c.*, e.kind, e.evidence, d.decision, d.refusal_reasons as reasons,
              d.resolution, d.decided_by, d.decided_at
            from closure_decision d
              join closure_escalation e on e.escalation_id = d.escalation_id
              join closure_case c on c.case_id = e.case_id
            where e.case_id <> :id and d.decision in ('APPROVE', 'REFUSE', 'RESOLVE_BLOCKER')
              and e.kind in (:kinds)
            order by d.decided_at desc limit :limit""")
        .param("id", id.value())
        .param("kinds", asked.stream().map(each -> each.kind().name()).distinct().toList())
        .param("limit", DECISIONS_LOOKED_AT)
        .query((row, number) -> new Decided(asked(row, number), DecisionRows.read(row, "reasons")))
        .list()
        .stream()
        .filter(each -> asked.stream().anyMatch(each.asked()::isLike))
        .limit(limit)
        .map(Decided::asPrecedent)
        .toList();
  }

  private static Asked asked(ResultSet row, int number) throws SQLException {
    return new Asked(
        CaseRow.read(row, number),
        EscalationKind.valueOf(row.getString("kind")),
        codes(row.getString("evidence")));
  }

  /** What a person was asked to decide. */
  private record Asked(ClosureCase closureCase, EscalationKind kind, Set<BlockerCode> blockers) {

    boolean isLike(Asked other) {
      boolean same =
          kind == EscalationKind.BLOCKER
              ? blockers.stream().anyMatch(other.blockers::contains)
              : closureCase.request().reason() == other.closureCase.request().reason();
      return kind == other.kind && same;
    }
  }

  private record Decided(Asked asked, Verdict verdict) {

    Precedent asPrecedent() {
      ClosureCase about = asked.closureCase();
      return new Precedent(
          about.id(),
          about.request().accountKind(),
          about.request().reason(),
          asked.kind(),
          List.copyOf(asked.blockers()),
          verdict);
    }
  }

  private OffsetDateTime now() {
    return Times.param(clock.instant());
  }

  private static CaseStatus status(ResultSet row) throws SQLException {
    return CaseStatus.valueOf(row.getString("status"));
  }

  private static Set<BlockerCode> codes(String blockers) {
    return Json.read(blockers, CaseRow.BLOCKERS).stream()
        .map(Blocker::code)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(BlockerCode.class)));
  }
}
