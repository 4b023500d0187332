package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.UserTaskState;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.search.response.Variable;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.process.model.ProcessConstants.BlockerClearanceProcessElements;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.core.ConditionFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one closure of a scene: asked for and read through the API, its tasks decided as a task list
 * does.
 *
 * <p>Searches may show a moment of the past. So nothing here is content with what a past moment
 * shows as well: a wait is the first, the second; a task is one that was not decided yet.
 */
final class CaseOnStage {

  private static final long NO_TASK = -1;

  private final CamundaClient client;
  private final JdbcClient jdbc;
  private final ApiClient api;
  private final BeanFactory useCases;
  private final Set<Long> decided = new HashSet<>();
  private String holder;
  private AccountId account;
  private String path = "";

  CaseOnStage(
      CamundaClient client,
      FreelancerOnStage freelancer,
      JdbcClient jdbc,
      int port,
      BeanFactory useCases) {
    this.useCases = useCases;
    this.client = client;
    this.holder = freelancer.login();
    this.account = freelancer.account();
    this.jdbc = jdbc;
    this.api = new ApiClient(port);
  }

  void isAskedFor(String reason, String... consents) {
    isAskedForOf(account, reason, consents);
  }

  /** As {@link #isAskedFor}, of another account of the same login. */
  void isAskedForOf(AccountId account, String reason, String... consents) {
    List<String> quoted = Stream.of(consents).map(consent -> '"' + consent + '"').toList();
    Answer answer =
        api.post(
            holder,
            "/api/closures",
            "{\"accountId\":\"%s\",\"reason\":\"%s\",\"consents\":[%s]}"
                .formatted(account, reason, String.join(",", quoted)));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    path = answer.header("Location");
  }

  /** Another person asks in this scene. */
  void isAbout(String login, AccountId other) {
    holder = login;
    account = other;
  }

  private boolean isClosed() {
    return jdbc.sql(
                "select count(*) from mp_account where account_id = ? and closed_at is not null")
            .param(account.value())
            .query(Integer.class)
            .single()
        == 1;
  }

  /** Its holder asks that member to own the account instead. */
  void isOfferedTo(String member) {
    Answer asked =
        api.post(holder, path + "/ownership-transfer", "{\"successor\":\"" + member + "\"}");
    assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
  }

  /** That member answers whether to own the account. */
  void isTakenOverBy(String member, boolean accepts) {
    Answer answer =
        api.post(
            member,
            "/api/ownership-transfers/" + path.substring(path.lastIndexOf('/') + 1) + "/answer",
            "{\"accept\":" + accepts + "}");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
  }

  Answer isWithdrawn() {
    return withdraw(path);
  }

  /** As {@link #isWithdrawn}, while the request's answer may be still on its way. */
  void isWithdrawn(String caseId) {
    assertThat(withdraw("/api/closures/" + caseId).status()).isEqualTo(200);
  }

  private Answer withdraw(String closure) {
    return api.post(holder, closure + "/withdrawal");
  }

  Answer read() {
    return api.get(holder, path);
  }

  /** Where each team of a member stands, by the team's id. */
  Map<String, String> teams() {
    Map<String, String> teams = new TreeMap<>();
    read()
        .body()
        .path("teams")
        .forEach(team -> teams.put(team.path("teamId").asText(), team.path("state").asText()));
    return teams;
  }

  /** How often that step was taken. */
  long times(String step) {
    return steps().stream().filter(step::equals).count();
  }

  /** Waits until that step was taken so often. */
  void has(String step, int times) {
    waiting().untilAsserted(() -> assertThat(times(step)).as(step).isEqualTo(times));
  }

  List<String> steps() {
    return read().body().path("timeline").findValuesAsText("what");
  }

  void becomes(String status) {
    waiting().untilAsserted(() -> assertThat(read().text("status")).isEqualTo(status));
  }

  void showsBlocker(String code) {
    waiting()
        .untilAsserted(
            () ->
                assertThat(read().body().path("blockers").findValuesAsText("code")).contains(code));
  }

  /** Its process has come to a date or news for the first, the second... time, and stays there. */
  void waits(int time) {
    becomes("WAITING");
    waitsAt(BlockerClearanceProcessElements.GATEWAY_DATE_OR_NEWS, time);
  }

  /** As {@link #waits}, while a hold is on the account. */
  void rests(int time) {
    becomes("ON_HOLD");
    waitsAt(BlockerClearanceProcessElements.GATEWAY_DATE_OR_NEWS, time);
  }

  /** A process has come to that element for the first, the second... time, and stays there. */
  void waitsAt(String element, int time) {
    waiting()
        .untilAsserted(
            () ->
                assertThat(instancesOf(element))
                    .hasSize(time)
                    .filteredOn(wait -> wait.getState() == ElementInstanceState.ACTIVE)
                    .hasSize(1));
  }

  private List<ElementInstance> instancesOf(String element) {
    return client
        .newElementInstanceSearchRequest()
        .filter(instance -> instance.elementId(element))
        .send()
        .join()
        .items();
  }

  /** The one task of support that was not decided yet. */
  UserTask task() {
    return waiting().until(this::openTasks, open -> open.size() == 1).get(0);
  }

  private List<UserTask> openTasks() {
    return client
        .newUserTaskSearchRequest()
        .filter(task -> task.state(UserTaskState.CREATED))
        .send()
        .join()
        .items()
        .stream()
        .filter(task -> !decided.contains(task.getUserTaskKey()))
        .toList();
  }

  /** A person of support claims the one task and decides. */
  void isDecided(Map<String, Object> decision) {
    isDecidedBy(StaffOnStage.SUPPORT, decision);
  }

  /** That person claims the one task and completes it. */
  void isDecidedBy(String person, Map<String, Object> entered) {
    long task = waiting().until(() -> claimed(person), claimed -> claimed != NO_TASK);
    client.newCompleteUserTaskCommand(task).variables(entered).send().join();
    decided.add(task);
  }

  /** A list that lags shows a task that a timer has replaced; whoever claims it looks again. */
  private long claimed(String person) {
    long task = task().getUserTaskKey();
    try {
      client.newAssignUserTaskCommand(task).assignee(person).send().join();
      return task;
    } catch (ProblemException problem) {
      if (problem.code() == HttpURLConnection.HTTP_NOT_FOUND) {
        return NO_TASK;
      }
      throw problem;
    }
  }

  /** That person tries to claim the one task; what the engine answers. */
  String isNotClaimedBy(String person) {
    long task = task().getUserTaskKey();
    return denial(() -> client.newAssignUserTaskCommand(task).assignee(person).send().join());
  }

  /** The one task, whoever has claimed it, cannot be completed so; what the engine answers. */
  String isNotDecidedAs(Map<String, Object> entered) {
    long task = task().getUserTaskKey();
    return denial(() -> client.newCompleteUserTaskCommand(task).variables(entered).send().join());
  }

  /** That person claims the one task and cannot complete it so; what the engine answers. */
  String isNotDecidedBy(String person, Map<String, Object> entered) {
    long task = task().getUserTaskKey();
    client.newAssignUserTaskCommand(task).assignee(person).send().join();
    return isNotDecidedAs(entered);
  }

  private static String denial(ThrowingCallable command) {
    Throwable denied = catchThrowable(command);
    assertThat(denied).as("the engine denies it").isNotNull();
    return String.valueOf(denied.getMessage());
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The case and its process end, and the holder is told once. */
  void endsAs(String status) {
    becomes(status);
    assertThatProcessInstance(byProcessId(Processes.ACCOUNT_CLOSURE_PROCESS)).isCompleted();
    assertThat(steps()).contains("HOLDER_TOLD");
    assertThat(notices("HOLDER"))
        .filteredOn(("closure-" + status.toLowerCase(Locale.ROOT))::equals)
        .hasSize(1);
    assertThat(isClosed()).isEqualTo(status.equals("CLOSED"));
  }

  /** The templates of what that audience was told, in order, but for what is told on the way. */
  List<String> notices(String audience) {
    return jdbc.sql(
            """
            select template from notice where case_id = ? and audience = ? and template not in
              ('closure-requested', 'closure-blocked', 'step-taken', 'closure-escalated')
            order by created_at""")
        .param(id())
        .param(audience)
        .query(String.class)
        .list();
  }

  /** What staff wrote about it. */
  List<String> notesOfStaff() {
    return jdbc.sql("select note from closure_note where case_id = ?")
        .param(id())
        .query(String.class)
        .list();
  }

  /** The names of the variables that all instances of that process hold. */
  List<String> variablesOf(String processId) {
    return client
        .newProcessInstanceSearchRequest()
        .filter(instance -> instance.processDefinitionId(processId))
        .send()
        .join()
        .items()
        .stream()
        .flatMap(
            instance ->
                client
                    .newVariableSearchRequest()
                    .filter(variable -> variable.scopeKey(instance.getProcessInstanceKey()))
                    .send()
                    .join()
                    .items()
                    .stream())
        .map(Variable::getName)
        .distinct()
        .toList();
  }

  /** The holder says by the link of the first notice: this was not me. */
  void isDenied() {
    String link =
        jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'DENY'")
            .param(id())
            .query(String.class)
            .single();
    String token = useCases.getBean(LinkTokens.class).sign(new LinkId(link));
    assertThat(api.post(null, "/api/links/" + token + "/denial").status()).isEqualTo(204);
  }

  /** That person says that whoever asks could not prove to be the holder. */
  void isDoubtedBy(String person) {
    assertThat(api.post(person, path + "/identity-doubt").status()).isEqualTo(204);
  }

  /** The holder wishes that personal data be erased. */
  void isWishedErased() {
    assertThat(api.post(holder, path + "/erasure").status()).isEqualTo(202);
  }

  /** What became of that wish. */
  Answer erasure() {
    return api.get(holder, path + "/erasure");
  }

  /** Everything that was to be told has been told. */
  void isAllTold() {
    waiting()
        .until(
            () ->
                jdbc.sql("select count(*) from notice where case_id = ? and status = 'PENDING'")
                        .param(id())
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  /** The holder asks for the account, which is closed by now. */
  void isWantedBack() {
    assertThat(
            api.post(null, "/api/reopenings", "{\"email\":\"" + holder + "@example.org\"}")
                .status())
        .isEqualTo(202);
  }

  /** The holder answers the question of support. */
  void isAnswered(String text) {
    EscalationId asked =
        new EscalationId(
            jdbc.sql("select escalation_id from closure_escalation where case_id = ?")
                .param(id())
                .query(String.class)
                .single());
    AnsweringSupport.Result unused =
        useCases
            .getBean(AnsweringSupport.class)
            .answer(new CaseId(id()), asked, text, Actor.holder(new LoginId(holder)));
  }

  /** The holder appeals the refusal; what the API answers. */
  Answer isAppealed(String text) {
    return api.post(holder, path + "/appeal", "{\"text\":\"" + text + "\"}");
  }

  /** The holder answers the offer: ACCEPT, DECLINE or GO_ON; what the API answers. */
  Answer isAnsweredWith(String answer) {
    return api.post(holder, path + "/offer-answer", "{\"answer\":\"" + answer + "\"}");
  }

  /** What became of the offer. */
  String offer() {
    return read().body().at("/offer/state").asText();
  }

  /** That person stops everything about the account; the hold. */
  String isHeldBy(String person) {
    Answer placed =
        api.post(
            person,
            "/api/accounts/" + account + "/holds",
            "{\"kind\":\"TRUST\",\"reason\":\"CHARGEBACK\"}");
    assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
    return placed.text("id");
  }

  /** Two persons lift the hold, without a review. */
  void isReleasedBy(String proposer, String confirmer, String hold) {
    assertThat(api.post(proposer, "/api/holds/" + hold + "/lifting-proposal").status())
        .isEqualTo(200);
    assertThat(api.post(confirmer, "/api/holds/" + hold + "/lifting").status()).isEqualTo(200);
  }

  /** That column of the case's row. */
  String column(String name) {
    return jdbc.sql("select cast(" + name + " as varchar) from closure_case where case_id = ?")
        .param(id())
        .query((row, number) -> String.valueOf(row.getString(1)))
        .single();
  }

  /** How often support was asked. */
  int escalations() {
    return jdbc.sql("select count(*) from closure_escalation where case_id = ?")
        .param(id())
        .query(Integer.class)
        .single();
  }

  static ConditionFactory waiting() {
    return await().atMost(Duration.ofMinutes(1));
  }
}
