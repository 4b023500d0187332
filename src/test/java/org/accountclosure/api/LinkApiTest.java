package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The receipt, the notices and the links of a case. */
class LinkApiTest extends ApiTest {

  @Autowired private ClosingAccount closing;
  @Autowired private TellingHolder telling;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  @Test
  void aLinkShowsTheCaseAndTheReceiptToWhoeverHasIt() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);

    Answer answer = api().get(null, link(id));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/closure/id").asText()).isEqualTo(id.value());
    assertThat(answer.body().at("/closure/status").asText()).isEqualTo("CLOSED");
    assertThat(answer.body().at("/closure/comment").isNull()).isTrue();
    assertThat(answer.body().at("/closure/escalations").isNull()).isTrue();
    assertThat(answer.body().at("/closure/timeline").size()).isGreaterThan(2);
    assertThat(answer.body().at("/receipt/outcome").asText()).isEqualTo("CLOSED");
    assertThat(answer.body().at("/appeal").isNull()).isTrue();
    assertThat(answer.text("expiresAt")).isNotEmpty();
  }

  @Test
  void theDatesAreACalendarForTheHolderAndByTheLink() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);

    for (Answer answer :
        List.of(
            api().get(People.loginOf(account), "/api/closures/" + id + "/calendar"),
            api().get(null, link(id) + "/calendar"))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
      assertThat(answer.header("Cache-Control")).contains("no-store");
      assertThat(answer.raw().body())
          .startsWith("BEGIN:VCALENDAR\r\n")
          .contains("POSSIBLE_UNTIL.REOPEN_BY_SIGNING_IN");
    }
    assertThat(api().get("fl-clear", "/api/closures/" + id + "/calendar").status()).isEqualTo(404);
  }

  @Test
  void aLinkOutlivesTheLogin() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    jdbc.sql("update mp_login set password_hash = null where login_id = ?")
        .param(People.loginOf(account))
        .update();

    assertThat(api().get(People.loginOf(account), "/api/closures/" + id).status()).isEqualTo(401);
    assertThat(api().get(null, link(id)).status()).isEqualTo(200);
  }

  @Test
  void aLinkLeavesNothingWithCachesAndOtherSites() {
    Answer answer = api().get(null, link(closed(people().freelancer())));

    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
    assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aLinkWorksWhateverElseTheCallerSends() {
    String link = link(closed(people().freelancer()));
    Answer answer =
        api().send(null, "GET", link, null, Map.of("Authorization", "Basic d3Jvbmc6d3Jvbmc="));
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aForgedLinkIsForbidden() {
    String link = link(closed(people().freelancer()));
    String unknown = "/api/links/" + tokens.sign(new LinkId("never-made"));
    for (String forged : List.of(link + "A", "/api/links/a.b.c", "/api/links/%20", unknown)) {
      Answer answer = api().get(null, forged);
      assertThat(answer.status()).as(forged).isEqualTo(403);
      assertThat(answer.text("type")).endsWith(":link-not-genuine");
    }
  }

  @Test
  void anExpiredLinkIsGone() {
    CaseId id = closed(people().freelancer());
    jdbc.sql("update case_link set expires_at = timestamp '2020-01-01 00:00:00' where case_id = ?")
        .param(id.value())
        .update();
    Answer answer = api().get(null, link(id));
    assertThat(answer.status()).isEqualTo(410);
    assertThat(answer.text("type")).endsWith(":link-expired");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
  }

  @ParameterizedTest
  @CsvSource({
    "holder, 204", "support, 204", "lead, 204", "trust, 204",
    "analyst, 403", "owner, 403", "fl-clear, 404", "nobody, 401"
  })
  void linksAreRevokedByTheHolderAndByStaffWhoMay(String who, int status) {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "nobody" -> null;
          default -> who;
        };
    String links = "/api/closures/" + id + "/links";

    assertThat(api().send(caller, "DELETE", links, null, Map.of()).status()).isEqualTo(status);
    Answer answer = api().get(null, link(id));

    if (status == 204) {
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.text("type")).endsWith(":link-revoked");
      assertThat(api().send(caller, "DELETE", links, null, Map.of()).status()).isEqualTo(204);
      JsonNode timeline = api().get("support", "/api/closures/" + id).body().get("timeline");
      assertThat(timeline.findValuesAsText("what")).containsOnlyOnce("LINKS_REVOKED");
    } else {
      assertThat(answer.status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "holder, 202", "support, 202", "lead, 202", "trust, 202",
    "analyst, 403", "owner, 403", "fl-clear, 404", "nobody, 401"
  })
  void aNewLinkIsMailedForTheHolderAndForStaffWhoMay(String who, int status) {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "nobody" -> null;
          default -> who;
        };
    String before = link(id);

    Answer answer = api().post(caller, "/api/closures/" + id + "/links");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(api().get(null, before).status()).isEqualTo(status == 202 ? 410 : 200);
    if (status == 202) {
      assertThat(answer.raw().body())
          .contains("askedAt")
          .doesNotContain("/api/links/", "/my/links/");
      assertThat(api().get(null, newestLink(id)).status()).isEqualTo(200);
      assertThat(reissued(id)).isEqualTo(1);
    }
  }

  @Test
  void whoeverAsksTwiceForANewLinkGetsOneMailAndItsLinkStaysGood() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String links = "/api/closures/" + id + "/links";
    Answer first = api().post(People.loginOf(account), links);
    Answer again = api().post("support", links);

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.text("askedAt")).isEqualTo(first.text("askedAt"));
    assertThat(reissued(id)).isEqualTo(1);
    assertThat(api().get(null, newestLink(id)).status()).isEqualTo(200);
  }

  @Test
  void afterARevocationANewLinkIsMailedAtOnceButOnlySomeWithinAnHour() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String login = People.loginOf(account);
    String links = "/api/closures/" + id + "/links";
    for (int mailed = 1; mailed <= 3; mailed++) {
      assertThat(api().send(login, "DELETE", links, null, Map.of()).status()).isEqualTo(204);
      assertThat(api().post(login, links).status()).isEqualTo(202);
      assertThat(reissued(id)).isEqualTo(mailed);
    }
    assertThat(api().send(login, "DELETE", links, null, Map.of()).status()).isEqualTo(204);

    Answer tooMany = api().post(login, links);

    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.text("type")).endsWith(":too-many-links");
    assertThat(tooMany.text("again")).isNotEmpty();
    assertThat(reissued(id)).isEqualTo(3);
  }

  @Test
  void aNewLinkGoesToTheAddressThatIsKnownAndToNoOther() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    assertThat(api().post("support", "/api/closures/" + id + "/links").status()).isEqualTo(202);
    assertThat(
            jdbc.sql(
                    "select recipient from notice where template = 'link-reissued' and case_id = ?")
                .param(id.value())
                .query(String.class)
                .list())
        .containsExactly(People.loginOf(account));
  }

  @Test
  void theReceiptSaysWhatBecameOfIt() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);

    Answer receipt = api().get(People.loginOf(account), "/api/closures/" + id + "/receipt");

    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.text("accountId")).isEqualTo(account.value());
    assertThat(receipt.body().at("/done/0/code").asText()).isEqualTo("ACCOUNT_CLOSED");
    assertThat(receipt.body().get("nextSteps").findValuesAsText("code"))
        .containsExactly("REOPEN_BY_SIGNING_IN", "ASK_FOR_STATEMENTS", "ASK_FOR_ERASURE");
    assertThat(receipt.body().at("/nextSteps/0/text").asText()).contains("4 hours");
  }

  @Test
  void theReceiptSpeaksTheHoldersLanguage() {
    AccountId account = people().freelancer();
    jdbc.sql("update mp_login set language = 'de' where login_id = ?")
        .param(People.loginOf(account))
        .update();
    CaseId id = closed(account);
    assertThat(api().get("support", "/api/closures/" + id + "/receipt").raw().body())
        .contains("das Konto wurde geschlossen");
  }

  @Test
  void thereIsNoReceiptBeforeTheEndAndNoneForStrangers() {
    AccountId account = people().freelancer();
    String theCase = opened(account).header("Location");
    Answer early = api().get(People.loginOf(account), theCase + "/receipt");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.text("type")).endsWith(":case-under-way");
    assertThat(api().get("fl-clear", theCase + "/receipt").status()).isEqualTo(404);
    assertThat(api().get(null, theCase + "/receipt").status()).isEqualTo(401);
  }

  @Test
  void whatWasToldCanBeReadWithoutTheLink() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String notices = "/api/closures/" + id + "/notices";

    Answer seen = api().get(People.loginOf(account), notices);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().findValuesAsText("template"))
        .containsExactlyInAnyOrder("closure-requested", "closure-closed");
    assertThat(String.join("", seen.body().findValuesAsText("text")))
        .contains(account.value(), "/my/links/…")
        .doesNotContain("/my/links/ey");
    assertThat(api().get("support", notices).body()).hasSize(2);
    assertThat(api().get("analyst", notices).status()).isEqualTo(403);
    assertThat(api().get("fl-clear", notices).status()).isEqualTo(404);
  }

  private CaseId closed(AccountId account) {
    CaseId id = new CaseId(opened(account).text("id"));
    closing.close(id, "job-1");
    telling.outcome(id);
    return id;
  }

  private String link(CaseId id) {
    return "/api/links/"
        + tokens.sign(
            new LinkId(
                jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'READ'")
                    .param(id.value())
                    .query(String.class)
                    .single()));
  }

  private String newestLink(CaseId id) {
    return "/api/links/"
        + tokens.sign(
            new LinkId(
                jdbc.sql(
                        """
                        select link_id from case_link where case_id = ? and purpose = 'READ'
                        and revoked_at is null""")
                    .param(id.value())
                    .query(String.class)
                    .single()));
  }

  private int reissued(CaseId id) {
    return jdbc.sql("select count(*) from notice where template = 'link-reissued' and case_id = ?")
        .param(id.value())
        .query(Integer.class)
        .single();
  }
}
