package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** The models, their workers and the marketplace together: every element and every flow. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:closures;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:closures-engine;DB_CLOSE_DELAY=-1"
    })
@ActiveProfiles("test")
@CamundaSpringProcessTest
@DirtiesContext
class ClosureProcessTest {

  private static final ModelCoverage COVERAGE = new ModelCoverage();
  private static final String WAIT = "Gateway_DateOrNews";

  @Autowired private CamundaClient client;
  @Autowired private CamundaProcessTestContext context;
  @Autowired private org.accountclosure.marketplace.People marketplacePeople;
  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private ReceivingNews news;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @MockitoSpyBean private CloseAccountWorker closeAccount;

  @Value("${server.port}")
  private int port;

  @AfterEach
  void collect() {
    COVERAGE.collect(client);
  }

  @AfterAll
  static void everyElementAndFlowWasCovered() {
    assertThat(COVERAGE.missing()).as("elements and flows that no process test covers").isEmpty();
  }

  @Test
  void aClearAccountCloses() {
    String path = request(freelancer(), "NO_LONGER_USING", "");
    ends(path, "CLOSED");
    assertThat(steps(path)).contains("REQUESTED", "CLOSING", "CLOSED");
  }

  @Test
  void proposalsAndOffersAreEndedWithConsentAndTheAccountCloses() {
    AccountId account = freelancer();
    business.submitProposal("p-" + account, account);
    business.makeOffer("o-" + account, account, clientOf(account));
    ends(request(account, "COST", "\"WITHDRAW_PROPOSALS\",\"DECLINE_OFFERS\""), "CLOSED");
    assertThat(count("mp_proposal", "account_id = ? and status = 'OPEN'", account)).isZero();
    assertThat(count("mp_offer", "account_id = ? and status = 'OPEN'", account)).isZero();
  }

  @Test
  void pendingMoneyIsWaitedForPaidOutSettledAndThenTheAccountCloses() {
    AccountId account = freelancer();
    contract(account);
    earnings.pay(
        "pay-" + account,
        "c-" + account,
        account,
        usd(48_000),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(3)));
    business.endContract("c-" + account, account);
    earnings.addPayoutMethod("m-" + account, account, clock.instant(), true, usd(500), 2);
    String path = request(account, "NO_LONGER_USING", "\"REQUEST_PAYOUT\"");
    becomes(path, "WAITING");
    waits();
    assertThat(count("mp_payout", "account_id = ?", account)).isZero();
    context.increaseTime(Duration.ofDays(4));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("mp_payout", "account_id = ?", account) == 1);
    waits();
    context.increaseTime(Duration.ofDays(6));
    ends(path, "CLOSED");
    assertThat(count("mp_payout", "account_id = ?", account)).isEqualTo(1);
  }

  @Test
  void theHolderWithdrawsDuringAWait() {
    AccountId account = freelancer();
    contract(account);
    String path = request(account, "NO_LONGER_USING", "");
    becomes(path, "WAITING");
    waits();
    assertThat(withdraw(account, path).status()).isEqualTo(200);
    ends(path, "WITHDRAWN");
    assertThat(steps(path)).contains("WITHDRAWN", "OUTCOME_CONFIRMED").doesNotContain("CLOSED");
  }

  @Test
  void aDuplicateThatSupportApprovesCloses() {
    String path = request(freelancer(), "DUPLICATE_ACCOUNT", "");
    becomes(path, "ESCALATED");
    UserTask task = task();
    assertThat(task.getCandidateGroups()).containsExactly("support");
    assertThat(task.getPriority()).isEqualTo(60);
    decide(task, Map.of("decision", "APPROVE"));
    ends(path, "CLOSED");
  }

  @Test
  void anOverdueAndIncompleteRefusalIsRemindedAskedAgainAndThenStands() {
    String path = request(freelancer(), "DUPLICATE_ACCOUNT", "");
    UserTask first = task();
    context.increaseTime(Duration.ofDays(3).plusHours(1));
    assertThatProcessInstance(byProcessId("SupportEscalationProcess"))
        .hasCompletedElements("EndEvent_SupportReminded");
    decide(first, Map.of("decision", "REFUSE"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> task().getUserTaskKey().longValue() != first.getUserTaskKey());
    assertThat(read(path).text("status")).isEqualTo("ESCALATED");
    decide(task(), Map.of("decision", "REFUSE", "refusalReasons", List.of(REASON)));
    ends(path, "REFUSED");
    assertThat(read(path).body().toString()).contains(REASON);
  }

  @Test
  void whatTheLastCheckFindsSendsTheCaseBackAndNewsClearsIt() {
    AccountId account = freelancer();
    doAnswer(
            call -> {
              if (count("mp_contract", "freelancer_account_id = ?", account) == 0) {
                contract(account);
              }
              return call.callRealMethod();
            })
        .when(closeAccount)
        .close(anyString(), anyString());
    String path = request(account, "NO_LONGER_USING", "");
    becomes(path, "WAITING");
    waits();
    assertThat(steps(path)).contains("BLOCKED_AT_CLOSING");
    business.endContract("c-" + account, account);
    assertThat(news.about(account)).isEqualTo(1);
    ends(path, "CLOSED");
  }

  @Test
  void aWithdrawalBetweenTheLastCheckAndTheClosingWins() {
    AccountId account = freelancer();
    doAnswer(
            call -> {
              withdraw(account, "/api/closures/" + call.getArgument(0));
              return call.callRealMethod();
            })
        .when(closeAccount)
        .close(anyString(), anyString());
    ends(request(account, "NO_LONGER_USING", ""), "WITHDRAWN");
    assertThat(count("mp_account", "account_id = ? and closed_at is null", account)).isEqualTo(1);
  }

  @Test
  void aBlockerThatSupportAcknowledgesIsWaitedForAndNotAskedAgain() {
    AccountId account = freelancer();
    oldDebt(account);
    String path = request(account, "NO_LONGER_USING", "");
    becomes(path, "ESCALATED");
    decide(task(), Map.of("decision", "APPROVE"));
    waits();
    earnings.settleDebt("d-" + account, account);
    news.about(account);
    ends(path, "CLOSED");
    assertThat(
            count(
                "closure_escalation e join closure_case c on c.case_id = e.case_id",
                "c.account_id = ?",
                account))
        .isEqualTo(1);
  }

  @Test
  void aBlockerThatSupportRefusesEndsTheCaseThroughBothCalls() {
    AccountId account = freelancer();
    oldDebt(account);
    String path = request(account, "NO_LONGER_USING", "");
    decide(task(), Map.of("decision", "REFUSE", "refusalReasons", List.of(REASON)));
    ends(path, "REFUSED");
    assertThat(count("mp_account", "account_id = ? and closed_at is null", account)).isEqualTo(1);
  }

  private static final String REASON = "INVESTIGATION_UNDER_WAY";

  private AccountId freelancer() {
    return new People(marketplacePeople).freelancer();
  }

  private AccountId clientOf(AccountId account) {
    return new People(marketplacePeople).account(People.loginOf(account), AccountKind.CLIENT);
  }

  private void contract(AccountId account) {
    business.startContract("c-" + account, ContractKind.FIXED, account, clientOf(account), "USD");
  }

  private void oldDebt(AccountId account) {
    earnings.owe("d-" + account, account, usd(1_000));
    jdbc.sql("update mp_debt set since = dateadd('DAY', -40, since) where debt_id = ?")
        .param("d-" + account)
        .update();
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  private String request(AccountId account, String reason, String consents) {
    Answer answer =
        new ApiClient(port)
            .post(
                People.loginOf(account),
                "/api/closures",
                "{\"accountId\":\"%s\",\"reason\":\"%s\",\"consents\":[%s]}"
                    .formatted(account, reason, consents));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    holder = People.loginOf(account);
    return answer.header("Location");
  }

  private String holder = "";

  private Answer withdraw(AccountId account, String path) {
    return new ApiClient(port).post(People.loginOf(account), path + "/withdrawal");
  }

  private Answer read(String path) {
    return new ApiClient(port).get(holder, path);
  }

  private List<String> steps(String path) {
    return read(path).body().path("timeline").findValuesAsText("what");
  }

  private void becomes(String path, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(read(path).text("status")).isEqualTo(status));
  }

  private void waits() {
    assertThatProcessInstance(
            instance ->
                instance.getProcessDefinitionId().equals("BlockerClearanceProcess")
                    && instance.getEndDate() == null)
        .hasActiveElements(WAIT);
  }

  /** The case and its process end, and the holder is told once. */
  private void ends(String path, String status) {
    becomes(path, status);
    assertThatProcessInstance(byProcessId("AccountClosureProcess")).isCompleted();
    assertThat(
            jdbc.sql("select count(*) from notice where case_id = ? and audience = 'HOLDER'")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private UserTask task() {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                client
                    .newUserTaskSearchRequest()
                    .filter(filter -> filter.state(UserTaskState.CREATED))
                    .send()
                    .join()
                    .items(),
            found -> found.size() == 1)
        .get(0);
  }

  private void decide(UserTask task, Map<String, Object> decision) {
    client.newCompleteUserTaskCommand(task.getUserTaskKey()).variables(decision).send().join();
  }

  private int count(String table, String where, AccountId account) {
    return jdbc.sql("select count(*) from " + table + " where " + where)
        .param(account.value())
        .query(Integer.class)
        .single();
  }
}
