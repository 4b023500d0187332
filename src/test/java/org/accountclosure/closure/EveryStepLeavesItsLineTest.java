package org.accountclosure.closure;

import static org.accountclosure.closure.model.TimelineStep.APPEALED;
import static org.accountclosure.closure.model.TimelineStep.APPEAL_DECIDED;
import static org.accountclosure.closure.model.TimelineStep.BLOCKED_AT_CLOSING;
import static org.accountclosure.closure.model.TimelineStep.BLOCKER_RESOLVED;
import static org.accountclosure.closure.model.TimelineStep.CHECKED;
import static org.accountclosure.closure.model.TimelineStep.CLOSED;
import static org.accountclosure.closure.model.TimelineStep.CLOSING;
import static org.accountclosure.closure.model.TimelineStep.DECIDED;
import static org.accountclosure.closure.model.TimelineStep.ESCALATED;
import static org.accountclosure.closure.model.TimelineStep.ESCALATED_TO_LEAD;
import static org.accountclosure.closure.model.TimelineStep.HANDED_TO_TRUST;
import static org.accountclosure.closure.model.TimelineStep.HOLDER_ANSWERED;
import static org.accountclosure.closure.model.TimelineStep.HOLDER_ASKED;
import static org.accountclosure.closure.model.TimelineStep.OUTCOME_CONFIRMED;
import static org.accountclosure.closure.model.TimelineStep.REFUSED;
import static org.accountclosure.closure.model.TimelineStep.REOPENED_BY_APPEAL;
import static org.accountclosure.closure.model.TimelineStep.REQUESTED;
import static org.accountclosure.closure.model.TimelineStep.RESOLUTION_CONFIRMED;
import static org.accountclosure.closure.model.TimelineStep.RESOLUTION_REJECTED;
import static org.accountclosure.closure.model.TimelineStep.REVIEW_REPORTED;
import static org.accountclosure.closure.model.TimelineStep.REVIEW_REQUESTED;
import static org.accountclosure.closure.model.TimelineStep.WITHDRAWAL_CONFIRMED;
import static org.accountclosure.closure.model.TimelineStep.WITHDRAWN;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("point 13: every step leaves its line")
class EveryStepLeavesItsLineTest {

  private final Office office = new Office();

  private void decides(String who, EscalationId id, String choice) {
    List<String> reasons =
        choice.equals("REFUSE") ? List.of(RefusalReason.DEBT_UNPAID.name()) : List.of();
    String resolution = choice.equals("RESOLVE_BLOCKER") ? "WAIVE_BALANCE" : null;
    SupportDecision decision = new SupportDecision(choice, reasons, null, resolution);
    assertThat(office.tasks.decision(id, who, decision, "note")).isEmpty();
    office.deciding.decide(id, decision);
  }

  private List<String> why(CaseId id) {
    return office.store.timeline.of(id).stream().map(TimelineEntry::why).toList();
  }

  @Test
  void onTheWayOfAReviewToItsAppeal() {
    CaseId id = office.requested(ClosureReason.DUPLICATE_ACCOUNT);
    office.reviews.request(id);
    Escalation review =
        office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    decides("sue", review.id(), "ASK_HOLDER");
    office.asking.ask(review.id());
    office.answering.answer(id, review.id(), "The old one", Office.ANN);
    decides("sue", review.id(), "HAND_TO_TRUST");
    office.handing.hand(review.id());
    office.clock.moveTo(office.escalation(review.id()).dates().leadAt());
    office.leads.escalate(review.id());
    decides("lea", review.id(), "REFUSE");
    office.reporting.report(id, review.id());
    office.outcomes.record(id, Outcome.REFUSED);
    AppealingRefusal.Result filed = office.appealing.appeal(id, "I do not agree", Office.ANN);
    Appeal appeal = ((AppealingRefusal.Result.Opened) filed).appeal();
    office.appeals.open(appeal.id());
    assertThat(office.appeals.check(appeal.id(), "leo", "OVERTURNED", "She paid")).isEmpty();
    Appeal decided = office.appeals.record(appeal.id(), Appeal.Decision.OVERTURNED);

    assertThat(office.steps(id))
        .containsExactly(
            REQUESTED,
            REVIEW_REQUESTED,
            ESCALATED,
            DECIDED,
            HOLDER_ASKED,
            HOLDER_ANSWERED,
            DECIDED,
            HANDED_TO_TRUST,
            ESCALATED_TO_LEAD,
            DECIDED,
            REVIEW_REPORTED,
            REFUSED,
            OUTCOME_CONFIRMED,
            APPEALED,
            APPEAL_DECIDED);
    assertThat(why(id))
        .contains("ASK_HOLDER", "REFUSE because of [DEBT_UNPAID]", "The reason was judged: REFUSE")
        .allMatch(why -> !why.isBlank());
    assertThat(appeal.refusedBy()).isEqualTo("lea");
    assertThat(office.steps(Objects.requireNonNull(decided.newCaseId())))
        .containsExactly(REOPENED_BY_APPEAL);
  }

  @Test
  void onTheWayOfABlockerToTheClosing() {
    CaseId id = office.requested();
    Escalation asked = office.escalatedFor(id);
    decides("sue", asked.id(), "RESOLVE_BLOCKER");
    office.confirming.confirm(asked.id(), "lea", "REJECT", "Ask her first");
    decides("sue", asked.id(), "RESOLVE_BLOCKER");
    office.confirming.confirm(asked.id(), "lea", "CONFIRM", null);
    office.resolving.resolve(asked.id(), "job");
    ClosingAccount closing =
        new ClosingAccount(
            office.marketplace,
            office.blockers,
            office.store.endingLogin(office.desk),
            office.desk);
    assertThat(closing.close(id, "first")).isEqualTo(ClosingAccount.Closing.BLOCKED);
    office.marketplace.says(ofFreelancer());
    office.check(id, Stage.MONEY_WITHDRAWN);
    assertThat(closing.close(id, "second")).isEqualTo(ClosingAccount.Closing.CLOSED);

    assertThat(office.steps(id))
        .containsExactly(
            REQUESTED,
            CHECKED,
            ESCALATED,
            DECIDED,
            RESOLUTION_REJECTED,
            DECIDED,
            RESOLUTION_CONFIRMED,
            BLOCKER_RESOLVED,
            CLOSING,
            BLOCKED_AT_CLOSING,
            CHECKED,
            CLOSING,
            CLOSED);
    assertThat(why(id))
        .contains(
            "MONEY_WITHDRAWN: blocked by BALANCE_BELOW_MINIMUM:balance-USD; ESCALATE",
            "MONEY_WITHDRAWN: nothing blocks; CLEAR",
            "RESOLVE_BLOCKER: WAIVE_BALANCE for BALANCE_BELOW_MINIMUM:balance-USD",
            "A second person rejected the resolution",
            "A second person confirmed the resolution");
  }

  @Test
  void aReviewIsReportedOnlyByAFinalDecisionAboutTheSameCase() {
    CaseId other = office.refused();
    EscalationId ofTheOther = office.store.escalations.of(other).get(0).id();
    CaseId id = office.requested(ClosureReason.DUPLICATE_ACCOUNT);
    Escalation review =
        office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 8);
    decides("sue", review.id(), "ASK_HOLDER");
    assertThatThrownBy(() -> office.reporting.report(id, review.id()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> office.reporting.report(id, ofTheOther))
        .isInstanceOf(IllegalStateException.class);
    assertThat(office.steps(id)).doesNotContain(REVIEW_REPORTED);
  }

  @Test
  void onTheWayOfAWithdrawal() {
    CaseId id = office.requested();
    office.withdrawing.withdraw(id, Office.ANN);
    office.outcomes.record(id, Outcome.WITHDRAWN);

    assertThat(office.steps(id)).containsExactly(REQUESTED, WITHDRAWN, WITHDRAWAL_CONFIRMED);
  }
}
