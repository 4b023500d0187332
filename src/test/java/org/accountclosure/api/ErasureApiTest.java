package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.AnsweringErasure;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.EdgeCase;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wish for erasure by every way, and what the retention job would do. */
class ErasureApiTest extends ApiTest {

  @Autowired private ClosingAccount closing;
  @Autowired private TellingHolder telling;
  @Autowired private AnsweringErasure answering;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  @Test
  @EdgeCase(41)
  void theWishComesWithTheRequestAndHasADateOfItsOwn() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    String body = "{\"accountId\":\"" + account + "\",\"reason\":\"PRIVACY\",\"erasure\":true}";
    String theCase = api().post(login, "/api/closures", body).header("Location");

    Answer wish = api().get(login, theCase + "/erasure");
    assertThat(wish.status()).isEqualTo(200);
    assertThat(wish.text("state")).isEqualTo("RECEIVED");
    assertThat(wish.text("answerBy")).isNotEmpty();
    assertThat(wish.text("identityConfirmedAt")).isEqualTo(wish.text("receivedAt"));

    Answer again = api().post("support", theCase + "/erasure");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.text("id")).isEqualTo(wish.text("id"));
  }

  @Test
  void afterTheLoginHasEndedTheLinkOfTheCaseStillWorks() {
    AccountId account = people().freelancer();
    CaseId id = new CaseId(opened(account).text("id"));
    closing.close(id, "job-1");
    telling.outcome(id);
    String link =
        "/api/links/"
            + tokens.sign(
                new LinkId(
                    jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'READ'")
                        .param(id.value())
                        .query(String.class)
                        .single()))
            + "/erasure";
    assertThat(api().get(null, link).status()).isEqualTo(404);

    Answer wish = api().post(null, link);
    assertThat(wish.status()).as(wish.raw().body()).isEqualTo(202);
    answering.answer(new ErasureId(wish.text("id")));

    Answer answered = api().get(null, link);
    assertThat(answered.text("state")).isEqualTo("ANSWERED");
    assertThat(answered.body().path("answer").findValuesAsText("dataClass"))
        .contains("PROFILE", "PAYMENTS_AND_TAX");
    assertThat(api().post(null, "/api/links/a.b.c/erasure").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"support, 202", "lead, 202", "trust, 403", "analyst, 403", "fl-clear, 404"})
  void supportWishesOnBehalfOfAHolder(String who, int status) {
    String theCase = opened(people().freelancer()).header("Location");
    assertThat(api().post(who, theCase + "/erasure").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"lead, 200", "owner, 200", "support, 403", "trust, 403", "fl-clear, 403"})
  void leadsAndOwnersSeeBeforehandWhatWouldBeErased(String who, int status) {
    assertThat(api().get(who, "/api/retention/preview").status()).isEqualTo(status);
  }

  @Test
  void thePreviewNamesClassesAndAccounts() {
    AccountId account = people().freelancer();
    CaseId id = new CaseId(opened(account).text("id"));
    closing.close(id, "job-1");
    jdbc.sql(
            "update mp_account set closed_at = timestamp '2001-01-01 00:00:00' where account_id = ?")
        .param(account.value())
        .update();

    Answer preview = api().get("owner", "/api/retention/preview");
    assertThat(preview.body().path("enabled").asBoolean()).isFalse();
    assertThat(preview.body().at("/counts/PROFILE").asInt()).isPositive();
    assertThat(preview.body().path("accounts").findValuesAsText("accountId"))
        .contains(account.value());
    assertThat(api().get("owner", "/api/retention/preview?limit=0").status()).isEqualTo(400);
  }
}
