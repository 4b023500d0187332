package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.accountclosure.process.StaffOnStage.LEAD;
import static org.accountclosure.process.StaffOnStage.OTHER_LEAD;
import static org.accountclosure.process.StaffOnStage.SUPPORT;
import static org.accountclosure.process.StaffOnStage.TRUST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.process.model.ProcessConstants.SupportEscalationProcessElements;
import org.junit.jupiter.api.Test;

/** Role, four eyes and mandatory reason: what the wrong person tries at the engine is denied. */
interface WhoMayScenes extends Scene {

  Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "note", "As agreed.");
  Map<String, Object> WRITE_OFF =
      Map.of(
          "decision", "RESOLVE_BLOCKER",
          "resolution", "WRITE_OFF_DEBT",
          "note", "Nobody will ever pay it.");

  @Test
  default void whoDoesNotWorkOnTheQueueCannotTakeTheTask() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");

    assertThat(closure().isNotClaimedBy(TRUST)).contains(TRUST + " does not work on queue support");
    assertThat(closure().isNotClaimedBy(freelancer().login())).contains("does not work on queue");
    assertThat(closure().isNotClaimedBy("nobody-knows")).contains("does not work on queue");

    closure().isDecidedBy(SUPPORT, APPROVED);
    closure().endsAs("CLOSED");
  }

  @Test
  default void whoHasNotClaimedTheTaskCannotDecide() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");

    assertThat(closure().isNotDecidedAs(APPROVED)).contains("Claim the task first");

    closure().isDecidedBy(LEAD, APPROVED);
    closure().endsAs("CLOSED");
  }

  @Test
  default void whatIsDecidedWithoutItsReasonIsDenied() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");

    assertThat(closure().isNotDecidedBy(SUPPORT, Map.of())).isNotBlank();
    assertThat(closure().isNotDecidedAs(Map.of("decision", "ASK_HOLDER"))).isNotBlank();
    assertThat(closure().isNotDecidedAs(Map.of("decision", "HAND_TO_TRUST")))
        .contains("Write down why");
    assertThat(closure().isNotDecidedAs(Map.of("decision", "REFUSE", "refusalReasons", List.of())))
        .contains("reason");

    closure().isDecidedBy(SUPPORT, APPROVED);
    closure().endsAs("CLOSED");
  }

  @Test
  default void moneyMovesOnlyByTwoPersons() {
    freelancer().hasAnOldDebt();
    closure().isAskedFor("NO_LONGER_USING");
    closure().becomes("ESCALATED");
    closure().isDecidedBy(LEAD, WRITE_OFF);

    Map<String, Object> confirmation = Map.of("confirmation", "CONFIRM", "note", "Agreed.");
    assertThat(closure().isNotClaimedBy(SUPPORT)).contains("does not work on queue lead");
    assertThat(closure().isNotClaimedBy(LEAD)).contains("Another person than " + LEAD);
    assertThat(closure().isNotDecidedAs(confirmation)).contains("Claim the task first");
    assertThat(freelancer().owes()).isTrue();

    closure().isDecidedBy(OTHER_LEAD, confirmation);
    closure().endsAs("CLOSED");
    assertThat(freelancer().owes()).isFalse();
  }

  @Test
  default void whatStaffTypesStaysInItsTaskAndMovesToTheDatabase() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure().isDecidedBy(SUPPORT, APPROVED);

    closure().endsAs("CLOSED");
    assertThat(closure().notesOfStaff()).containsExactly("As agreed.");
    assertThatProcessInstance(byProcessId(Processes.SUPPORT_ESCALATION_PROCESS))
        .hasCompletedElements(SupportEscalationProcessElements.END_EVENT_CLOSURE_APPROVED);
    assertThat(closure().variablesOf(Processes.SUPPORT_ESCALATION_PROCESS))
        .contains("decision")
        .doesNotContain("note");
  }

  @Test
  default void theLeadsMayDecideWhatNobodyDecidedInTime() {
    closure().isAskedFor("WORKING_DIRECTLY_WITH_CLIENT");
    closure().becomes("ESCALATED");
    assertThat(closure().task().getCandidateGroups()).containsExactly("trust");
    assertThat(closure().isNotClaimedBy(LEAD)).contains("does not work on queue trust");

    pass(Duration.ofDays(8));
    CaseOnStage.waiting()
        .until(() -> closure().task().getCandidateGroups().equals(List.of("trust", "lead")));

    closure().isDecidedBy(LEAD, APPROVED);
    closure().endsAs("CLOSED");
    assertThat(closure().notices("STAFF")).contains("escalation-due", "escalation-to-lead");
  }
}
