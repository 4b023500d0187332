package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.AppealingRefusal.Result;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("point 7: a refusal has reasons and an appeal that reaches someone else")
class AppealTest {

  private static final Instant UNTIL = Instant.parse("2026-09-06T09:30:00Z");

  private final Office office = new Office();

  private AppealId appealed(CaseId id) {
    return ((Result.Opened) office.appealing.appeal(id, "There is one account only", Office.ANN))
        .appeal()
        .id();
  }

  private Appeal decided(AppealId appeal, Appeal.Decision decision) {
    assertThat(office.appeals.check(appeal, "lea", decision.name(), "I looked again")).isEmpty();
    return office.appeals.record(appeal, decision);
  }

  @Test
  void thereIsOneAppealPerRefusalAndItStartsItsProcess() {
    CaseId id = office.refused();
    AppealId appeal = appealed(id);

    assertThat(office.appealing.appeal(id, "Again", Office.ANN))
        .asInstanceOf(type(Result.AlreadyOpen.class))
        .extracting(open -> open.appeal().id())
        .isEqualTo(appeal);
    assertThat(office.store.engineRequests).containsOnlyOnce("appealed " + appeal);
  }

  @Test
  void theTimeIsSixCalendarMonthsHalfOpen() {
    CaseId id = office.refused();
    office.clock.moveTo(UNTIL);
    assertThat(office.appealing.appeal(id, "Late", Office.ANN))
        .isEqualTo(new Result.TooLate(UNTIL));
    office.clock.moveTo(UNTIL.minusMillis(1));
    assertThat(office.appealing.appeal(id, "In time", Office.ANN))
        .isInstanceOf(Result.Opened.class);
  }

  @Test
  void onlyARefusalCanBeAppealed() {
    CaseId id = office.requested();
    assertThat(office.appealing.appeal(id, "Why", Office.ANN))
        .isInstanceOf(Result.NotRefused.class);
    office.withdrawing.withdraw(id, Office.ANN);
    assertThat(office.appealing.appeal(id, "Why", Office.ANN))
        .isInstanceOf(Result.NotRefused.class);
    assertThatThrownBy(() -> office.appealing.appeal(id, "", Office.ANN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void openingAnswersTheSameDatesAgain() {
    AppealId appeal = appealed(office.refused());
    DecidingAppeal.Opened opened = office.appeals.open(appeal);
    office.clock.add(Duration.ofDays(1));

    assertThat(office.appeals.open(appeal)).isEqualTo(opened);
    assertThat(opened.queue()).isEqualTo("lead");
    assertThat(opened.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    assertThat(opened.followUpAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    assertThat(office.store.noticeRows.values())
        .extracting(notice -> notice.template())
        .containsExactly(NoticeTemplate.APPEAL_RECEIVED);
  }

  @ParameterizedTest(name = "{0} decides {1} because \"{2}\"")
  @CsvSource({
    "sue,  UPHELD,  why, does not work on",
    "tom,  UPHELD,  why, does not work on",
    "'',   UPHELD,  why, Claim",
    "lea,  PERHAPS, why, Choose",
    "lea,  UPHELD,  ' ', Write down why"
  })
  void whoMayNotAndWhatIsIncompleteIsDenied(
      String who, String decision, String statement, String says) {
    AppealId appeal = appealed(office.refused());
    assertThat(office.appeals.check(appeal, who, decision, statement).orElseThrow()).contains(says);
    assertThatThrownBy(() -> office.appeals.record(appeal, Appeal.Decision.UPHELD))
        .hasMessageContaining("No other person has decided");
  }

  @Test
  void whoRefusedNeitherTakesNorDecidesTheAppeal() {
    office.store.hasStaff("sue", StaffRole.SUPPORT, StaffRole.LEAD);
    AppealId appeal = appealed(office.refused());

    assertThat(office.tasks.assignee(appeal, "sue").orElseThrow()).contains("Another person");
    assertThat(office.appeals.check(appeal, "sue", "UPHELD", "I said so")).isPresent();
    assertThat(office.tasks.assignee(appeal, "lea")).isEmpty();
    assertThat(office.tasks.assignee(appeal, null)).isEmpty();
  }

  @Test
  void aRefusalThatStandsIsExplained() {
    CaseId id = office.refused();
    Appeal upheld = decided(appealed(id), Appeal.Decision.UPHELD);

    assertThat(office.appeals.record(upheld.id(), Appeal.Decision.OVERTURNED)).isEqualTo(upheld);
    assertThat(office.appeals.check(upheld.id(), "leo", "OVERTURNED", "No")).isEmpty();
    assertThat(upheld.newCaseId()).isNull();
    assertThat(office.store.caseRows).hasSize(1);
    assertThat(office.store.noticeRows.values())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.template()).isEqualTo(NoticeTemplate.APPEAL_UPHELD);
              assertThat(notice.data()).containsEntry("statement", "I looked again");
            });
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.REFUSED);
  }

  @Test
  void aRefusalThatFallsOpensACaseWhoseReasonIsNotJudgedAgain() {
    CaseId id = office.refused();
    Appeal overturned = decided(appealed(id), Appeal.Decision.OVERTURNED);
    CaseId next = overturned.newCaseId();
    assertThat(next).isNotNull();
    ClosureCase reopened = office.theCase(next);

    assertThat(reopened.status()).isEqualTo(CaseStatus.OPEN);
    assertThat(reopened.judgedBy()).isEqualTo(overturned.id());
    assertThat(reopened.request().reason()).isEqualTo(ClosureReason.DUPLICATE_ACCOUNT);
    assertThat(office.store.engineRequests).contains("start " + next);
    office.reviews.request(next);
    office.reviews.request(next);
    assertThat(office.store.engineRequests)
        .containsOnlyOnce("reviewed " + next + " APPROVE")
        .doesNotContain("review " + next);
    assertThat(office.theCase(next).status()).isEqualTo(CaseStatus.OPEN);
    assertThat(office.steps(next)).contains(TimelineStep.REOPENED_BY_APPEAL);
  }

  @Test
  void aCaseThatIsOpenMeanwhileGoesOnInstead() {
    CaseId id = office.refused();
    AppealId appeal = appealed(id);
    CaseId meanwhile = office.requested();
    assertThat(decided(appeal, Appeal.Decision.OVERTURNED).newCaseId()).isEqualTo(meanwhile);
    assertThat(office.store.caseRows).hasSize(2);
  }

  @Test
  void theStatementOfReasonsNamesFactsRulesAutomationAndRedress() {
    CaseId id = office.requested(ClosureReason.DUPLICATE_ACCOUNT);
    StatingReasons stating = new StatingReasons(office.store.escalations, office.store.figures);
    assertThat(stating.of(office.theCase(id))).isEmpty();
    office.withdrawing.withdraw(id, Office.ANN);
    assertThat(stating.of(office.theCase(id))).isEmpty();

    CaseId refused = office.refused();
    assertThat(stating.of(office.theCase(refused)))
        .hasValueSatisfying(
            statement -> {
              assertThat(statement.facts())
                  .containsExactly("The reason given was DUPLICATE_ACCOUNT.");
              assertThat(statement.rules())
                  .containsExactly(RefusalReason.DUPLICATE_ACCOUNT_UNRESOLVED);
              assertThat(statement.detectedAutomatically()).isTrue();
              assertThat(statement.decidedAutomatically()).isFalse();
              assertThat(statement.appealUntil()).isEqualTo(UNTIL);
            });
  }

  @Test
  void theStatementNamesWhatWasFoundOut() {
    Evidence found =
        new Evidence(Evidence.Code.SAME_DEVICE, "acc-2", "Another account uses the same device.");
    CaseId id = office.requested(ClosureReason.DUPLICATE_ACCOUNT);
    office.store.evidence.keep(id, List.of(found), NOW);
    office.withdrawing.withdraw(id, Office.ANN);
    var review = office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    assertThat(review.gathered()).containsExactly(found);
  }
}
