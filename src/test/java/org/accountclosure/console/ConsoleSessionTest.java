package org.accountclosure.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.console.Browser.Answer;
import org.accountclosure.marketplace.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Signing in, and what protects a session. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "account-closure.engine=camunda",
      "camunda.client.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:api;DB_CLOSE_DELAY=-1",
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false"
    })
@ActiveProfiles("demo")
class ConsoleSessionTest {

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private Browser browser() {
    return new Browser(port);
  }

  @Test
  void whoSignsInGetsACookieThatScriptsCannotReadAndOtherSitesCannotUse() {
    Answer answer = browser().signIn("support", "support");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Set-Cookie"))
        .startsWith("console-session=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void thePageIsToldWhoIsSignedInAndWhatToOffer() {
    Answer answer = browser().as("support").get("/console/session");

    assertThat(answer.text("login")).isEqualTo("support");
    assertThat(answer.body().at("/roles/0").asText()).isEqualTo("SUPPORT");
    assertThat(answer.body().at("/groups/0").asText()).isEqualTo("support");
    assertThat(answer.body().get("may").toString())
        .contains("WORK_ON_TASKS")
        .doesNotContain("ASSIGN_TASKS", "READ_REPORTS");
  }

  @Test
  void whoHasNotSignedInIsToldNothingAndGetsNoSession() {
    Answer answer = browser().get("/console/session");

    assertThat(answer.body().get("login").isNull()).isTrue();
    assertThat(answer.body().get("csrfToken").isNull()).isTrue();
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void aWrongPasswordIsRefusedWithoutTheBrowsersOwnPrompt() {
    Answer answer = browser().signIn("support", "wrong");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.text("detail")).contains("do not belong together");
  }

  @Test
  void aSessionThatSomebodyElseKnewOfIsWorthNothingAfterSigningIn() {
    Browser browser = browser().as("analyst");
    String before = browser.cookie();

    browser.signIn("lead", "lead");

    assertThat(browser.cookie()).isNotEqualTo(before);
    Answer old =
        browser().send("GET", "/api/closures", null, Map.of("Cookie", String.valueOf(before)));
    assertThat(old.status()).isEqualTo(401);
  }

  @Test
  void theApiIsOpenToASessionAndItsRoles() {
    assertThat(browser().as("support").get("/api/closures").status()).isEqualTo(200);
    assertThat(browser().as("support").get("/api/reports/overview").status()).isEqualTo(403);
    assertThat(browser().as("analyst").get("/api/reports/overview").status()).isEqualTo(200);
  }

  @Test
  void withoutASessionTheApiAsksToSignInAndSendsNoChallenge() {
    Answer answer = browser().get("/api/closures");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/closures/none/withdrawal",
        "/console/v2/user-tasks/search",
        "/console/v2/user-tasks/1/completion",
        "/console/v2/incidents/1/resolution"
      })
  void whatChangesSomethingNeedsTheTokenOfTheSession(String path) {
    Browser browser = browser().as("lead");
    browser.forgetToken();

    Answer without = browser.post(path, "{}");
    Answer guessed = browser.send("POST", path, "{}", Map.of("X-CSRF-TOKEN", "guess"));

    assertThat(without.status()).isEqualTo(403);
    assertThat(without.text("detail")).contains("CSRF");
    assertThat(guessed.status()).isEqualTo(403);
  }

  @Test
  void withTheTokenARequestArrives() {
    assertThat(browser().as("lead").post("/api/closures/none/withdrawal", "{}").text("type"))
        .endsWith(":case-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/console/session", "/api/closures", "/console/v2/user-tasks/search"})
  void aPageOfAnotherSiteChangesNothing(String path) {
    Answer answer =
        browser().as("lead").send("POST", path, "{}", Map.of("Sec-Fetch-Site", "cross-site"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("detail")).contains("another site");
  }

  @Test
  void aFormOfAnotherSiteCannotSignAnybodyIn() {
    Answer answer =
        browser()
            .send(
                "POST",
                "/console/session",
                "login=support&password=support",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    Browser browser = browser().as("support");

    assertThat(browser.delete("/console/session").status()).isEqualTo(204);
    assertThat(browser.get("/api/closures").status()).isEqualTo(401);
  }

  @Test
  void whoLosesARoleLosesItAtOnce() {
    people.signUp(new LoginId("short-lead"), "{noop}short-lead", Set.of(StaffRole.LEAD));
    Browser browser = browser().as("short-lead");
    assertThat(browser.get("/api/reports/overview").status()).isEqualTo(200);

    jdbc.sql("delete from mp_login_role where login_id = 'short-lead'").update();

    assertThat(browser.get("/api/reports/overview").status()).isEqualTo(401);
  }

  @Test
  void anotherPasswordEndsTheSessionsOfTheOneBefore() {
    people.signUp(new LoginId("new-words"), "{noop}new-words", Set.of(StaffRole.LEAD));
    Browser browser = browser().as("new-words");
    assertThat(browser.get("/api/closures").status()).isEqualTo(200);

    jdbc.sql("update mp_login set password_hash = '{noop}another' where login_id = 'new-words'")
        .update();

    assertThat(browser.get("/api/closures").status()).isEqualTo(401);
  }

  @Test
  void whoSendsAPasswordOfTheirOwnNeedsNoSession() {
    Answer answer =
        browser()
            .send(
                "GET",
                "/api/closures",
                null,
                Map.of("Authorization", "Basic c3VwcG9ydDpzdXBwb3J0"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void thePageRunsOurOwnScriptsOnlyAndStandsInNoFrame() {
    Answer page = browser().get("/");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Set-Cookie")).isEmpty();
  }

  @Test
  void whatASessionReadsIsKeptByNoCache() {
    assertThat(browser().as("support").get("/console/session").header("Cache-Control"))
        .contains("no-store");
  }

  @Test
  void nothingElseIsServedBesideThePage() {
    assertThat(browser().get("/assets/../application.yaml").status()).isBetween(400, 404);
    assertThat(browser().get("/application.yaml").status()).isBetween(401, 404);
  }
}
