package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoMayDoWhatTest extends ApiTest {

  /** The status for each role and operation; owner means the product owner. */
  @ParameterizedTest
  @CsvSource({
    "holder,   200, 201, 200, 200, 200",
    "stranger, 403, 403, 404, 200, 404",
    "support,  200, 201, 200, 200, 200",
    "lead,     200, 201, 200, 200, 200",
    "trust,    200, 403, 200, 200, 403",
    "analyst,  403, 403, 200, 200, 403",
    "owner,    403, 403, 200, 200, 403",
    "nobody,   401, 401, 401, 401, 401"
  })
  void eachRoleReachesWhatItMay(
      String who, int preview, int request, int read, int list, int withdraw) {
    AccountId account = people().freelancer();
    AccountId other = people().freelancer();
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "stranger" -> "fl-clear";
          case "nobody" -> null;
          default -> who;
        };
    String open = opened(other).header("Location");
    String own = who.equals("holder") ? null : open;

    assertThat(api().get(caller, "/api/accounts/" + account + "/closure-preview").status())
        .isEqualTo(preview);
    Answer requested = api().post(caller, "/api/closures", requestFor(account));
    assertThat(requested.status()).isEqualTo(request);
    String theCase = own == null ? requested.header("Location") : own;
    assertThat(api().get(caller, theCase).status()).isEqualTo(read);
    assertThat(api().get(caller, "/api/closures").status()).isEqualTo(list);
    assertThat(api().post(caller, theCase + "/withdrawal").status()).isEqualTo(withdraw);
  }

  @Test
  void staffThatAsksForAHolderIsNamedToStaffAndNotToTheHolder() {
    AccountId account = people().freelancer();

    Answer asked = api().post("support", "/api/closures", requestFor(account));
    Answer seen = api().get(People.loginOf(account), asked.header("Location"));

    assertThat(asked.text("channel")).isEqualTo("SUPPORT");
    assertThat(asked.body().at("/timeline/0/actor").asText()).isEqualTo("STAFF");
    assertThat(asked.body().at("/timeline/0/name").asText()).isEqualTo("support");
    assertThat(seen.body().at("/timeline/0/name").isNull()).isTrue();
    assertThat(seen.body().get("escalations").isNull()).isTrue();
  }

  @Test
  void theHoldersWordsAreForHolderAndSupportOnly() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    String body =
        "{\"accountId\":\"" + account + "\",\"reason\":\"PRIVACY\",\"comment\":\"My own words\"}";
    String theCase = api().post(login, "/api/closures", body).header("Location");

    assertThat(api().get(login, theCase).text("comment")).isEqualTo("My own words");
    assertThat(api().get("support", theCase).text("comment")).isEqualTo("My own words");
    assertThat(api().get("analyst", theCase).body().get("comment").isNull()).isTrue();
  }

  @Test
  void aWrongPasswordIsAProblemWithAChallenge() {
    Answer answer =
        api()
            .send(
                null,
                "GET",
                "/api/closures",
                null,
                Map.of("Authorization", "Basic c3VwcG9ydDp3cm9uZw=="));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(answer.text("type")).endsWith(":unauthenticated");
  }

  @Test
  void aRequestThatABrowserSendsFromAnotherSiteIsRefused() {
    AccountId account = people().freelancer();
    Answer opened = opened(account);

    Answer forged =
        api()
            .send(
                People.loginOf(account),
                "POST",
                opened.header("Location") + "/withdrawal",
                null,
                Map.of("Sec-Fetch-Site", "cross-site"));

    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void answersTellBrowsersToTrustNothing() {
    Answer answer = api().get("fl-clear", "/api/closures");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.raw().headers().firstValue("Set-Cookie")).isEmpty();
  }
}
