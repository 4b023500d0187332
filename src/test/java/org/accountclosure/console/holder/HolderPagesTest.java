package org.accountclosure.console.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.console.holder.Phone.Shown;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The holder's pages by plain HTTP, as a browser without scripts uses them. */
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
class HolderPagesTest {

  private static final String EVIL = "<script>alert(1)</script>\"'><img src=x> {{t.site}}";
  private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;";

  @LocalServerPort private int port;
  @Autowired private org.accountclosure.marketplace.People marketplacePeople;
  @Autowired private OfferingAlternative offering;
  @Autowired private EscalatingToSupport escalating;
  @Autowired private CheckingTasks tasks;
  @Autowired private DecidingEscalation deciding;
  @Autowired private AskingHolder asking;
  @Autowired private RecordingOutcome outcomes;
  @Autowired private TellingHolder telling;
  @Autowired private ClosingAccount closing;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  private Phone phone() {
    return new Phone(port);
  }

  private People people() {
    return new People(marketplacePeople);
  }

  // Signing in

  @Test
  void aStrangerSeesTheWayInAndNothingRuns() {
    Shown shown = phone().get("/my");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("<h1>Sign in</h1>", "lang=\"en\"").doesNotContain("<script");
    assertThat(shown.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'none'", "frame-ancestors 'none'");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(shown.header("Cache-Control")).contains("no-store");
    assertThat(shown.header("Set-Cookie")).isEmpty();
    assertThat(phone().speaking("de-AT,en;q=0.5").get("/my").text())
        .contains("<h1>Anmelden</h1>", "lang=\"de\"");
  }

  @Test
  void aWrongPasswordIsSaidInThePageAndTheLoginIsKept() {
    Shown shown = phone().send("/my/session", "login", "fl-clear", "password", "wrong");

    assertThat(shown.status()).isEqualTo(401);
    assertThat(shown.header("WWW-Authenticate")).isEmpty();
    assertThat(shown.text()).contains("do not belong together", "value=\"fl-clear\"");
  }

  @Test
  void whoSignsInGetsANewSessionAndComesToThePageThatWasAskedFor() {
    Phone phone = phone();
    assertThat(phone.get("/my/accounts/acc-fl-clear").header("Location"))
        .isEqualTo("/my?next=/my/accounts/acc-fl-clear");
    phone.as("cl-clear");
    String before = phone.cookie();

    Shown signedIn =
        phone.send(
            "/my/session",
            "login",
            "fl-clear",
            "password",
            "fl-clear",
            "next",
            "/my/accounts/acc-fl-clear");

    assertThat(signedIn.header("Location")).isEqualTo("/my/accounts/acc-fl-clear");
    assertThat(phone.cookie()).isNotEqualTo(before);
    Phone thief = phone();
    thief.use(before);
    assertThat(thief.get("/my/accounts/acc-fl-clear").status()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/my/../x?y", "/api/closures"})
  void nobodyIsSentElsewhereAfterSigningIn(String next) {
    Shown signedIn =
        phone().send("/my/session", "login", "fl-clear", "password", "fl-clear", "next", next);
    assertThat(signedIn.header("Location")).isIn("/my", "/my/../x");
  }

  @Test
  void whoSignsOutIsOut() {
    Phone phone = phone().as("fl-clear");
    phone.get("/my");
    assertThat(phone.sendAndFollow("/my/sign-out").text()).contains("You are signed out");
    assertThat(phone.get("/my").text()).contains("<h1>Sign in</h1>");
  }

  @Test
  void staffAreShownTheWayToTheConsole() {
    assertThat(phone().as("support").get("/my").text()).contains("for account holders");
    assertThat(phone().as("support").get("/my/accounts/acc-fl-clear").status()).isEqualTo(404);
  }

  // What is whose

  @Test
  void anothersAccountsAndCasesAnswerAsIfTheyDidNotExist() {
    Holder holder = new Holder();
    Phone other = phone().as("fl-clear");

    Shown theirs = other.get(holder.path());
    Shown nothing = other.get("/my/closures/there-is-none");
    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.withoutToken()).isEqualTo(nothing.withoutToken());
    Shown account = other.get("/my/accounts/" + holder.account);
    assertThat(account.status()).isEqualTo(404);
    assertThat(account.withoutToken())
        .isEqualTo(other.get("/my/accounts/there-is-none").withoutToken());

    other.get("/my");
    for (String form : List.of("/withdrawal", "/offer", "/appeal", "/answers")) {
      assertThat(other.send(holder.path() + form, "text", "x", "question", "q").status())
          .as(form)
          .isEqualTo(404);
    }
    assertThat(holder.phone.get(holder.path()).text()).doesNotContain("You have withdrawn");
  }

  @Test
  void aFormWithoutTheTokenOfItsSessionChangesNothing() {
    Holder holder = new Holder();
    holder.phone.forgetToken();

    Shown refused = holder.phone.send(holder.path() + "/withdrawal");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Nothing was changed");
    assertThat(refused.header("Content-Security-Policy")).contains("script-src 'none'");
    assertThat(holder.phone.get(holder.path()).text()).contains("Withdraw the request");
  }

  @Test
  void aFormAfterTheEndOfTheSessionIsSaidToHaveDoneNothing() {
    Holder holder = new Holder();
    holder.phone.use(null);
    assertThat(holder.phone.sendAndFollow(holder.path() + "/withdrawal").text())
        .contains("Nothing is sent without signing in again");
  }

  // Asking

  @Test
  void thePreviewShowsWhatBlocksWhatIsLostAndWhenItCloses() {
    Shown shown = phone().as("fl-disputed").get("/my/accounts/acc-fl-disputed");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text())
        .contains(
            "What stands in the way",
            "A dispute is open",
            "Who must act",
            "When your account can close",
            "What you lose",
            "What stays",
            "The way back",
            "Ask for the closure");
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasWrittenStays() {
    AccountId account = people().freelancer();
    Phone phone = phone().as(People.loginOf(account));
    String path = "/my/accounts/" + account;
    String key = phone.get(path).field("key");

    Shown shown = phone.send(path, "comment", "My words " + EVIL, "key", key);

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.text())
        .contains("Please choose a reason", "My words", HARMLESS, key)
        .doesNotContain("<script", "<img");
    Shown tooLong = phone.send(path, "reason", "COST", "comment", "ü".repeat(2001), "key", key);
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.text()).contains("longer than 2,000 characters");
  }

  @Test
  void aFormThatIsSentTwiceAsksOnce() {
    AccountId account = people().freelancer();
    Phone phone = phone().as(People.loginOf(account));
    String path = "/my/accounts/" + account;
    String key = phone.get(path).field("key");

    Shown first = phone.send(path, "reason", "COST", "key", key);
    Shown second = phone.send(path, "reason", "COST", "key", key);
    Shown otherwise = phone.send(path, "reason", "PRIVACY", "key", key);
    Shown another = phone.send(path, "reason", "COST", "key", "another");

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(otherwise.status()).isEqualTo(409);
    assertThat(otherwise.text()).contains("This form was sent before");
    assertThat(another.header("Location")).endsWith("?said=ALREADY_OPEN");
    assertThat(phone.get(path).header("Location")).startsWith("/my/closures/");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Your other accounts would end', 'one at a time is possible'",
    "de, 'Ihre anderen Konten würden', 'nur eine nach der anderen'"
  })
  void whatCannotBeAskedIsSaidInWords(String tag, String wholeLogin, String oneAtATime) {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    AccountId company = people().account(login, AccountKind.CLIENT);
    speaks(login, tag);
    Phone phone = phone().as(login);
    String path = "/my/accounts/" + account;
    String key = phone.get(path).field("key");

    Shown unconfirmed = phone.send(path, "reason", "COST", "key", key);
    assertThat(unconfirmed.status()).isEqualTo(409);
    assertThat(unconfirmed.text()).contains(wholeLogin, "value=\"COST\" required checked");

    assertThat(phone.send(path, "reason", "COST", "key", key, "wholeLogin", "true").status())
        .isEqualTo(303);
    Shown other = phone.send("/my/accounts/" + company, "reason", "COST", "key", "k2");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.text()).contains(oneAtATime);
  }

  // The case

  @Test
  void theWholeMainPathIsPlainForms() {
    AccountId account = people().freelancer();
    String login = People.loginOf(account);
    Phone phone = phone();
    phone.get("/my");
    Shown list = phone.sendAndFollow("/my/session", "login", login, "password", login);
    assertThat(list.text()).contains("/my/accounts/" + account);
    String path = "/my/accounts/" + account;
    String key = phone.get(path).field("key");

    Shown asked = phone.sendAndFollow(path, "reason", "TAKING_BREAK", "comment", EVIL, "key", key);
    assertThat(asked.text()).contains("Your request has arrived", HARMLESS).doesNotContain("<img");
    String theCase = asked.raw().uri().getPath();
    offering.offer(
        new CaseId(theCase.substring(theCase.lastIndexOf('/') + 1)), Alternative.SET_UNAVAILABLE);

    Shown offered = phone.get(theCase);
    assertThat(offered.text())
        .contains(
            "It is your turn", "Take this instead", "Close my account", "It would be in effect");
    Shown declined = phone.sendAndFollow(theCase + "/offer", "answer", "DECLINE");
    assertThat(declined.text()).contains("the closure goes on", "You have declined this");
    assertThat(phone.sendAndFollow(theCase + "/offer", "answer", "ACCEPT").text())
        .contains("cannot be answered any more");

    Shown before = phone.get(theCase + "/withdrawal");
    assertThat(before.text()).contains("nothing was done that cannot be undone");
    Shown withdrawn = phone.sendAndFollow(theCase + "/withdrawal");
    assertThat(withdrawn.text())
        .contains("<h1>You have withdrawn the request</h1>", "Your receipt");
    assertThat(phone.get(theCase + "/withdrawal").header("Location")).endsWith("ALREADY_ENDED");
    assertThat(phone.sendAndFollow(theCase + "/appeal", "text", "No").text())
        .contains("nothing to appeal");
    assertThat(phone.get("/my").text()).contains("Earlier requests", theCase);
  }

  @Test
  void anAnswerReachesSupportOnceAndStaysWords() {
    Holder holder = new Holder();
    EscalationId asked = asked(holder);
    Shown shown = holder.phone.get(holder.path());
    assertThat(shown.text()).contains("Support asks you", "Whose is &lt;b&gt;it&lt;/b&gt;?");

    Shown empty = holder.phone.send(holder.path() + "/answers", "question", asked.value());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("Please write something");

    Shown sent =
        holder.phone.sendAndFollow(
            holder.path() + "/answers", "question", asked.value(), "text", EVIL);
    assertThat(sent.text()).contains("has reached support", HARMLESS).doesNotContain("<img");
    assertThat(
            holder
                .phone
                .sendAndFollow(
                    holder.path() + "/answers", "question", asked.value(), "text", "Again")
                .text())
        .contains("You had answered already");
    assertThat(
            holder
                .phone
                .sendAndFollow(holder.path() + "/answers", "question", "none", "text", "Again")
                .text())
        .contains("There is no such question");
  }

  @Test
  void thePageSpeaksTheLoginsLanguageAndShowsItsClock() {
    Holder holder = new Holder();
    speaks(holder.login, "de");
    jdbc.sql("update mp_login set time_zone = 'Asia/Tokyo' where login_id = ?")
        .param(holder.login)
        .update();

    Shown shown = holder.phone.speaking("en").get(holder.path());

    assertThat(shown.text())
        .contains("lang=\"de\"", "Ihr Antrag", "Uhr UTC", "Ihrer Zeit", "Antrag zurückziehen");
  }

  @Test
  void whatIsClosedShowsItsReceipt() {
    Holder holder = new Holder();
    closing.close(holder.id(), "job-1");
    assertThat(holder.phone.get(holder.path()).text())
        .contains("<h1>Your account is closed</h1>", "the account was closed", "What stays");
    assertThat(holder.phone.sendAndFollow(holder.path() + "/withdrawal").text())
        .contains("had ended already");
  }

  // Links

  @Test
  void aRefusalIsAppealedByItsLinkAfterTheLoginHasEnded() {
    Holder holder = new Holder("My own words");
    refuse(holder);
    telling.outcome(holder.id());
    jdbc.sql("update mp_login set password_hash = null where login_id = ?")
        .param(holder.login)
        .update();
    assertThat(holder.phone.get(holder.path()).status()).isEqualTo(303);
    String link = link(holder.id(), "READ");
    Phone stranger = phone();

    Shown read = stranger.get(link);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.header("Cache-Control")).contains("no-store");
    assertThat(read.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(read.text())
        .contains("<h1>Your account was not closed</h1>", "A person decided that", "Your receipt")
        .doesNotContain("My own words", "Withdraw the request", "Sign out");

    assertThat(stranger.send(link + "/appeal", "text", " ").status()).isEqualTo(422);
    assertThat(stranger.sendAndFollow(link + "/appeal", "text", EVIL).text())
        .contains("Your appeal has arrived")
        .doesNotContain("alert(1)");
    assertThat(stranger.sendAndFollow(link + "/appeal", "text", "Again").text())
        .contains("You had appealed already");
  }

  @Test
  void everyLinkThatOpensNothingSaysWhyAndHowToGoOn() {
    Holder holder = new Holder();
    closing.close(holder.id(), "job-1");
    telling.outcome(holder.id());
    String link = link(holder.id(), "READ");

    Shown forged = phone().get(link + "A");
    assertThat(forged.status()).isEqualTo(403);
    assertThat(forged.text()).contains("not one of our links", "copy it from the mail");
    jdbc.sql("update case_link set revoked_at = timestamp '2026-01-01 00:00:00' where case_id = ?")
        .param(holder.id().value())
        .update();
    Shown revoked = phone().speaking("de").get(link);
    assertThat(revoked.status()).isEqualTo(410);
    assertThat(revoked.text()).contains("wurde widerrufen");
    jdbc.sql(
            "update case_link set revoked_at = null,"
                + " expires_at = timestamp '2020-01-01 00:00:00' where case_id = ?")
        .param(holder.id().value())
        .update();
    Shown expired = phone().get(link);
    assertThat(expired.status()).isEqualTo(410);
    assertThat(expired.text()).contains("has run out", "1 January 2020");
  }

  @Test
  void toOpenALinkDoesNothingAndItsButtonDoesIt() {
    Holder holder = new Holder();
    String denial = link(holder.id(), "DENY") + "/denial";

    assertThat(phone().get(denial).text()).contains("This was not me");
    assertThat(holder.phone.get(holder.path()).text()).doesNotContain("We make sure");
    assertThat(phone().send(denial).text()).contains("The request is stopped");
    assertThat(holder.phone.get(holder.path()).text()).contains("We make sure");
    assertThat(phone().get(denial).text()).contains("used already");
    assertThat(phone().send(denial).text()).as("once more").contains("The request is stopped");
  }

  @Test
  void aClosedAccountComesBackByMail() {
    Holder holder = new Holder();
    closing.close(holder.id(), "job-1");
    assertThat(phone().send("/my/reopening", "email", "").status()).isEqualTo(422);
    String known =
        phone().sendAndFollow("/my/reopening", "email", holder.login + "@example.org").text();
    assertThat(known)
        .contains("is on its way")
        .isEqualTo(phone().sendAndFollow("/my/reopening", "email", "no@example.org").text());
    String link = link(holder.id(), "REOPEN") + "/reopening";

    assertThat(phone().get(link).text()).contains("Reopen my account");
    assertThat(phone().send(link).text()).contains("Your account is open again");
    Shown again = phone().send(link);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("used already");
  }

  @Test
  void whatIsNoPageSaysSoAndTheStyleSheetIsThere() {
    assertThat(phone().as("fl-clear").get("/my/nothing").text()).contains("There is nothing here");
    Shown css = phone().get("/holder.css");
    assertThat(css.status()).isEqualTo(200);
    assertThat(css.header("Content-Type")).startsWith("text/css");
  }

  private void speaks(String login, String tag) {
    jdbc.sql("update mp_login set language = ? where login_id = ?")
        .param(tag)
        .param(login)
        .update();
  }

  private String link(CaseId id, String purpose) {
    return "/my/links/"
        + tokens.sign(
            new LinkId(
                jdbc.sql("select link_id from case_link where case_id = ? and purpose = ?")
                    .param(id.value())
                    .param(purpose)
                    .query(String.class)
                    .single()));
  }

  private EscalationId asked(Holder holder) {
    EscalationId id = open(holder);
    SupportDecision question = new SupportDecision("ASK_HOLDER", List.of());
    assertThat(tasks.decision(id, "support", question, "Whose is <b>it</b>?")).isEmpty();
    assertThat(deciding.decide(id, question)).isEmpty();
    asking.ask(id);
    return id;
  }

  private void refuse(Holder holder) {
    EscalationId id = open(holder);
    SupportDecision refusal =
        new SupportDecision("REFUSE", List.of("DUPLICATE_ACCOUNT_UNRESOLVED"));
    assertThat(tasks.decision(id, "support", refusal, null)).isEmpty();
    assertThat(deciding.decide(id, refusal)).isEmpty();
    outcomes.record(holder.id(), Outcome.REFUSED);
  }

  private EscalationId open(Holder holder) {
    return escalating
        .open(
            holder.id(),
            EscalationKind.VIOLATION_REASON,
            new Routing("support", 60, Duration.ofDays(3)),
            1)
        .id();
  }

  /** Somebody new with an open case and a phone on which it is shown. */
  private final class Holder {

    private final AccountId account = people().freelancer();
    private final String login = People.loginOf(account);
    private final Phone phone = phone().as(login);
    private final String path;

    Holder() {
      this("");
    }

    Holder(String comment) {
      String form = "/my/accounts/" + account;
      String key = phone.get(form).field("key");
      path =
          phone
              .sendAndFollow(form, "reason", "COST", "comment", comment, "key", key)
              .raw()
              .uri()
              .getPath();
    }

    String path() {
      return path;
    }

    CaseId id() {
      return new CaseId(path.substring(path.lastIndexOf('/') + 1));
    }
  }
}
