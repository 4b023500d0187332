package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.accountclosure.closure.AnsweringSupport.Result;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Note;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Survivor;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SupportDecisionsTest {

  private static final SupportDecision APPROVE = new SupportDecision("APPROVE", List.of());
  private static final SupportDecision ASK = new SupportDecision("ASK_HOLDER", List.of());
  private static final SupportDecision TRUST = new SupportDecision("HAND_TO_TRUST", List.of());
  private static final SupportDecision WAIVE =
      new SupportDecision("RESOLVE_BLOCKER", List.of(), null, "WAIVE_BALANCE");

  private final Office office = new Office();
  private final CaseId id = office.requested();
  private final EscalationId escalation = office.escalatedFor(id).id();

  private Escalation current() {
    return office.escalation(escalation);
  }

  private Optional<String> entered(String who, SupportDecision decision, @Nullable String note) {
    return office.tasks.decision(escalation, who, decision, note);
  }

  private void decided(String who, SupportDecision decision, @Nullable String note) {
    assertThat(entered(who, decision, note)).isEmpty();
    assertThat(office.deciding.decide(escalation, decision)).isEmpty();
  }

  @Nested
  @DisplayName("point 8: roles are enforced where every client passes")
  class Roles {

    @ParameterizedTest(name = "{1} on queue {0}: {2}")
    @CsvSource({
      "support, sue,    true",
      "support, lea,    true",
      "support, tom,    false",
      "support, nick,   false",
      "support, ann,    false",
      "support, nobody, false",
      "trust,   tom,    true",
      "trust,   sue,    false",
      "trust,   lea,    false"
    })
    void aTaskIsForTheRolesOfItsQueue(String queue, String who, boolean allowed) {
      if (queue.equals("trust")) {
        office.handing.hand(escalation);
      }
      assertThat(office.tasks.assignee(escalation, who).isEmpty()).isEqualTo(allowed);
      assertThat(entered(who, APPROVE, "fine").isEmpty()).isEqualTo(allowed);
      assertThat(current().enteredBy()).isEqualTo(allowed ? who : null);
    }

    @Test
    void nobodyDecidesWithoutClaiming() {
      assertThat(office.tasks.decision(escalation, null, APPROVE, null).orElseThrow())
          .contains("Claim");
      assertThat(office.tasks.assignee(escalation, null)).isEmpty();
      assertThat(office.tasks.assignee(escalation, "")).isEmpty();
    }

    @Test
    void aLeadWhoWasCalledMayDecideWhateverTheQueue() {
      office.handing.hand(escalation);
      office.clock.moveTo(current().dates().leadAt());
      assertThat(office.leads.escalate(escalation).groups()).containsExactly("trust", "lead");
      assertThat(office.tasks.assignee(escalation, "lea")).isEmpty();
      assertThat(office.tasks.assignee(escalation, "sue")).isPresent();
    }

    @ParameterizedTest(name = "approved although {0}: {1}")
    @CsvSource({"THIS_ACCOUNT, it cannot be closed", "MINE, which account stays"})
    void whatCannotBeMeantAboutTwoAccountsIsDeniedWithASentence(String survivor, String says) {
      SupportDecision decision = new SupportDecision("APPROVE", List.of(), null, null, survivor);
      assertThat(entered("sue", decision, "seen").orElseThrow()).contains(says);
      assertThat(current().enteredBy()).isNull();
    }

    @Test
    void whichOfTwoAccountsStaysIsKeptWithTheVerdictAndOnTheTimeline() {
      SupportDecision decision =
          new SupportDecision("APPROVE", List.of(), null, null, "OTHER_ACCOUNT");
      decided("sue", decision, "the older one");
      assertThat(Objects.requireNonNull(current().verdict()).survivor())
          .isEqualTo(Survivor.OTHER_ACCOUNT);
      assertThat(office.store.timeline.of(current().caseId()))
          .anyMatch(line -> line.why().equals("APPROVE; which account stays: OTHER_ACCOUNT"));
    }

    @ParameterizedTest(name = "{0} because of {1}, {2} {3}: \"{4}\"")
    @CsvSource({
      "'',              '',            '',                     '',             '',   Choose a decision",
      "MAYBE,           '',            '',                     '',             '',   no such decision",
      "REFUSE,          '',            '',                     '',             '',   at least one reason",
      "REFUSE,          SO,            '',                     '',             '',   no such reason",
      "ASK_HOLDER,      '',            '',                     '',             ' ',  what the holder",
      "HAND_TO_TRUST,   '',            '',                     '',             '',   Write down why",
      "RESOLVE_BLOCKER, '',            '',                     '',             why,  which blocker",
      "RESOLVE_BLOCKER, '',            DEBT:no-such,           WRITE_OFF_DEBT, why,  which blocker",
      "RESOLVE_BLOCKER, '',            '',                     WRITE_OFF_DEBT, why,  does not fit",
      "RESOLVE_BLOCKER, '',            '',                     BURN_IT,        why,  does not exist",
      "RESOLVE_BLOCKER, '',            '',                     WAIVE_BALANCE,  '',   Write down why"
    })
    void anIncompleteDecisionIsDeniedWithASentence(
        String decision,
        String reason,
        String blocker,
        String resolution,
        String note,
        String says) {
      List<String> reasons = reason.isEmpty() ? List.of() : List.of(reason);
      assertThat(
              entered("sue", new SupportDecision(decision, reasons, blocker, resolution), note)
                  .orElseThrow())
          .contains(says);
      assertThat(current().enteredBy()).isNull();
      assertThat(office.store.noteRows).isEmpty();
      assertThat(office.store.questionRows).isEmpty();
    }

    @Test
    void whoDecidedIsRecordedOnce() {
      decided("sue", APPROVE, "seen");
      assertThat(entered("sam", TRUST, "late")).isEmpty();
      assertThat(office.deciding.decide(escalation, TRUST)).isEmpty();

      assertThat(current().verdicts())
          .singleElement()
          .satisfies(
              verdict -> {
                assertThat(verdict.choice()).isEqualTo(Verdict.Choice.APPROVE);
                assertThat(verdict.decidedBy()).isEqualTo("sue");
              });
      assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.OPEN);
    }
  }

  @Nested
  @DisplayName("point 8: four eyes for any money that staff moves")
  class FourEyes {

    @Test
    void aSecondPersonConfirmsAndOnlyThenMoneyMoves() {
      decided("sue", WAIVE, "thirty cents");
      assertThat(current().state()).isEqualTo(Escalation.State.CONFIRMING);
      assertThatThrownBy(() -> office.resolving.resolve(escalation, "job"))
          .hasMessageContaining("Two persons have not agreed");
      assertThat(office.tasks.confirmer(escalation, "lea")).isEmpty();
      assertThat(office.confirming.confirm(escalation, "lea", "CONFIRM", null)).isEmpty();
      assertThat(office.confirming.confirm(escalation, "lea", "CONFIRM", null)).isEmpty();

      office.resolving.resolve(escalation, "job");
      office.resolving.resolve(escalation, "job");

      assertThat(office.resolved)
          .containsExactly("WAIVE_BALANCE BALANCE_BELOW_MINIMUM:balance-USD resolve:" + escalation);
      assertThat(current().state()).isEqualTo(Escalation.State.DECIDED);
      assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.OPEN);
      assertThat(office.steps(id))
          .containsOnlyOnce(TimelineStep.RESOLUTION_CONFIRMED, TimelineStep.BLOCKER_RESOLVED);
    }

    @ParameterizedTest(name = "{0} says {1}")
    @CsvSource({"leo, CONFIRM", "sam, CONFIRM", "ann, CONFIRM", "'', CONFIRM", "lea, PERHAPS"})
    void theOneWhoProposedAndWhoeverIsNoLeadCannotConfirm(String who, String confirmation) {
      decided("leo", WAIVE, "thirty cents");
      assertThat(office.confirming.confirm(escalation, who, confirmation, null)).isPresent();
      assertThat(current().state()).isEqualTo(Escalation.State.CONFIRMING);
    }

    @Test
    void theOneWhoProposedCannotEvenTakeTheTask() {
      decided("leo", WAIVE, "thirty cents");
      assertThat(office.tasks.confirmer(escalation, "leo").orElseThrow())
          .contains("Another person");
      assertThat(office.tasks.confirmer(escalation, null)).isEmpty();
    }

    @Test
    void aRejectionNeedsAReasonAndBringsTheTaskBack() {
      decided("sue", WAIVE, "thirty cents");
      assertThat(office.confirming.confirm(escalation, "lea", "REJECT", " ")).isPresent();
      assertThat(office.confirming.confirm(escalation, "lea", "REJECT", "pay it out")).isEmpty();

      assertThat(current().state()).isEqualTo(Escalation.State.OPEN);
      decided("sue", new SupportDecision("RESOLVE_BLOCKER", List.of(), null, "PAY_BY_HAND"), "ok");
      assertThat(office.confirming.confirm(escalation, "lea", "CONFIRM", null)).isEmpty();
      office.resolving.resolve(escalation, "job");
      assertThat(office.resolved).singleElement().asString().startsWith("PAY_BY_HAND");
    }

    @Test
    @DisplayName("point 6: under a hold no money moves, and the blocker is escalated again later")
    void underAHoldNoMoneyMoves() {
      decided("sue", WAIVE, "thirty cents");
      office.confirming.confirm(escalation, "lea", "CONFIRM", null);
      var held = ofFreelancer().withBalance(usd(499)).withMethodActiveFrom(NOW).withHold(null);
      office.marketplace.says(held);

      office.resolving.resolve(escalation, "job");
      assertThat(office.resolved).isEmpty();
      assertThat(office.check(id, Stage.MONEY_WITHDRAWN).kind()).isEqualTo(NextStep.Kind.WAIT);
      assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.ON_HOLD);

      office.marketplace.says(ofFreelancer().withBalance(usd(499)).withMethodActiveFrom(NOW));
      assertThat(office.check(id, Stage.MONEY_WITHDRAWN).kind()).isEqualTo(NextStep.Kind.ESCALATE);
    }

    @Test
    void anotherAmountThanTheOneThatTwoPersonsSawIsNotMoved() {
      decided("sue", WAIVE, "thirty cents");
      assertThat(current().decision().orElseThrow().resolution())
          .satisfies(
              agreed -> assertThat(Objects.requireNonNull(agreed).amount()).isEqualTo(usd(499)));
      office.confirming.confirm(escalation, "lea", "CONFIRM", null);
      office.hasMoved = true;

      office.resolving.resolve(escalation, "job");
      assertThat(current().state()).isEqualTo(Escalation.State.DECIDED);
      assertThat(office.steps(id))
          .contains(TimelineStep.RESOLUTION_REJECTED)
          .doesNotContain(TimelineStep.BLOCKER_RESOLVED);
      assertThat(office.check(id, Stage.MONEY_WITHDRAWN).kind()).isEqualTo(NextStep.Kind.ESCALATE);
    }

    @Test
    void aWithdrawalComesBeforeTheMoney() {
      decided("sue", WAIVE, "thirty cents");
      office.confirming.confirm(escalation, "lea", "CONFIRM", null);
      office.withdrawing.withdraw(id, Office.ANN);
      office.resolving.resolve(escalation, "job");
      assertThat(office.resolved).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BlockerResolution.Kind.class)
    void everyResolutionIsAnOptionForSomeBlocker(BlockerResolution.Kind kind) {
      assertThat(BlockerCode.values())
          .anyMatch(code -> BlockerResolution.optionsFor(code).contains(kind));
      assertThat(BlockerResolution.optionsFor(BlockerCode.HOLD)).isEmpty();
      assertThatThrownBy(() -> new BlockerResolution(kind, BlockerCode.HOLD, "hold-1", usd(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class AskingTheHolder {

    @Test
    void theAnswerBringsTheTaskBackAndSupportDecidesWithIt() {
      decided("sue", ASK, "Which bank?");
      Escalation asked = office.asking.ask(escalation);
      Instant answerBy = NOW.plus(Duration.ofDays(7));
      assertThat(asked.dates().answerBy()).isEqualTo(answerBy);
      assertThat(asked.dueAt()).isEqualTo(answerBy.plus(Duration.ofDays(2)));
      office.clock.add(Duration.ofDays(1));
      assertThat(office.asking.ask(escalation)).isEqualTo(asked);
      assertThat(office.store.noticeRows.values())
          .singleElement()
          .satisfies(
              notice -> {
                assertThat(notice.template()).isEqualTo(NoticeTemplate.SUPPORT_ASKED);
                assertThat(notice.data()).containsEntry("question", "Which bank?");
              });

      assertThat(office.answering.answer(id, escalation, "The green one", Office.ANN))
          .isInstanceOf(Result.Answered.class);
      assertThat(office.answering.answer(id, escalation, "No, the red one", Office.ANN))
          .asInstanceOf(type(Result.AlreadyAnswered.class))
          .extracting(result -> result.question().answer())
          .isEqualTo("The green one");
      assertThat(office.store.engineRequests).contains("holder answered " + escalation + " 1");
      decided("sue", APPROVE, null);
      assertThat(current().verdicts()).hasSize(2);
    }

    @Test
    void withoutAnAnswerTheTaskComesBackAfterAWeek() {
      decided("sue", ASK, "Which bank?");
      Instant answerBy = office.asking.ask(escalation).dates().answerBy();
      assertThat(entered("sam", APPROVE, null)).isEmpty();
      assertThat(current().enteredBy()).isNull();

      office.clock.moveTo(Objects.requireNonNull(answerBy));
      decided("sam", APPROVE, null);
      assertThat(current().state()).isEqualTo(Escalation.State.DECIDED);
      assertThat(office.answering.answer(id, escalation, "The green one", Office.ANN))
          .isEqualTo(new Result.TooLate());
    }

    @Test
    void aLateAnswerStillReachesThePersonAndASecondQuestionCanFollow() {
      decided("sue", ASK, "Which bank?");
      office.clock.moveTo(Objects.requireNonNull(office.asking.ask(escalation).dates().answerBy()));
      assertThat(office.answering.answer(id, escalation, "Sorry, the green one", Office.ANN))
          .isInstanceOf(Result.Answered.class);
      decided("sue", ASK, "And whose is it?");
      office.asking.ask(escalation);

      assertThat(office.store.questions.of(id))
          .extracting(Question::text)
          .containsExactly("Which bank?", "And whose is it?");
      assertThat(office.answering.answer(id, escalation, "Mine", Office.ANN))
          .isInstanceOf(Result.Answered.class);
    }

    @Test
    void whatWasNotAskedCannotBeAnswered() {
      assertThat(office.answering.answer(id, escalation, "Hello", Office.ANN))
          .isEqualTo(new Result.NotAsked());
      assertThat(office.answering.answer(id, new EscalationId("other"), "Hello", Office.ANN))
          .isEqualTo(new Result.NotAsked());
      assertThatThrownBy(() -> office.answering.answer(id, escalation, " ", Office.ANN))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> office.asking.ask(escalation))
          .hasMessageContaining("Nothing is to be asked");
    }
  }

  @Test
  void trustDecidesWhatSupportLeavesToIt() {
    decided("sue", TRUST, "smells");
    Escalation handed = office.handing.hand(escalation);
    assertThat(office.handing.hand(escalation)).isEqualTo(handed);
    assertThat(handed.groups()).containsExactly("trust");
    assertThat(handed.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(entered("sue", APPROVE, null)).isPresent();
    decided("tom", APPROVE, null);
    assertThat(current().decision().orElseThrow().decidedBy()).isEqualTo("tom");
    assertThat(office.steps(id)).containsOnlyOnce(TimelineStep.HANDED_TO_TRUST);
  }

  @Test
  void leadsAreCalledAgainWhileNobodyDecides() {
    office.clock.moveTo(current().dates().leadAt());
    Escalation called = office.leads.escalate(escalation);
    assertThat(office.leads.escalate(escalation)).isEqualTo(called);
    assertThat(called.dates().leadAt()).isEqualTo(NOW.plus(Duration.ofDays(6)));
    office.clock.moveTo(called.dates().leadAt());
    office.leads.escalate(escalation);
    decided("lea", APPROVE, null);
    office.clock.add(Duration.ofDays(30));
    office.leads.escalate(escalation);

    assertThat(office.store.noticeRows.values())
        .hasSize(2)
        .allSatisfy(n -> assertThat(n.recipient()).isEqualTo("lead"));
  }

  @Test
  @DisplayName("point 9: what staff types is kept in the database for its time, and nowhere else")
  void whatStaffTypesIsKeptForItsTimeOnly() {
    decided("sue", TRUST, "She told me on the phone");

    assertThat(office.store.notes.of(id))
        .containsExactly(
            new Note(
                id,
                "decision:" + escalation + ":1",
                new LoginId("sue"),
                "She told me on the phone",
                NOW,
                NOW.plus(Duration.ofDays(730))));
    assertThat(office.store.timelineRows.toString()).doesNotContain("phone");
    assertThat(office.store.noticeRows.toString()).doesNotContain("phone");
    ForgettingNotes forgetting =
        new ForgettingNotes(office.store.notes, office.store.transactions, office.desk);
    assertThat(forgetting.forget()).isZero();
    office.clock.add(Duration.ofDays(730));
    assertThat(forgetting.forget()).isEqualTo(1);
  }

  @Test
  void aNoteHasItsLimit() {
    assertThat(entered("sue", APPROVE, "x".repeat(Note.LONGEST))).isEmpty();
    assertThat(entered("sue", APPROVE, "x".repeat(Note.LONGEST + 1))).isPresent();
  }
}
