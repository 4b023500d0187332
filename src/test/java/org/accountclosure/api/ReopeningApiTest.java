package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
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

/** The way back to an account, and the way to stop a stranger, without signing in. */
class ReopeningApiTest extends ApiTest {

  @Autowired private ClosingAccount closing;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  private CaseId closed(AccountId account) {
    CaseId id = new CaseId(opened(account).text("id"));
    closing.close(id, "job-1");
    return id;
  }

  private Answer ask(String email) {
    return api().post(null, "/api/reopenings", "{\"email\":\"" + email + "\"}");
  }

  private String mailed(CaseId id, String purpose) {
    return "/api/links/"
        + tokens.sign(
            new LinkId(
                jdbc.sql("select link_id from case_link where case_id = ? and purpose = ?")
                    .param(id.value())
                    .param(purpose)
                    .query(String.class)
                    .single()))
        + (purpose.equals("REOPEN") ? "/reopening" : "/denial");
  }

  private String reopeningLink(AccountId account, CaseId id) {
    assertThat(ask(People.loginOf(account) + "@example.org").status()).isEqualTo(202);
    return mailed(id, "REOPEN");
  }

  private static void isProblem(Answer answer, int status, String type) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(answer.text("type")).endsWith(":" + type);
  }

  @Test
  @EdgeCase(44)
  void aStrangerCannotTellWhetherAnAddressIsKnown() {
    AccountId account = people().freelancer();
    closed(account);

    Answer known = ask(People.loginOf(account) + "@example.org");
    Answer unknown = ask("nobody-at-all@example.org");

    assertThat(known.status()).isEqualTo(202).isEqualTo(unknown.status());
    assertThat(known.raw().body()).isEmpty();
    assertThat(unknown.raw().body()).isEmpty();
    assertThat(known.raw().headers().map().keySet())
        .isEqualTo(unknown.raw().headers().map().keySet());
  }

  @Test
  @EdgeCase(44)
  void aLinkReopensOnceByPostingAndALookChangesNothing() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String link = reopeningLink(account, id);

    Answer look = api().get(null, link);
    assertThat(look.status()).isEqualTo(200);
    assertThat(look.text("what")).isEqualTo("Reopens the account");
    assertThat(look.header("Referrer-Policy")).isEqualTo("no-referrer");

    Answer done = api().post(null, link);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text("accountId")).isEqualTo(account.value());
    isProblem(api().post(null, link), 410, "link-used");
    isProblem(api().get(null, link), 410, "link-used");
    isProblem(api().post("support", "/api/closures/" + id + "/reopening"), 409, "account-open");
  }

  @Test
  @EdgeCase(44)
  void eachRefusalHasItsOwnAnswer() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String link = reopeningLink(account, id);

    isProblem(api().post(null, "/api/links/a.b.c/reopening"), 403, "link-not-genuine");
    jdbc.sql("update case_link set expires_at = timestamp '2020-01-01 00:00:00' where case_id = ?")
        .param(id.value())
        .update();
    isProblem(api().post(null, link), 410, "link-expired");
    jdbc.sql(
            "update case_link set expires_at = timestamp '2999-01-01 00:00:00', revoked_at = now()"
                + " where case_id = ?")
        .param(id.value())
        .update();
    isProblem(api().post(null, link), 410, "link-revoked");
    jdbc.sql("update case_link set revoked_at = null where case_id = ?").param(id.value()).update();

    AccountId other = new AccountId(account + "-inc");
    jdbc.sql(
            """
            insert into mp_account (account_id, login_id, kind, name, opened_at)
            values (?, ?, ?, 'x', now())""")
        .param(other.value())
        .param(People.loginOf(account))
        .param(AccountKind.CLIENT.name())
        .update();
    isProblem(api().post(null, link), 409, "reopening-by-support");

    jdbc.sql("update closure_case set judged_by = 'appeal-1' where case_id = ?")
        .param(id.value())
        .update();
    isProblem(api().post(null, link), 409, "reopening-under-review");

    jdbc.sql(
            "update mp_account set closed_at = timestamp '2001-01-01 00:00:00' where account_id ="
                + " ?")
        .param(account.value())
        .update();
    isProblem(api().post(null, link), 409, "reopening-too-late");
  }

  @ParameterizedTest
  @CsvSource({
    "support, 200",
    "lead, 200",
    "trust, 403",
    "analyst, 403",
    "owner, 403",
    "holder, 403",
    "nobody, 401"
  })
  void supportReopensForAHolderAndNobodyElseDoes(String who, int status) {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "nobody" -> null;
          default -> who;
        };
    assertThat(api().post(caller, "/api/closures/" + id + "/reopening").status()).isEqualTo(status);
  }

  @Test
  void anOpenCaseHasClosedNothing() {
    String open = opened(people().freelancer()).header("Location");
    isProblem(api().post("support", open + "/reopening"), 409, "nothing-closed");
    isProblem(api().post("support", "/api/closures/none/reopening"), 404, "case-not-found");
  }

  @Test
  void anAskWithoutAnAddressIsInvalid() {
    isProblem(api().post(null, "/api/reopenings", "{}"), 400, "invalid-request");
    assertThat(api().get(null, "/api/reopenings").status()).isEqualTo(401);
  }

  @Test
  @EdgeCase(34)
  void theRealHolderStopsACaseWithoutSigningIn() {
    AccountId account = people().freelancer();
    Answer opened = opened(account);
    CaseId id = new CaseId(opened.text("id"));
    String link = mailed(id, "DENY");

    assertThat(api().get(null, link).text("what")).isEqualTo("Says that this was not you");
    assertThat(api().post(null, link).status()).isEqualTo(204);
    assertThat(api().post(null, link).status()).as("once more").isEqualTo(204);

    Answer seen = api().get(People.loginOf(account), opened.header("Location"));
    assertThat(seen.text("status")).isEqualTo("ESCALATED");
    assertThat(seen.body().at("/identity/inDoubtSince").isNull()).isFalse();
    assertThat(seen.raw().body()).as("a stranger learns no cause").doesNotContain("DENIED");
    isProblem(api().post(null, "/api/links/a.b.c/denial"), 403, "link-not-genuine");
  }

  @Test
  @EdgeCase(34)
  void aCaseThatHasEndedCannotBeStopped() {
    CaseId id = closed(people().freelancer());
    isProblem(api().post(null, mailed(id, "DENY")), 409, "case-ended");
  }

  @Test
  void whoIsWarnedAtAFormerAddressIsNotShownToWhoeverIsSignedIn() {
    AccountId account = people().freelancer();
    CaseId id = new CaseId(opened(account).text("id"));
    jdbc.sql(
            """
            insert into notice (notice_key, case_id, audience, recipient, template, template_data,
              created_at, status, attempts, next_attempt_at)
            values (?, ?, 'FORMER_ADDRESS', 'change-1', 'reopening-by-support', ?, now(),
              'LOGGED', 1, now())""")
        .param(id + ":warned:change-1")
        .param(id.value())
        .param("{\"accountId\":\"" + account + "\"}")
        .update();
    String notices = "/api/closures/" + id + "/notices";

    assertThat(api().get(People.loginOf(account), notices).raw().body()).doesNotContain("change-1");
    assertThat(api().get("support", notices).raw().body()).contains("change-1");
  }

  @Test
  @EdgeCase(35)
  void supportOpensACaseForSomebodyWithoutProofAndBothDatesAreShown() {
    AccountId account = people().freelancer();
    Answer opened =
        api()
            .post(
                "support",
                "/api/closures",
                "{\"accountId\":\""
                    + account
                    + "\",\"reason\":\"PRIVACY\",\"identityProven\":false}");

    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.text("status")).isEqualTo("ESCALATED");
    assertThat(opened.body().at("/identity/receivedAt").asText())
        .isEqualTo(opened.text("requestedAt"));
    assertThat(opened.body().at("/identity/confirmedAt").isNull()).isTrue();

    Answer certain = opened(people().freelancer());
    assertThat(certain.body().at("/identity/confirmedAt").asText())
        .isEqualTo(certain.text("requestedAt"));
  }

  @ParameterizedTest
  @CsvSource({"support, 204", "lead, 204", "trust, 204", "analyst, 403", "holder, 403"})
  void staffWhoMaySayThatSomebodyCouldNotProveToBeTheHolder(String who, int status) {
    AccountId account = people().freelancer();
    String theCase = opened(account).header("Location");
    String caller = who.equals("holder") ? People.loginOf(account) : who;
    assertThat(api().post(caller, theCase + "/identity-doubt").status()).isEqualTo(status);
  }

  @Test
  @EdgeCase(12)
  void aHolderAnnouncesABankTransferForWhatIsOwed() {
    AccountId account = people().freelancer();
    jdbc.sql("insert into mp_debt values (?, ?, 1000, 'USD', now(), null)")
        .param("debt-" + account)
        .param(account.value())
        .update();
    String theCase = opened(account).header("Location");
    String login = People.loginOf(account);
    String body = "{\"debtId\":\"debt-" + account + "\",\"reference\":\"Invoice 17\"}";

    Answer announced = api().post(login, theCase + "/bank-transfers", body);

    assertThat(announced.status()).isEqualTo(202);
    assertThat(announced.text("id")).startsWith("transfer-");
    isProblem(
        api()
            .post(
                login, theCase + "/bank-transfers", "{\"debtId\":\"another\",\"reference\":\"x\"}"),
        409,
        "nothing-owed");
    isProblem(api().post(login, theCase + "/bank-transfers", "{}"), 400, "invalid-request");
    api().post(login, theCase + "/withdrawal");
    isProblem(api().post(login, theCase + "/bank-transfers", body), 409, "case-ended");
  }
}
