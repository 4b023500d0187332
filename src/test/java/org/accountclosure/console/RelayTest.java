package org.accountclosure.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.accountclosure.console.Browser.Answer;
import org.accountclosure.process.EngineRest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What passes to the engine, for whom, and in whose name. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "account-closure.engine=camunda",
      "camunda.client.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:relay;DB_CLOSE_DELAY=-1",
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false"
    })
@ActiveProfiles("demo")
class RelayTest {

  private static final String OWN_QUEUE = "{\"filter\":{\"candidateGroup\":{\"$in\":[\"%s\"]}}}";

  @LocalServerPort private int port;
  @MockitoBean private EngineRest engine;

  @BeforeEach
  void theEngineAnswers() {
    when(engine.send(anyString(), anyString(), any())).thenReturn(json(200, "{\"items\":[]}"));
    theTaskIs("support", null);
  }

  private void theTaskIs(String queue, @Nullable String assignee) {
    String with = assignee == null ? "" : ",\"assignee\":\"" + assignee + "\"";
    when(engine.send(eq("GET"), eq("/user-tasks/7"), any()))
        .thenReturn(json(200, "{\"candidateGroups\":[\"" + queue + "\"]" + with + "}"));
  }

  private static EngineRest.Answer json(int status, String body) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    return new EngineRest.Answer(status, type, body);
  }

  private Browser as(String login) {
    Browser browser = new Browser(port);
    return login.equals("nobody") ? browser : browser.as(login);
  }

  /** The status for each role: tasks, another's assignment, processes, repairs, reports, cases. */
  @ParameterizedTest
  @CsvSource({
    "support,  200, 403, 200, 403, 403, 200",
    "lead,     200, 200, 200, 200, 200, 200",
    "trust,    200, 403, 200, 403, 403, 200",
    "analyst,  403, 403, 200, 403, 200, 200",
    "owner,    403, 403, 200, 403, 200, 200",
    "fl-clear, 403, 403, 403, 403, 403, 403",
    "nobody,   401, 401, 401, 401, 401, 401"
  })
  void eachRoleReachesWhatItMay(
      String who, int tasks, int assign, int processes, int repair, int reports, int cases) {
    String queue = who.equals("trust") ? "trust" : "support";
    Browser browser = as(who);

    assertThat(browser.post("/console/v2/user-tasks/search", OWN_QUEUE.formatted(queue)).status())
        .isEqualTo(tasks);
    assertThat(
            browser
                .post("/console/v2/user-tasks/7/assignment", "{\"assignee\":\"somebody\"}")
                .status())
        .isEqualTo(assign);
    assertThat(browser.post("/console/v2/process-instances/search", "{}").status())
        .isEqualTo(processes);
    assertThat(browser.post("/console/v2/incidents/7/resolution", "{}").status()).isEqualTo(repair);
    assertThat(browser.get("/api/reports/overview").status()).isEqualTo(reports);
    assertThat(browser.get("/api/reports/cases").status()).isEqualTo(cases);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /console/v2/process-instances",
    "POST, /console/v2/process-instances/7/cancellation",
    "POST, /console/v2/deployments",
    "POST, /console/v2/messages/publication",
    "POST, /console/v2/jobs/activation",
    "POST, /console/v2/jobs/7/completion",
    "PATCH, /console/v2/user-tasks/7",
    "PUT, /console/v2/element-instances/7/variables",
    "GET, /console/v2/user-tasks/7x",
    "GET, /console/v2/user-tasks/..%2Ftopology",
    "GET, /console/v2/variables/7"
  })
  void whatIsNotNamedDoesNotPass(String method, String path) {
    Answer answer = as("lead").send(method, path, "{}", Map.of());

    assertThat(answer.status()).isBetween(400, 405);
    verifyNoInteractions(engine);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"filter\":{\"state\":\"CREATED\"}}",
        "{\"filter\":{\"assignee\":\"lead\"}}",
        "{\"filter\":{\"candidateGroup\":{\"$in\":[\"support\",\"trust\"]}}}",
        "{\"filter\":{\"candidateGroup\":{\"$like\":\"*\"}}}",
        "{\"filter\":{\"candidateGroup\":{\"$in\":[\"support\"],\"$like\":\"*\"}}}",
        "{\"filter\":{\"candidateGroup\":{\"$in\":[]}}}"
      })
  void nobodySearchesTheTasksOfOthers(String query) {
    Answer answer = as("support").post("/console/v2/user-tasks/search", query);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text("detail")).contains("your queues");
    verify(engine, never()).send(any(), contains("search"), any());
  }

  @Test
  void aTaskOfAnotherQueueIsShownToNobodyElse() {
    theTaskIs("trust", "trust");

    assertThat(as("support").get("/console/v2/user-tasks/7").status()).isEqualTo(403);
    assertThat(as("support").get("/console/v2/user-tasks/7/form").status()).isEqualTo(403);
    assertThat(as("trust").get("/console/v2/user-tasks/7").status()).isEqualTo(200);
    assertThat(as("lead").get("/console/v2/user-tasks/7").status()).isEqualTo(200);
  }

  @Test
  void claimingIsForOneselfAndTakesNothingFromAnother() {
    as("support")
        .post("/console/v2/user-tasks/7/assignment", "{\"action\":\"x\",\"allowOverride\":true}");

    verify(engine)
        .send(
            "POST",
            "/user-tasks/7/assignment",
            "{\"assignee\":\"support\",\"allowOverride\":false}");
  }

  @Test
  void aLeadTakesATaskFromWhoeverHasIt() {
    theTaskIs("support", "support");

    as("lead").post("/console/v2/user-tasks/7/assignment", "{\"override\":true}");

    verify(engine)
        .send("POST", "/user-tasks/7/assignment", "{\"assignee\":\"lead\",\"allowOverride\":true}");
  }

  @Test
  void onlyWhoHasATaskCompletesIt() {
    theTaskIs("support", "lead");
    Answer others = as("support").post("/console/v2/user-tasks/7/completion", "{}");
    theTaskIs("support", null);
    Answer nobodys = as("lead").post("/console/v2/user-tasks/7/completion", "{}");

    assertThat(others.status()).isEqualTo(403);
    assertThat(others.text("detail")).isEqualTo("The task is with lead, not with you.");
    assertThat(nobodys.text("detail")).contains("Claim the task");
    verify(engine, never()).send(any(), contains("completion"), any());
  }

  @Test
  void ofACompletionOnlyTheVariablesGoOn() {
    theTaskIs("support", "support");

    as("support")
        .post(
            "/console/v2/user-tasks/7/completion",
            "{\"variables\":{\"decision\":\"APPROVE\"},\"action\":\"x\"}");

    verify(engine)
        .send("POST", "/user-tasks/7/completion", "{\"variables\":{\"decision\":\"APPROVE\"}}");
  }

  @Test
  void onlyOnesOwnTaskIsReleased() {
    theTaskIs("support", "lead");
    Browser browser = as("support");

    assertThat(browser.delete("/console/v2/user-tasks/7/assignee").status()).isEqualTo(403);
    theTaskIs("support", "support");
    assertThat(browser.delete("/console/v2/user-tasks/7/assignee").status()).isEqualTo(200);
  }

  @Test
  void whatTheEngineRefusesIsToldAsItIs() {
    when(engine.send(eq("POST"), eq("/user-tasks/7/assignment"), any()))
        .thenReturn(json(409, "{\"status\":409,\"detail\":\"Reason to deny: 'no'\"}"));

    Answer answer = as("support").post("/console/v2/user-tasks/7/assignment", "{}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.text("detail")).isEqualTo("Reason to deny: 'no'");
  }

  @Test
  void thatTheEngineDoesNotKnowThisApplicationDoesNotEndTheSession() {
    when(engine.send(any(), contains("process-definitions"), any())).thenReturn(json(401, "{}"));

    Answer answer = as("analyst").post("/console/v2/process-definitions/search", "{}");

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.text("detail")).contains("credentials");
  }

  @Test
  void aModelIsATextAndNoPage() {
    when(engine.send(any(), contains("/xml"), any()))
        .thenReturn(new EngineRest.Answer(200, "text/xml", "<script/>"));

    assertThat(as("analyst").get("/console/v2/process-definitions/7/xml").header("Content-Type"))
        .startsWith("text/plain");
  }

  @Test
  void onlyVariablesWithoutPersonalDataAreListed() {
    String query = "{\"filter\":{\"name\":{\"$in\":[\"caseId\",\"note\"]}}}";

    assertThat(as("support").post("/console/v2/variables/search", query).status()).isEqualTo(403);
    assertThat(as("support").post("/console/v2/variables/search", "{}").status()).isEqualTo(403);
    verifyNoInteractions(engine);
  }

  @Test
  void ofAJobOnlyOneMoreTryCanBeAskedFor() {
    as("lead")
        .send(
            "PATCH",
            "/console/v2/jobs/7",
            "{\"changeset\":{\"retries\":99,\"timeout\":1}}",
            Map.of());

    verify(engine).send("PATCH", "/jobs/7", "{\"changeset\":{\"retries\":1}}");
  }
}
