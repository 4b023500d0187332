package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others have to do, by a link that needs no signing in. */
class CounterpartyApiTest extends ApiTest {

  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private CheckingBlockers checking;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  private CaseId milestoneWaits(AccountId account) {
    AccountId client = people().client();
    String contract = "contract-of-" + account;
    business.startContract(contract, ContractKind.FIXED, account, client, "USD");
    earnings.submitMilestone(milestoneOf(account), contract, account, new Money(48_000, "USD"));
    business.endContract(contract, account);
    CaseId id = new CaseId(opened(account).text("id"));
    checking.check(id, Stage.BUSINESS_ENDED, "job-1");
    return id;
  }

  private static String milestoneOf(AccountId account) {
    return "milestone-of-" + account;
  }

  private String link(CaseId id) {
    String link =
        jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'TASK'")
            .param(id.value())
            .query(String.class)
            .single();
    return "/api/links/" + tokens.sign(new LinkId(link));
  }

  private static String reminder(CaseId id, AccountId account) {
    return "/api/closures/"
        + id
        + "/blockers/PAYMENT_UNDER_REVIEW/"
        + milestoneOf(account)
        + "/reminder";
  }

  @Test
  void aLookShowsJustWhatIsAskedAndAPostDoesItOnce() {
    AccountId account = people().freelancer();
    CaseId id = milestoneWaits(account);
    String task = link(id) + "/task";

    Answer look = api().get(null, task);
    assertThat(look.status()).isEqualTo(200);
    assertThat(look.text("what")).isEqualTo("APPROVE_MILESTONE");
    assertThat(look.body().at("/amount/minor").asLong()).isEqualTo(48_000);
    assertThat(look.body().toString()).doesNotContain(id.value(), "closure");
    assertThat(look.header("Cache-Control")).contains("no-store");
    assertThat(look.header("Referrer-Policy")).isEqualTo("no-referrer");

    assertThat(api().post(null, task).status()).isEqualTo(200);
    Answer again = api().post(null, task);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text("type")).endsWith(":nothing-left-to-do");
    assertThat(again.body().toString()).doesNotContain(id.value());
  }

  @Test
  void theMailedAddressIsAPageThatSaysWhatItsButtonDoes() {
    AccountId account = people().freelancer();
    CaseId id = milestoneWaits(account);
    String page = link(id).replace("/api/", "/my/") + "/task";

    Answer look = api().get(null, page);
    assertThat(look.status()).isEqualTo(200);
    assertThat(look.raw().body())
        .contains("A milestone waits for you", "480.00 USD", "Approve the milestone")
        .doesNotContain(id.value());
    assertThat(look.header("Content-Security-Policy")).contains("script-src 'none'");
    assertThat(earnings(account)).isZero();

    assertThat(api().post(null, page).raw().body()).contains("Thank you, it is done");
    Answer again = api().post(null, page);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.raw().body()).contains("There is nothing left to do");
    assertThat(api().get(null, "/my/links/forged/task").status()).isEqualTo(403);
  }

  /** Milestones of that account that were approved. */
  private int earnings(AccountId account) {
    return jdbc.sql(
            """
            select count(*) from mp_payment
            where account_id = ? and review_ends_at <= current_timestamp""")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void theLinkShowsNeitherCaseNorExportNorCalendar() {
    String link = link(milestoneWaits(people().freelancer()));
    for (String other : new String[] {"", "/export", "/calendar", "/denial", "/reopening"}) {
      assertThat(api().get(null, link + other).status()).as(other).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "holder, 429",
    "support, 429",
    "lead, 429",
    "trust, 403",
    "analyst, 403",
    "owner, 403",
    "fl-clear, 404",
    "nobody, 401"
  })
  void holderAndSupportMayRemindAndAreToldWhenItIsTooSoon(String who, int status) {
    AccountId account = people().freelancer();
    CaseId id = milestoneWaits(account);
    String caller =
        switch (who) {
          case "holder" -> People.loginOf(account);
          case "nobody" -> null;
          default -> who;
        };
    Answer answer = api().post(caller, reminder(id, account));
    assertThat(answer.status()).isEqualTo(status);
    if (status == 429) {
      assertThat(answer.text("type")).endsWith(":too-many-reminders");
      assertThat(answer.text("again")).isNotEmpty();
    }
  }

  @Test
  void aReminderIsMailedWhenTheLastMailIsOldEnough() {
    AccountId account = people().freelancer();
    CaseId id = milestoneWaits(account);
    jdbc.sql(
            "update closure_timeline set happened_at = timestamp '2020-01-01 00:00:00'"
                + " where case_id = ?")
        .param(id.value())
        .update();

    Answer answer = api().post(People.loginOf(account), reminder(id, account));
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("againAt")).isGreaterThan(answer.text("remindedAt"));
    Answer seen = api().get(People.loginOf(account), "/api/closures/" + id + "/notices");
    assertThat(seen.body().toString()).doesNotContain("milestone-waits");
  }

  @Test
  void nobodyCanBeRemindedOfWhatIsNotTheirs() {
    AccountId account = people().freelancer();
    CaseId id = milestoneWaits(account);
    Answer answer =
        api().post(People.loginOf(account), "/api/closures/" + id + "/blockers/DEBT/none/reminder");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text("type")).endsWith(":nobody-to-remind");
  }
}
