package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.WritingExport;
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

/** Statement and data of an account, to download. */
class ExportApiTest extends ApiTest {

  @Autowired private WritingExport writing;
  @Autowired private ClosingAccount closing;
  @Autowired private TellingHolder telling;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  private CaseId closed(AccountId account) {
    CaseId id = new CaseId(opened(account).text("id"));
    writing.beforeClosing(id, "job-1");
    closing.close(id, "job-2");
    telling.outcome(id);
    return id;
  }

  private String linkTo(CaseId id) {
    String link =
        jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'READ'")
            .param(id.value())
            .query(String.class)
            .single();
    return "/api/links/" + tokens.sign(new LinkId(link));
  }

  private static void isTheFile(Answer answer, CaseId id) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"account-export-" + id + ".zip\"");
    assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"");
    assertThat(answer.header("Repr-Digest")).matches("sha-256=:[A-Za-z0-9+/]{43}=:");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.raw().body()).startsWith("PK");
  }

  @Test
  void theHolderDownloadsItSignedInAndByTheLinkAfterTheClosing() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);

    Answer signedIn = api().get(People.loginOf(account), "/api/closures/" + id + "/export");
    Answer byLink = api().get(null, linkTo(id) + "/export");

    isTheFile(signedIn, id);
    isTheFile(byLink, id);
    assertThat(byLink.header("ETag")).isEqualTo(signedIn.header("ETag"));
    assertThat(byLink.header("Referrer-Policy")).isEqualTo("no-referrer");
    String timeline = api().get(People.loginOf(account), "/api/closures/" + id).body().toString();
    assertThat(timeline).contains(signedIn.header("ETag").replace("\"", ""));
  }

  @Test
  void whoHasItAlreadyIsToldThatNothingIsNew() {
    AccountId account = people().freelancer();
    String export = "/api/closures/" + closed(account) + "/export";
    String tag = api().get(People.loginOf(account), export).header("ETag");

    Answer again =
        api().send(People.loginOf(account), "GET", export, null, Map.of("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
  }

  @ParameterizedTest
  @CsvSource({
    "holder, 200", "support, 403", "lead, 403", "trust, 403",
    "analyst, 403", "owner, 403", "fl-clear, 404", "nobody, 401"
  })
  void itIsTheHoldersAlone(String who, int status) {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "nobody" -> null;
          default -> who;
        };

    Answer answer = api().get(caller, "/api/closures/" + id + "/export");

    assertThat(answer.status()).isEqualTo(status);
    if (status == 403) {
      assertThat(answer.text("detail")).contains("Who may: the holder alone.");
    }
  }

  @Test
  void whatWasNotMadeYetIsMadeWhileTheCaseIsOpen() {
    AccountId account = people().freelancer();
    String holder = People.loginOf(account);
    String export = opened(account).header("Location") + "/export";

    Answer missing = api().get(holder, export);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.text("type")).endsWith(":export-not-made");
    assertThat(missing.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(missing.text("detail")).contains("POST " + export);

    Answer made = api().post(holder, export);
    Answer again = api().post(holder, export);

    assertThat(made.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(made.body());
    assertThat(api().get(holder, export).header("ETag")).isEqualTo('"' + made.text("sha256") + '"');
    assertThat(Instant.parse(made.text("keptUntil"))).isAfter(Instant.parse(made.text("madeAt")));
  }

  @Test
  void whileItIsInDoubtWhoAsksNobodyGetsIt() {
    AccountId account = people().freelancer();
    String holder = People.loginOf(account);
    String path = opened(account).header("Location");
    assertThat(api().post(holder, path + "/export").status()).isEqualTo(201);
    assertThat(api().post("support", path + "/identity-doubt").status()).isEqualTo(204);

    assertThat(api().get(holder, path + "/export").text("type")).endsWith(":export-in-doubt");
    assertThat(api().post(holder, path + "/export").status()).isEqualTo(409);
  }

  @Test
  void nothingIsMadeOnceTheCaseHasEnded() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    Answer answer = api().post(People.loginOf(account), "/api/closures/" + id + "/export");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("type")).endsWith(":case-ended");
  }

  @Test
  void whatIsKeptNoLongerIsGone() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    jdbc.sql("update closure_export set kept_until = timestamp '2020-01-01 00:00:00'").update();
    for (Answer answer :
        List.of(
            api().get(People.loginOf(account), "/api/closures/" + id + "/export"),
            api().get(null, linkTo(id) + "/export"))) {
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.text("type")).endsWith(":export-gone");
      assertThat(answer.text("detail")).contains("2020-01-01", "ask support");
    }
  }

  @Test
  void theMailedAddressLeadsToTheFileOrSaysWhyThereIsNone() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String page = linkTo(id).replace("/api/", "/my/");
    assertThat(api().get(null, page).raw().body()).contains(page + "/export");
    Answer led = api().get(null, page + "/export");
    assertThat(led.status()).isEqualTo(302);
    isTheFile(api().get(null, URI.create(led.header("Location")).getPath()), id);

    jdbc.sql("update closure_export set kept_until = timestamp '2020-01-01 00:00:00'").update();
    Answer gone = api().get(null, page + "/export");
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.raw().body()).contains("This file is not kept any more");
  }

  @Test
  void theMailAboutTheClosingLeadsToIt() {
    AccountId account = people().freelancer();
    CaseId id = closed(account);
    String notices =
        api().get(People.loginOf(account), "/api/closures/" + id + "/notices").body().toString();
    assertThat(notices).contains("/my/links/…/export");
  }
}
