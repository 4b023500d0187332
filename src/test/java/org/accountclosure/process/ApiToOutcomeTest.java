package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.process.model.ProcessConstants.BlockerClearanceProcessElements;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.process.model.ProcessConstants.SupportEscalationProcessElements;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The models with their workers, on the embedded engine, asked for through the API. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:process;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:process-engine;DB_CLOSE_DELAY=-1"
    })
@ActiveProfiles("test")
@CamundaSpringProcessTest
@DirtiesContext
@SuppressWarnings("NullAway.Init")
class ApiToOutcomeTest {

  private static final AccountId CLIENT = new AccountId("acc-process-client");
  private static boolean clientSignedUp;

  @Autowired private CamundaClient engine;
  @Autowired private CamundaProcessTestContext context;
  @Autowired private org.accountclosure.marketplace.People marketplacePeople;
  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private ReceivingNews news;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Value("${server.port}")
  private int port;

  private AccountId account;
  private String closure = "";

  @BeforeAll
  static void waitLonger() {
    CamundaAssert.setAssertionTimeout(Duration.ofSeconds(60));
  }

  @BeforeEach
  void aFreelancer() {
    account = new People(marketplacePeople).freelancer();
    if (!clientSignedUp) {
      clientSignedUp = true;
      marketplacePeople.signUp(new LoginId("process-client"), null, Set.of());
      marketplacePeople.openAccount(CLIENT, new LoginId("process-client"), AccountKind.CLIENT);
    }
  }

  @Test
  void anAccountWithNothingPendingCloses() {
    ask("NO_LONGER_USING");

    assertThat(byProcessId(Processes.ACCOUNT_CLOSURE_PROCESS)).isCompleted();
    endsAs("CLOSED");
    assertThat(closedAccounts()).isEqualTo(1);
    assertThat(notices()).containsExactly("closure-closed");
  }

  @Test
  void consentedStepsAreTakenAndMoneyIsWaitedForBeforeTheAccountCloses() {
    business.submitProposal("proposal-" + account, account);
    Instant available = clock.instant().plus(Duration.ofDays(3));
    business.startContract("contract-" + account, ContractKind.FIXED, account, CLIENT, "USD");
    earnings.pay(
        "payment-" + account,
        "contract-" + account,
        account,
        new Money(48_000, "USD"),
        clock.instant(),
        available);
    business.endContract("contract-" + account, account);
    earnings.addPayoutMethod(
        "bank-" + account, account, clock.instant(), true, new Money(500, "USD"), 2);
    ask("COST", "WITHDRAW_PROPOSALS", "REQUEST_PAYOUT");

    waits();
    context.increaseTime(Duration.ofDays(4));
    shows(found -> found.toString().contains("PAYOUT_UNDER_WAY"));
    waits();
    context.increaseTime(Duration.ofDays(7));
    endsAs("CLOSED");
    assertThat(
            jdbc.sql("select amount_minor from mp_payout where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .list())
        .containsExactly(48_000L);
  }

  @Test
  void aWaitIsWithdrawnAndTheAccountStays() {
    business.submitProposal("proposal-" + account, account);
    ask("COST");
    waits();

    api().post(login(), closure + "/withdrawal");

    assertThat(byProcessId(Processes.ACCOUNT_CLOSURE_PROCESS)).isCompleted();
    endsAs("WITHDRAWN");
    assertThat(closedAccounts()).isZero();
    assertThat(notices()).containsExactly("closure-withdrawn");
  }

  @Test
  void newsEndsAWait() {
    business.makeOffer("offer-" + account, account, CLIENT);
    ask("COST");
    waits();

    jdbc.sql("update mp_offer set status = 'DECLINED', ended_at = now() where account_id = ?")
        .param(account.value())
        .update();
    news.about(account);

    endsAs("CLOSED");
  }

  @Test
  void aDuplicateIsApprovedBySupportAfterAReminder() {
    ask("DUPLICATE_ACCOUNT");
    shows(found -> found.text("status").equals("ESCALATED"));
    context.increaseTime(Duration.ofDays(4));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(notices()).containsExactly("escalation-due"));
    assertThat(byProcessId(Processes.SUPPORT_ESCALATION_PROCESS))
        .hasCompletedElements(SupportEscalationProcessElements.END_EVENT_SUPPORT_REMINDED);
    decide(Map.of("decision", "APPROVE"));

    endsAs("CLOSED");
  }

  @Test
  void anIncompleteRefusalIsAskedAgainAndACompleteOneEndsTheCase() {
    ask("DUPLICATE_ACCOUNT");
    decide(Map.of("decision", "REFUSE"));
    assertThat(byProcessId(Processes.SUPPORT_ESCALATION_PROCESS))
        .hasVariable("decisionProblem", "REFUSAL_REASONS_MISSING");
    decide(Map.of("decision", "REFUSE", "refusalReasons", List.of("INVESTIGATION_UNDER_WAY")));

    endsAs("REFUSED");
    assertThat(api().get(login(), closure).body().get("refusalReasons").toString())
        .isEqualTo("[\"INVESTIGATION_UNDER_WAY\"]");
    assertThat(closedAccounts()).isZero();
  }

  private ApiClient api() {
    return new ApiClient(port);
  }

  private String login() {
    return People.loginOf(account);
  }

  private void ask(String reason, String... consents) {
    String list = String.join(",", List.of(consents).stream().map(c -> '"' + c + '"').toList());
    Answer answer =
        api()
            .post(
                login(),
                "/api/closures",
                "{\"accountId\":\"%s\",\"reason\":\"%s\",\"consents\":[%s]}"
                    .formatted(account, reason, list));
    assertThat(answer.status()).isEqualTo(201);
    closure = answer.header("Location");
  }

  /** Completes the one task that support has. */
  private void decide(Map<String, Object> entered) {
    List<UserTask> open =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () ->
                    engine
                        .newUserTaskSearchRequest()
                        .filter(task -> task.state(UserTaskState.CREATED))
                        .send()
                        .join()
                        .items(),
                tasks -> tasks.size() == 1);
    engine
        .newCompleteUserTaskCommand(open.get(0).getUserTaskKey())
        .variables(entered)
        .send()
        .join();
  }

  private void waits() {
    shows(found -> found.text("status").equals("WAITING"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                engine
                    .newElementInstanceSearchRequest()
                    .filter(
                        element ->
                            element
                                .elementId(BlockerClearanceProcessElements.GATEWAY_DATE_OR_NEWS)
                                .state(ElementInstanceState.ACTIVE))
                    .send()
                    .join()
                    .items()
                    .size(),
            active -> active == 1);
  }

  private void shows(Predicate<Answer> expected) {
    await().atMost(Duration.ofSeconds(60)).until(() -> api().get(login(), closure), expected);
  }

  private void endsAs(String status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode found = api().get(login(), closure).body();
              assertThat(found.get("status").asText()).isEqualTo(status);
              assertThat(found.get("timeline").toString()).contains("HOLDER_TOLD");
            });
  }

  private int closedAccounts() {
    return jdbc.sql(
            "select count(*) from mp_account where account_id = ? and closed_at is not null")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  private List<String> notices() {
    return jdbc.sql("select template from notice where case_id = ? order by created_at")
        .param(closure.substring(closure.lastIndexOf('/') + 1))
        .query(String.class)
        .list();
  }
}
