package org.accountclosure.closure;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.WithdrawalReport;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ViolationReviewTest {

  private static final SupportDecision APPROVE = new SupportDecision("APPROVE", List.of());

  private final Office office = new Office();
  private final CaseId id = office.requested(ClosureReason.DUPLICATE_ACCOUNT);

  private Escalation reviewed(SupportDecision decision) {
    office.reviews.request(id);
    Escalation review =
        office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    office.tasks.decision(review.id(), "sue", decision, "seen");
    office.deciding.decide(review.id(), decision);
    return review;
  }

  @Test
  void aReviewIsAskedForOnceAndItsVerdictReachesTheCase() {
    Escalation review = reviewed(APPROVE);
    office.reviews.request(id);
    office.reporting.report(id, review.id());
    office.reporting.report(id, review.id());

    assertThat(office.store.engineRequests)
        .containsExactly("start " + id, "review " + id, "reviewed " + id + " APPROVE");
  }

  @Test
  void whileItIsJudgedTheCaseShowsAsEscalated() {
    office.reviews.request(id);
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.ESCALATED);
  }

  @Test
  @DisplayName("point 7: a human judges violations")
  void nothingIsReportedThatNobodyDecided() {
    office.reviews.request(id);
    Escalation review =
        office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    assertThatThrownBy(() -> office.reporting.report(id, review.id()))
        .hasMessageContaining("No person has judged");
  }

  @Test
  @DisplayName("point 5: a withdrawal ends the closure, never the review of a violation")
  void aWithdrawalLeavesTheReview() {
    office.reviews.request(id);
    Escalation review =
        office.escalating.open(id, EscalationKind.VIOLATION_REASON, Office.TO_SUPPORT, 7);
    assertThat(report().reviewGoesOn()).isTrue();

    office.tasks.decision(review.id(), "sue", APPROVE, "seen");
    office.deciding.decide(review.id(), APPROVE);
    office.reporting.report(id, review.id());

    assertThat(office.escalation(review.id()).state()).isEqualTo(Escalation.State.DECIDED);
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(office.store.engineRequests).noneMatch(request -> request.startsWith("reviewed"));
    assertThat(office.steps(id)).contains(TimelineStep.REVIEW_REPORTED);
    assertThat(report().reviewGoesOn()).isFalse();
  }

  @Test
  void aReviewThatBeginsAfterTheWithdrawalIsJudgedToo() {
    office.withdrawing.withdraw(id, Office.ANN);
    Escalation review = reviewed(APPROVE);
    assertThat(office.escalation(review.id()).state()).isEqualTo(Escalation.State.DECIDED);
  }

  private WithdrawalReport report() {
    return ((WithdrawingClosure.Result.Withdrawn) office.withdrawing.withdraw(id, Office.ANN))
        .report();
  }

  @Test
  @DisplayName("point 5: a withdrawal reports what was done and what stays")
  @EdgeCase(36)
  void aWithdrawalReportsWhatWasDoneAndWhatStays() {
    Office other = new Office();
    CaseId consented = other.requested(Consent.WITHDRAW_PROPOSALS);
    other.marketplace.says(ofFreelancer().withProposal("p-1"));
    new TakingConsentedSteps(
            other.marketplace, other.blockers, new TeamsOfCase(other.store.teams), other.desk)
        .take(consented, Stage.BUSINESS_ENDED, "job");
    other.marketplace.says(ofFreelancer().withHold(null));
    other.check(consented, Stage.BUSINESS_ENDED);

    assertThat(other.withdrawing.withdraw(consented, Office.ANN))
        .asInstanceOf(type(WithdrawingClosure.Result.Withdrawn.class))
        .satisfies(
            withdrawn -> {
              assertThat(withdrawn.report().holds()).containsExactly("hold-1");
              assertThat(withdrawn.report().done())
                  .singleElement()
                  .satisfies(
                      done -> {
                        assertThat(done.at()).isEqualTo(NOW);
                        assertThat(done.what()).startsWith("WITHDRAW_PROPOSALS");
                      });
              assertThat(withdrawn.report().inOneSentence())
                  .contains("not to be undone: WITHDRAW_PROPOSALS")
                  .contains("holds stay: hold-1");
            });
    assertThat(other.theCase(consented).status()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void aWithdrawalWithoutAnythingDoneSaysSo() {
    assertThat(report().inOneSentence()).isEqualTo("nothing was done that cannot be undone");
  }

  @ParameterizedTest
  @EnumSource(Alternative.class)
  @DisplayName("point 14: retained with the alternative that keeps the account")
  void aCaseIsRetainedOnlyByAnAlternativeThatIsInEffect(Alternative alternative) {
    AlternativeOffer applied =
        AlternativeOffer.made(alternative, NOW, NOW).answered(OfferAnswer.ACCEPT).applied(NOW);
    office.change(id, closureCase -> closureCase.withOffer(applied));
    assertThatThrownBy(() -> office.outcomes.record(id, Outcome.RETAINED))
        .hasMessageContaining("No alternative is in effect");

    office.change(id, closureCase -> closureCase.withOffer(applied.verified(true)));
    assertThat(office.outcomes.record(id, Outcome.RETAINED)).isEqualTo(Outcome.RETAINED);
    assertThat(office.theCase(id).status()).isEqualTo(CaseStatus.RETAINED);
    assertThat(office.theCase(id).retainedAs()).isEqualTo(RetainedAs.valueOf(alternative.name()));
  }

  @Test
  void theFirstEndStandsAndOnlyTheMarketplaceCloses() {
    assertThatThrownBy(() -> office.outcomes.record(id, Outcome.CLOSED))
        .hasMessageContaining("Only the marketplace's answer");
    office.withdrawing.withdraw(id, Office.ANN);
    assertThat(office.outcomes.record(id, Outcome.REFUSED)).isEqualTo(Outcome.WITHDRAWN);
    assertThat(office.steps(id)).contains(TimelineStep.WITHDRAWAL_CONFIRMED);
  }
}
