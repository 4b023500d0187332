package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How good forecasts were. */
class ForecastReportApiTest extends ApiTest {

  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private CheckingBlockers checking;

  @ParameterizedTest
  @CsvSource({
    "support, 200",
    "lead, 200",
    "trust, 200",
    "analyst, 200",
    "owner, 200",
    "fl-clear, 403",
    "nobody, 401"
  })
  void staffReadIt(String who, int status) {
    String caller = who.equals("nobody") ? null : who;
    assertThat(api().get(caller, "/api/reports/forecast").status()).isEqualTo(status);
    assertThat(api().get(caller, "/api/reports/forecast.csv").status()).isEqualTo(status);
  }

  @Test
  void itIsJsonOrCsvAsIsAskedFor() {
    AccountId account = people().freelancer();
    String contract = "contract-of-" + account;
    business.startContract(contract, ContractKind.FIXED, account, people().client(), "USD");
    earnings.submitMilestone("m-of-" + account, contract, account, new Money(48_000, "USD"));
    CaseId id = new CaseId(opened(account).text("id"));
    checking.check(id, Stage.BUSINESS_ENDED, "job-1");

    Answer json = api().get("analyst", "/api/reports/forecast");
    assertThat(json.body().findValuesAsText("blocker")).contains("PAYMENT_UNDER_REVIEW");
    assertThat(json.body().toString()).doesNotContain(People.loginOf(account), id.value());
    for (Answer csv :
        new Answer[] {
          api().get("analyst", "/api/reports/forecast.csv"),
          api().send("analyst", "GET", "/api/reports/forecast", null, Map.of("Accept", "text/csv"))
        }) {
      assertThat(csv.status()).isEqualTo(200);
      assertThat(csv.header("Content-Type")).startsWith("text/csv");
      assertThat(csv.raw().body())
          .startsWith("blocker,count,kept,early,late,pending,medianDays,ninetyPercentDays\r\n")
          .containsPattern("PAYMENT_UNDER_REVIEW,\\d+,0,0,0,\\d+,,\r\n");
    }
  }
}
