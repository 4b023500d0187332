package org.accountclosure.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Reports;
import org.accountclosure.closure.port.Reports.Overview;
import org.accountclosure.closure.port.Reports.Period;
import org.accountclosure.closure.port.Reports.Query;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class ReportsOnDatabase {

  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Period MARCH = new Period(START, Instant.parse("2026-04-01T00:00:00Z"));
  private static final String DEBT =
      "[{\"code\":\"DEBT\",\"reference\":\"d-1\",\"explanation\":\"owed\",\"mustAct\":\"HOLDER\"}]";

  private final HikariDataSource database;
  private final JdbcClient jdbc;
  private final Reports reports;

  ReportsOnDatabase(TestDatabase kind) {
    database = kind.fresh();
    jdbc = JdbcClient.create(database);
    reports = new SqlReports(jdbc, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @BeforeEach
  void figures() {
    new SqlPolicies(jdbc, ClosureSettings.DEFAULT, Clock.fixed(NOW, ZoneOffset.UTC)).current();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String id, AccountKind kind, CaseStatus status, @Nullable Instant ended) {
    add(id, kind, status, ended, "[]", "[]");
  }

  private void add(
      String id,
      AccountKind kind,
      CaseStatus status,
      @Nullable Instant ended,
      String blockers,
      String refusals) {
    jdbc.sql(
            """
            insert into closure_case (case_id, login_id, open_login_id, account_id, account_kind,
              reason, consents, channel, requested_at, policy_version, status, on_hold, escalated,
              waiting, blockers, checked_at, acknowledged, reminders_sent, ended_at,
              refusal_reasons)
            values (?, ?, ?, ?, ?, 'COST', '[]', 'WEB', ?, ?, ?, false, ?, ?, ?, ?, '{}', 0, ?,
              ?)""")
        .param(id)
        .param("login-" + id)
        .param(ended == null ? "login-" + id : null)
        .param("acc-" + id)
        .param(kind.name())
        .param(Times.param(START))
        .param(ClosureSettings.DEFAULT.version())
        .param(status.name())
        .param(status == CaseStatus.ESCALATED)
        .param(status == CaseStatus.WAITING)
        .param(blockers)
        .param(Times.param(START))
        .param(Times.paramOrNull(ended))
        .param(refusals)
        .update();
  }

  private void escalated(String caseId, Instant due) {
    jdbc.sql(
            """
            insert into closure_escalation (escalation_id, case_id, kind, process_instance_key,
              queue, priority, due_in, evidence, gathered, opened_at, due_at, follow_up_at,
              lead_at, state)
            values (?, ?, 'BLOCKER', 1, 'support', 50, 'P2D', '[]', '[]', ?, ?, ?, ?, 'OPEN')""")
        .param("e-" + caseId)
        .param(caseId)
        .param(Times.param(START))
        .param(Times.param(due))
        .param(Times.param(due))
        .param(Times.param(due))
        .update();
  }

  private static Query all() {
    return new Query(null, null, null, null, null, null, null, null, false, null, null, 100);
  }

  @Test
  void whatIsOpenIsCountedByKindAndStatusAndByWhatItWaitsFor() {
    add("a", AccountKind.FREELANCER, CaseStatus.WAITING, null, DEBT, "[]");
    add("b", AccountKind.FREELANCER, CaseStatus.WAITING, null);
    add("c", AccountKind.CLIENT, CaseStatus.OPEN, null);
    add("d", AccountKind.CLIENT, CaseStatus.CLOSED, NOW, DEBT, "[]");

    Overview found = reports.overview(MARCH, null);

    assertThat(found.open())
        .containsExactly(
            new Reports.OpenCases(AccountKind.CLIENT, CaseStatus.OPEN, 1),
            new Reports.OpenCases(AccountKind.FREELANCER, CaseStatus.WAITING, 2));
    assertThat(found.waitingFor()).containsExactly(new Reports.Blocked(BlockerCode.DEBT, 1));
    assertThat(reports.overview(MARCH, AccountKind.CLIENT).waitingFor()).isEmpty();
  }

  /** Half open: what ended at the first moment counts, what ended at the last does not. */
  @Test
  void whatEndedIsCountedByItsDayWithinThePeriod() {
    add("a", AccountKind.CLIENT, CaseStatus.CLOSED, START);
    add("b", AccountKind.CLIENT, CaseStatus.CLOSED, START.plusSeconds(86_399));
    add("c", AccountKind.CLIENT, CaseStatus.WITHDRAWN, MARCH.to());

    Overview found = reports.overview(MARCH, null);

    assertThat(found.outcomes())
        .containsExactly(new Reports.Outcomes(LocalDate.of(2026, 3, 1), CaseStatus.CLOSED, 2));
    assertThat(found.reasons())
        .containsExactly(new Reports.ByReason(ClosureReason.COST, CaseStatus.CLOSED, 2));
  }

  @Test
  void timeToCloseIsTheMedianAndNineOfTen() {
    for (int hours = 1; hours <= 11; hours++) {
      add("c" + hours, AccountKind.CLIENT, CaseStatus.CLOSED, START.plusSeconds(3600L * hours));
    }

    assertThat(reports.overview(MARCH, null).timeToClose())
        .containsExactly(new Reports.TimeToClose(AccountKind.CLIENT, 11, 6.0, 10.0));
  }

  @Test
  void aRefusedCaseCountsOnceForEachReason() {
    add(
        "a",
        AccountKind.CLIENT,
        CaseStatus.REFUSED,
        NOW,
        "[]",
        "[\"DEBT_UNPAID\",\"IDENTITY_NOT_CONFIRMED\"]");
    add("b", AccountKind.CLIENT, CaseStatus.REFUSED, NOW, "[]", "[\"DEBT_UNPAID\"]");

    assertThat(reports.overview(MARCH, null).refusals())
        .containsExactly(
            new Reports.Refusals(RefusalReason.DEBT_UNPAID, 2),
            new Reports.Refusals(RefusalReason.IDENTITY_NOT_CONFIRMED, 1));
  }

  @Test
  void overdueIsWhatShouldHaveBeenDecidedByNow() {
    add("late", AccountKind.CLIENT, CaseStatus.ESCALATED, null);
    escalated("late", NOW.minusSeconds(1));
    add("due", AccountKind.CLIENT, CaseStatus.ESCALATED, null);
    escalated("due", NOW);

    assertThat(reports.overview(MARCH, null).overdue())
        .containsExactly(new Reports.Overdue("support", 1));
    Query overdue =
        new Query(null, null, null, null, null, null, null, null, true, null, null, 100);
    assertThat(reports.cases(overdue))
        .extracting(each -> each.id().value())
        .containsExactly("late");
  }

  @Test
  void aListIsNarrowedByABlockerAndByTheEnd() {
    add("a", AccountKind.CLIENT, CaseStatus.WAITING, null, DEBT, "[]");
    add("b", AccountKind.CLIENT, CaseStatus.CLOSED, NOW);
    Query debts =
        new Query(
            true, null, null, null, BlockerCode.DEBT, null, null, null, false, null, null, 100);
    Query ended =
        new Query(null, null, null, null, null, null, null, null, false, MARCH, null, 100);

    assertThat(ids(debts)).containsExactly("a");
    assertThat(ids(ended)).containsExactly("b");
    assertThat(ids(all())).containsExactly("a", "b");
  }

  private List<String> ids(Query query) {
    return reports.cases(query).stream().map(each -> each.id().value()).toList();
  }
}
