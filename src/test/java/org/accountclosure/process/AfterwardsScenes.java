package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.accountclosure.process.StaffOnStage.LEAD;
import static org.accountclosure.process.StaffOnStage.OTHER_LEAD;
import static org.accountclosure.process.StaffOnStage.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.ClosureAppealProcessElements;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Questions, appeals, and what outlives a closure. */
interface AfterwardsScenes extends Scene {

  @Test
  default void supportAsksTheHolderAndGoesOnWithTheAnswer() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure()
        .isDecidedBy(
            SUPPORT, Map.of("decision", "ASK_HOLDER", "note", "Whose is the other account?"));
    CaseOnStage.waiting().until(() -> closure().notices("HOLDER").contains("support-asked"));

    closure().isAnswered("My sister's.");

    closure().isDecidedBy(SUPPORT, Map.of("decision", "APPROVE", "note", "Plausible."));
    closure().endsAs("CLOSED");
  }

  @Test
  default void anAppealReachesAnotherPersonAndItsNewClosureIsNotJudgedAgain() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure()
        .isDecidedBy(
            LEAD,
            Map.of(
                "decision", "REFUSE",
                "refusalReasons", List.of("DUPLICATE_ACCOUNT_UNRESOLVED"),
                "note", "Two accounts, one person."));
    closure().endsAs("REFUSED");

    assertThat(closure().isAppealed("The other account is my sister's.").status()).isEqualTo(201);
    assertThat(closure().task().getCandidateGroups()).containsExactly("lead");
    assertThat(closure().isNotClaimedBy(LEAD)).contains("who refused the closure");
    closure()
        .isDecidedBy(
            OTHER_LEAD, Map.of("appealDecision", "OVERTURNED", "note", "Two persons indeed."));

    assertThatProcessInstance(byProcessId(Processes.CLOSURE_APPEAL_PROCESS)).isCompleted();
    CaseOnStage.waiting().until(freelancer()::isClosed);
    assertThat(closure().escalations()).isEqualTo(1);
  }

  @Test
  default void anAppealIsRemindedOfAndTheRefusalStandsIfAnotherPersonSaysSo() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure()
        .isDecidedBy(
            SUPPORT,
            Map.of(
                "decision", "REFUSE",
                "refusalReasons", List.of("DUPLICATE_ACCOUNT_UNRESOLVED"),
                "note", "Two accounts, one person."));
    closure().endsAs("REFUSED");

    assertThat(closure().isAppealed("I am one.").status()).isEqualTo(201);
    UserTask unused = closure().task();
    pass(Duration.ofDays(14).plusHours(1));
    assertThatProcessInstance(byProcessId(Processes.CLOSURE_APPEAL_PROCESS))
        .hasCompletedElements(ClosureAppealProcessElements.END_EVENT_LEAD_REMINDED);
    assertThat(closure().isNotClaimedBy(SUPPORT)).contains("does not work on queue lead");
    closure().isDecidedBy(LEAD, Map.of("appealDecision", "UPHELD", "note", "One person."));

    assertThatProcessInstance(byProcessId(Processes.CLOSURE_APPEAL_PROCESS)).isCompleted();
    closure().has("APPEAL_DECIDED", 1);
    assertThat(closure().notices("HOLDER"))
        .containsExactly("closure-refused", "appeal-received", "appeal-upheld");
    assertThat(closure().column("status")).isEqualTo("REFUSED");
    assertThat(closure().isAppealed("Still.").status()).isEqualTo(200);
  }

  @Test
  default void aWithdrawalEndsTheClosureAndNotTheReviewOfTheViolation() {
    closure().isAskedFor("WORKING_DIRECTLY_WITH_CLIENT");
    closure().becomes("ESCALATED");
    assertThat(closure().isWithdrawn().status()).isEqualTo(200);
    closure().endsAs("WITHDRAWN");

    closure()
        .isDecidedBy(StaffOnStage.TRUST, Map.of("decision", "APPROVE", "note", "Known before."));
    assertThatProcessInstance(byProcessId(Processes.VIOLATION_REVIEW_PROCESS)).isCompleted();
    assertThat(closure().steps()).contains("REVIEW_REPORTED");
  }
}
