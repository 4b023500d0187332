package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A holder answers support, and appeals a refusal: signed in, or by a link. */
class HolderVoiceApiTest extends ApiTest {

  private static final String WORDS = "{\"text\":\"The other account is my sister's.\"}";

  @Autowired private EscalatingToSupport escalating;
  @Autowired private CheckingTasks tasks;
  @Autowired private DecidingEscalation deciding;
  @Autowired private AskingHolder asking;
  @Autowired private RecordingOutcome outcomes;
  @Autowired private TellingHolder telling;
  @Autowired private LinkTokens tokens;
  @Autowired private JdbcClient jdbc;

  private HolderWithCase holder;

  @BeforeEach
  void somebodyNew() {
    holder = new HolderWithCase();
  }

  @Test
  void anAnswerReachesSupportOnce() {
    EscalationId asked = asked();
    String answers = holder.path() + "/answers";
    String body = "{\"escalationId\":\"" + asked + "\",\"text\":\"My sister's.\"}";

    Answer answer = api().post(holder.login(), answers, body);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("text")).isEqualTo("Whose is the other account?");
    assertThat(answer.text("answer")).isEqualTo("My sister's.");

    Answer again = api().post(holder.login(), answers, body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("type")).endsWith(":question-answered");
    assertThat(api().get("support", holder.path()).body().at("/questions/0/answer").asText())
        .isEqualTo("My sister's.");
    assertThat(api().get("analyst", holder.path()).body().at("/questions/0/answer").isNull())
        .isTrue();
  }

  @Test
  void nobodyElseAnswersAndNothingElseIsAnswered() {
    EscalationId asked = asked();
    String answers = holder.path() + "/answers";
    String body = "{\"escalationId\":\"" + asked + "\",\"text\":\"Mine.\"}";

    assertThat(api().post("fl-clear", answers, body).status()).isEqualTo(404);
    assertThat(api().post("analyst", answers, body).status()).isEqualTo(403);
    assertThat(api().post(null, answers, body).status()).isEqualTo(401);
    Answer unknown =
        api().post(holder.login(), answers, "{\"escalationId\":\"other\",\"text\":\"Mine.\"}");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text("type")).endsWith(":question-not-found");
    Answer empty =
        api().post(holder.login(), answers, "{\"escalationId\":\"" + asked + "\",\"text\":\" \"}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.body().at("/errors/0/field").asText()).isEqualTo("text");
  }

  @Test
  void aRefusalCarriesItsReasonsAndIsAppealedOnce() {
    refused();
    Answer read = api().get(holder.login(), holder.path());
    assertThat(read.text("status")).isEqualTo("REFUSED");
    assertThat(read.body().at("/statement/rules/0").asText())
        .isEqualTo("DUPLICATE_ACCOUNT_UNRESOLVED");
    assertThat(read.body().at("/statement/decidedAutomatically").asBoolean()).isFalse();
    assertThat(read.body().at("/statement/appealUntil").asText()).isNotEmpty();

    Answer appeal = api().post(holder.login(), holder.path() + "/appeal", WORDS);
    assertThat(appeal.status()).isEqualTo(201);
    assertThat(appeal.text("caseId")).isEqualTo(holder.id().value());
    Answer again = api().post(holder.login(), holder.path() + "/appeal", WORDS);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("id")).isEqualTo(appeal.text("id"));
  }

  @Test
  void aRefusalIsAppealedByItsLinkAfterTheLoginHasEnded() {
    refused();
    telling.outcome(holder.id());
    jdbc.sql("update mp_login set password_hash = null where login_id = ?")
        .param(holder.login())
        .update();
    String link =
        tokens.sign(
            new LinkId(
                jdbc.sql("select link_id from case_link where case_id = ? and purpose = 'READ'")
                    .param(holder.id().value())
                    .query(String.class)
                    .single()));

    assertThat(api().post(null, "/api/links/" + link + "/appeal", WORDS).status()).isEqualTo(201);
    assertThat(api().post(null, "/api/links/" + link + "A/appeal", WORDS).status()).isEqualTo(403);
  }

  @Test
  void onlyARefusalInTimeCanBeAppealed() {
    Answer notRefused = api().post(holder.login(), holder.path() + "/appeal", WORDS);
    assertThat(notRefused.status()).isEqualTo(409);
    assertThat(notRefused.text("type")).endsWith(":not-refused");

    HolderWithCase other = new HolderWithCase();
    refuse(other, open(other));
    jdbc.sql("update closure_case set ended_at = timestamp '2020-01-01 00:00:00' where case_id = ?")
        .param(other.id().value())
        .update();
    Answer late = api().post(other.login(), other.path() + "/appeal", WORDS);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text("type")).endsWith(":appeal-too-late");
    assertThat(late.text("detail")).contains("2020-07-01");
  }

  private EscalationId asked() {
    EscalationId id = open(holder);
    SupportDecision question = new SupportDecision("ASK_HOLDER", List.of());
    assertThat(tasks.decision(id, "support", question, "Whose is the other account?")).isEmpty();
    assertThat(deciding.decide(id, question)).isEmpty();
    asking.ask(id);
    return id;
  }

  private void refused() {
    refuse(holder, open(holder));
  }

  private void refuse(HolderWithCase whose, EscalationId id) {
    SupportDecision refusal =
        new SupportDecision("REFUSE", List.of("DUPLICATE_ACCOUNT_UNRESOLVED"));
    assertThat(tasks.decision(id, "support", refusal, null)).isEmpty();
    assertThat(deciding.decide(id, refusal)).isEmpty();
    outcomes.record(whose.id(), Outcome.REFUSED);
  }

  private EscalationId open(HolderWithCase whose) {
    return escalating
        .open(
            whose.id(),
            EscalationKind.VIOLATION_REASON,
            new Routing("support", 60, Duration.ofDays(3)),
            1)
        .id();
  }

  /** A new holder with an open case. */
  private final class HolderWithCase {

    private final AccountId account = people().freelancer();
    private final CaseId id = new CaseId(opened(account).text("id"));

    String login() {
      return People.loginOf(account);
    }

    CaseId id() {
      return id;
    }

    String path() {
      return "/api/closures/" + id();
    }
  }
}
