package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.process.model.ProcessConstants.SupportEscalationProcessElements;
import org.junit.jupiter.api.Test;

/** What support decides: violations, and blockers that no rule decides. */
interface SupportScenes extends Scene {

  Map<String, Object> APPROVAL = Map.of("decision", "APPROVE");
  Map<String, Object> REFUSAL =
      Map.of("decision", "REFUSE", "refusalReasons", List.of("INVESTIGATION_UNDER_WAY"));

  @Test
  default void aDuplicateThatSupportApprovesCloses() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure().becomes("ESCALATED");
    UserTask task = closure().task();
    assertThat(task.getCandidateGroups()).containsExactly("support");
    assertThat(task.getPriority()).isEqualTo(60);

    closure().isDecided(APPROVAL);

    closure().endsAs("CLOSED");
    assertThat(closure().notices("STAFF")).isEmpty();
  }

  @Test
  default void aDuplicateIsApprovedAfterAReminder() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    supportIsReminded();
    closure().isDecided(APPROVAL);

    closure().endsAs("CLOSED");
  }

  @Test
  default void anOverdueRefusalIsRemindedDeniedWithoutReasonsAndThenStands() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    supportIsReminded();

    assertThat(closure().isNotDecidedBy(StaffOnStage.SUPPORT, Map.of("decision", "REFUSE")))
        .contains("reason");
    assertThat(closure().read().text("status")).isEqualTo("ESCALATED");

    closure().isDecided(REFUSAL);
    closure().endsAs("REFUSED");
    assertThat(closure().read().body().get("refusalReasons").toString())
        .isEqualTo("[\"INVESTIGATION_UNDER_WAY\"]");
  }

  @Test
  default void aBlockerThatSupportAcknowledgesIsWaitedForAndNotAskedAgain() {
    freelancer().hasAnOldDebt();
    closure().isAskedFor("NO_LONGER_USING");
    closure().becomes("ESCALATED");
    closure().isDecided(APPROVAL);
    closure().waits(1);

    freelancer().settlesTheDebt();
    assertThat(freelancer().isInTheNews()).isEqualTo(1);

    closure().endsAs("CLOSED");
    assertThat(closure().escalations()).isEqualTo(1);
  }

  @Test
  default void aBlockerThatSupportRefusesEndsTheCaseThroughBothCalls() {
    freelancer().hasAnOldDebt();
    closure().isAskedFor("NO_LONGER_USING");
    closure().isDecided(REFUSAL);

    closure().endsAs("REFUSED");
  }

  /** The task's time to be decided ends. */
  private void supportIsReminded() {
    closure().becomes("ESCALATED");
    UserTask unused = closure().task();
    pass(Duration.ofDays(3).plusHours(1));
    CaseOnStage.waiting()
        .untilAsserted(
            () -> assertThat(closure().notices("STAFF")).containsExactly("escalation-due"));
    assertThatProcessInstance(byProcessId(Processes.SUPPORT_ESCALATION_PROCESS))
        .hasCompletedElements(SupportEscalationProcessElements.END_EVENT_SUPPORT_REMINDED);
  }
}
