package org.accountclosure.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.EdgeCase;
import org.accountclosure.support.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application on PostgreSQL loses its database, the engine's, or both, in the middle. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "camunda.client.worker.defaults.timeout=PT10S",
      "spring.datasource.hikari.connection-timeout=1000",
      "engine.datasource.connection-timeout=PT1S",
      "account-closure.relay.poll-every=PT0.3S",
      "account-closure.relay.lease=PT5S"
    })
@ActiveProfiles("test")
@DirtiesContext
@SuppressWarnings("NullAway.Init")
class LostDatabaseTest {

  private static final HikariDataSource DIRECT = TestDatabase.POSTGRES.fresh();
  private static final URI SERVER = URI.create(DIRECT.getJdbcUrl().substring("jdbc:".length()));
  private static final DatabaseLine APPLICATION = new DatabaseLine(SERVER.getPort());
  private static final DatabaseLine ENGINE = new DatabaseLine(SERVER.getPort());
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private org.accountclosure.marketplace.People marketplacePeople;
  @Autowired private Business business;
  @Autowired private Earnings earnings;
  @Autowired private Clock clock;
  @Autowired private HikariDataSource pool;

  @Value("${server.port}")
  private int port;

  @Value("${management.server.port}")
  private int managementPort;

  private final JdbcClient direct = JdbcClient.create(DIRECT);
  private AccountId account;
  private String closure = "";

  @DynamicPropertySource
  static void lines(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> through(APPLICATION));
    properties.add("engine.datasource.url", () -> through(ENGINE));
  }

  private static String through(DatabaseLine line) {
    return "jdbc:postgresql://127.0.0.1:"
        + line.port()
        + SERVER.getPath()
        + "?user=postgres&socketTimeout=3";
  }

  @BeforeEach
  void aFreelancer() {
    account = new People(marketplacePeople).freelancer();
  }

  @AfterEach
  void mend() {
    APPLICATION.mend();
    ENGINE.mend();
  }

  @AfterAll
  static void end() {
    APPLICATION.close();
    ENGINE.close();
    DIRECT.close();
  }

  @Test
  @EdgeCase(46)
  void aWaitingCaseEndsRightThoughItsDateCameWhileTheApplicationsDatabaseWasLost() {
    moneyIsWaitedFor();

    APPLICATION.cut();
    readinessIs("DOWN", health -> isDown(health, "db") && !isDown(health, "engine"));
    isRefusedWithWhatToDo(api().get(login(), closure));
    isRefusedWithWhatToDo(api().post(login(), closure + "/withdrawal"));
    days(4);
    APPLICATION.mend();

    readinessIs("UP", health -> true);
    shows(found -> found.toString().contains("PAYOUT_UNDER_WAY"));
    days(7);
    endsAs("CLOSED");
    assertThat(payouts()).isEqualTo(1);
  }

  @Test
  void aRequestIsTakenWhileTheEnginesDatabaseIsLostAndClosesAfterIt() {
    ENGINE.cut();
    readinessIs("DOWN", health -> isDown(health, "engine") && !isDown(health, "db"));
    ask();
    Answer engine =
        api()
            .send(
                null,
                "POST",
                "/v2/process-instances/search",
                "{}",
                Map.of("Content-Type", "application/json"));
    assertThat(engine.status()).isEqualTo(503);
    assertThat(engine.text("detail")).contains("database does not answer", "try again later");
    shows(found -> found.text("status").equals("OPEN"));
    ENGINE.mend();

    readinessIs("UP", health -> true);
    endsAs("CLOSED");
  }

  @Test
  void bothDatabasesFallSilentWithoutHangingUpAndWorkGoesOnAfterIt() {
    moneyIsWaitedFor();

    APPLICATION.fallSilent();
    ENGINE.fallSilent();
    readinessIs("DOWN", health -> isDown(health, "engine") && isDown(health, "db"));
    isRefusedWithWhatToDo(api().get(login(), closure));
    APPLICATION.mend();
    ENGINE.mend();

    readinessIs("UP", health -> true);
    days(4);
    shows(found -> found.toString().contains("PAYOUT_UNDER_WAY"));
    days(7);
    endsAs("CLOSED");
    assertThat(payouts()).isEqualTo(1);
  }

  @Test
  void aConnectionThatFallsSilentIsGivenUpByDefault() {
    assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", 60);
  }

  /** Funds that become available in three days, and a consent to pay them out. */
  private void moneyIsWaitedFor() {
    String client = "client-of-" + account;
    AccountId clientAccount = new AccountId("acc-" + client);
    marketplacePeople.signUp(new LoginId(client), null, Set.of());
    marketplacePeople.openAccount(clientAccount, new LoginId(client), AccountKind.CLIENT);
    business.startContract(
        "contract-" + account, ContractKind.FIXED, account, clientAccount, "USD");
    earnings.pay(
        "payment-" + account,
        "contract-" + account,
        account,
        new Money(48_000, "USD"),
        clock.instant(),
        clock.instant().plus(Duration.ofDays(3)));
    business.endContract("contract-" + account, account);
    earnings.addPayoutMethod(
        "bank-" + account, account, clock.instant(), true, new Money(500, "USD"), 2);
    ask();
    shows(found -> found.text("status").equals("WAITING"));
  }

  private void ask() {
    Answer answer =
        api()
            .post(
                login(),
                "/api/closures",
                "{\"accountId\":\"%s\",\"reason\":\"COST\",\"consents\":[\"REQUEST_PAYOUT\"]}"
                    .formatted(account));
    assertThat(answer.status()).isEqualTo(201);
    closure = answer.header("Location");
  }

  private static void isRefusedWithWhatToDo(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Retry-After")).isEqualTo("10");
    assertThat(answer.text("type"))
        .isEqualTo("urn:problem-type:account-closure:database-unavailable");
    assertThat(answer.text("detail")).contains("Try again in a while");
  }

  private void readinessIs(String status, Predicate<JsonNode> expected) {
    await("readiness " + status)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode health = management().get(null, "/actuator/health/readiness").body();
              assertThat(health.path("status").asText()).as("%s", health).isEqualTo(status);
              assertThat(expected.test(health)).as("%s", health).isTrue();
            });
  }

  private static boolean isDown(JsonNode health, String part) {
    return health.at("/components/" + part + "/status").asText().equals("DOWN");
  }

  private void days(int days) {
    long millis = Duration.ofDays(days).toMillis();
    assertThat(
            management()
                .post(null, "/actuator/clock/add", "{\"offsetMilli\":" + millis + "}")
                .status())
        .isEqualTo(200);
  }

  /** What waits before it tries again is not waited for: the clock is moved on a little. */
  private void shows(Predicate<Answer> expected) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Answer found = api().get(login(), closure);
              if (!expected.test(found)) {
                management().post(null, "/actuator/clock/add", "{\"offsetMilli\":5000}");
              }
              return found;
            },
            expected);
  }

  private void endsAs(String status) {
    shows(
        found ->
            found.text("status").equals(status) && found.body().toString().contains("HOLDER_TOLD"));
  }

  private int payouts() {
    return direct
        .sql("select count(*) from mp_payout where account_id = ?")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  private ApiClient api() {
    return new ApiClient(port);
  }

  private ApiClient management() {
    return new ApiClient(managementPort);
  }

  private String login() {
    return People.loginOf(account);
  }
}
