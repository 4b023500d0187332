package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The marketplace reports money that came after a closing. */
class LateMoneyApiTest extends ApiTest {

  @Autowired private OpeningCase opening;
  @Autowired private ClosingAccount closing;

  private static String bonus(String id) {
    return "{\"id\":\"%s\",\"kind\":\"BONUS\",\"amountMinor\":4800,\"currency\":\"USD\"}"
        .formatted(id);
  }

  private AccountId closed() {
    AccountId account = people().freelancer();
    CaseId id = new CaseId(opened(account).text("id"));
    opening.open(id, 1);
    assertThat(closing.close(id, "job")).isEqualTo(ClosingAccount.Closing.CLOSED);
    return account;
  }

  @Test
  void itIsKeptOnceForTheClosedAccountAndForNoOther() {
    AccountId account = closed();
    String path = "/api/accounts/" + account + "/late-money";
    String id = "late-of-" + account;
    assertThat(api().post("support", path, bonus(id)).status()).isEqualTo(201);
    assertThat(api().post("support", path, bonus(id)).status()).isEqualTo(200);

    AccountId open = people().freelancer();
    Answer notClosed =
        api().post("support", "/api/accounts/" + open + "/late-money", bonus("late-of-" + open));
    assertThat(notClosed.status()).isEqualTo(409);
    assertThat(notClosed.text("type")).endsWith(":nothing-closed");
  }

  @Test
  void holdersReportNothingAndNonsenseIsNamed() {
    AccountId account = closed();
    String path = "/api/accounts/" + account + "/late-money";
    assertThat(api().post(People.loginOf(account), path, bonus("x")).status()).isEqualTo(403);
    assertThat(api().post("analyst", path, bonus("x")).status()).isEqualTo(403);
    assertThat(api().post(null, path, bonus("x")).status()).isEqualTo(401);
    Answer negative = api().post("support", path, bonus("x").replace("4800", "-1"));
    assertThat(negative.status()).isEqualTo(400);
    assertThat(negative.body().at("/errors/0/field").asText()).isEqualTo("amountMinor");
  }
}
