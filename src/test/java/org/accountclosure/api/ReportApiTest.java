package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers over all cases, and the cases behind them. */
class ReportApiTest extends ApiTest {

  @Autowired private EscalatingToSupport escalating;
  @Autowired private CheckingTasks tasks;
  @Autowired private DecidingEscalation deciding;
  @Autowired private Clock clock;

  @Test
  void everyNumberOpensItsList() {
    CaseId withdrawn = asked("COST");
    api().post("support", "/api/closures/" + withdrawn + "/withdrawal");

    Answer numbers = api().get("analyst", "/api/reports/overview?kind=FREELANCER");
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    long counted =
        StreamSupport.stream(numbers.body().get("outcomes").spliterator(), false)
            .filter(row -> row.get("day").asText().equals(day))
            .filter(row -> row.get("status").asText().equals("WITHDRAWN"))
            .mapToLong(row -> row.get("count").asLong())
            .sum();
    Answer list =
        api()
            .get(
                "analyst",
                "/api/reports/cases?kind=FREELANCER&status=WITHDRAWN&limit=100&endedFrom="
                    + day
                    + "&endedTo="
                    + day);

    assertThat(counted).isPositive().isEqualTo(list.body().get("items").size());
    assertThat(list.body().get("items").toString()).contains(withdrawn.value());
  }

  @Test
  void aListIsNarrowedToALogin() {
    CaseId id = asked("COST");
    String login = api().get("support", "/api/closures/" + id).text("loginId");

    Answer list = api().get("support", "/api/reports/cases?login=" + login);

    assertThat(list.body().get("items")).hasSize(1);
    assertThat(list.body().at("/items/0/id").asText()).isEqualTo(id.value());
  }

  @Test
  void aTableForASpreadsheetHasALineForEachCase() {
    CaseId id = asked("COST");
    String login = api().get("support", "/api/closures/" + id).text("loginId");

    Answer table = api().get("analyst", "/api/reports/cases.csv?login=" + login);

    assertThat(table.header("Content-Type")).startsWith("text/csv");
    assertThat(table.header("Content-Disposition")).contains("attachment");
    assertThat(table.raw().body().lines()).hasSize(2);
    assertThat(table.raw().body()).contains(id.value() + ",");
  }

  @Test
  void aCellIsNeverAFormula() {
    assertThat(CaseTable.cell("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
    assertThat(CaseTable.cell("@x")).isEqualTo("'@x");
    assertThat(CaseTable.cell("plain")).isEqualTo("plain");
    assertThat(CaseTable.cell(null)).isEmpty();
  }

  @Test
  void whatWasDecidedAboutTheSameReasonIsShownBesideANewCase() {
    CaseId decided = asked("WORKING_DIRECTLY_WITH_CLIENT");
    refuse(decided, "CONVERSION_FEE_UNPAID");
    CaseId other = asked("COST");
    CaseId now = asked("WORKING_DIRECTLY_WITH_CLIENT");
    escalated(now);
    escalated(other);

    Answer shown = api().get("support", "/api/reports/precedents/" + now);

    assertThat(shown.body().at("/0/caseId").asText()).isEqualTo(decided.value());
    assertThat(shown.body().at("/0/decision").asText()).isEqualTo("REFUSE");
    assertThat(shown.body().at("/0/reasons/0").asText()).isEqualTo("CONVERSION_FEE_UNPAID");
    assertThat(shown.body().at("/0/decidedBy").asText()).isEqualTo("support");
    assertThat(api().get("support", "/api/reports/precedents/" + other).body()).isEmpty();
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    Answer answer = api().get("analyst", "/api/reports/overview?from=2026-02-01&to=2026-01-01");

    assertThat(answer.status()).isEqualTo(400);
  }

  private CaseId asked(String reason) {
    AccountId account = people().freelancer();
    String body = "{\"accountId\":\"" + account + "\",\"reason\":\"" + reason + "\"}";
    String path = api().post(People.loginOf(account), "/api/closures", body).header("Location");
    return new CaseId(path.substring(path.lastIndexOf('/') + 1));
  }

  private EscalationId escalated(CaseId id) {
    Routing routing = new Routing("support", 60, Duration.ofDays(3));
    return escalating.open(id, EscalationKind.VIOLATION_REASON, routing, 1).id();
  }

  private void refuse(CaseId id, String reason) {
    EscalationId escalation = escalated(id);
    SupportDecision refusal = new SupportDecision("REFUSE", List.of(reason), null, null);
    assertThat(tasks.decision(escalation, "support", refusal, "Because")).isEmpty();
    deciding.decide(escalation, refusal);
  }
}
