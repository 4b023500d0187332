package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Every decision of support, and what happens if nobody decides. */
class SupportEscalationProcessTest extends ModelPaths {

  SupportEscalationProcessTest() {
    super(Processes.SUPPORT_ESCALATION_PROCESS);
  }

  private static final String TASK = "Task_DecideEscalation";

  @Test
  void aPersonOfTheQueueApproves() {
    opened();
    UserTask task = task(TASK);
    assertThat(task.getCandidateGroups()).containsExactly("support");
    assertThat(task.getPriority()).isEqualTo(50);
    claim(TASK, JobTypes.SUPPORT_CHECK_ASSIGNEE, "sam");
    decided(Map.of("decision", "APPROVE"));
    endsBy("EndEvent_ClosureApproved");
  }

  @Test
  void aDecisionThatIsDeniedLeavesTheTaskAsItWas() {
    opened();
    isDenied(
        TASK,
        JobTypes.SUPPORT_CHECK_DECISION,
        Map.of("decision", "REFUSE"),
        "A refusal needs at least one reason.");
    decided(
        Map.of("decision", "REFUSE", "refusalReasons", List.of("DEBT_UNPAID"), "note", "Told."));
    endsBy("EndEvent_ClosureRefused");
    has(Map.of("decision", "REFUSE", "refusalReasons", List.of("DEBT_UNPAID")));
  }

  @Test
  void theHoldersAnswerBringsTheTaskBack() {
    opened();
    asked();
    message(Messages.HOLDER_ANSWERED, "esc-1");
    decided(Map.of("decision", "APPROVE"));
    endsBy("CatchEvent_HolderAnswered", "EndEvent_ClosureApproved");
  }

  @Test
  void withoutAnAnswerTheTaskComesBackInTime() {
    opened();
    asked();
    later(Duration.ofDays(8));
    decided(Map.of("decision", "APPROVE"));
    endsBy("CatchEvent_NoAnswerInTime", "EndEvent_ClosureApproved");
  }

  @Test
  void aBlockerIsResolvedOnceAnotherPersonConfirms() {
    opened();
    decided(RESOLUTION);
    decide(
        "Task_ConfirmResolution",
        JobTypes.SUPPORT_CHECK_CONFIRMATION,
        Map.of("confirmation", "CONFIRM"));
    work(JobTypes.SUPPORT_RESOLVE_BLOCKER);
    endsBy("EndEvent_BlockerResolved");
    has(Map.of("decision", "RESOLVED"));
  }

  @Test
  void aResolutionThatIsRejectedGoesBackToTheFirstPerson() {
    opened();
    decided(RESOLUTION);
    decide(
        "Task_ConfirmResolution",
        JobTypes.SUPPORT_CHECK_CONFIRMATION,
        Map.of("confirmation", "REJECT", "note", "Ask for payment first."));
    decided(Map.of("decision", "APPROVE"));
    endsBy("EndEvent_ClosureApproved");
  }

  @Test
  void trustAndSafetyDecidesWhatIsHandedOver() {
    opened();
    decided(Map.of("decision", "HAND_TO_TRUST", "note", "Looks like fraud."));
    work(JobTypes.SUPPORT_HAND_TO_TRUST, Map.of("groups", List.of("trust")));
    assertThat(task(TASK).getCandidateGroups()).containsExactly("trust");
    decided(Map.of("decision", "APPROVE"));
    endsBy("EndEvent_ClosureApproved");
  }

  @Test
  void anOverdueDecisionIsRemindedAndLaterTheLeadsAreCalled() {
    opened();
    UserTask first = task(TASK);
    later(Duration.ofDays(4));
    work(JobTypes.SUPPORT_REMIND);
    assertThat(task(TASK).getUserTaskKey()).isEqualTo(first.getUserTaskKey());
    later(Duration.ofDays(2));
    work(
        JobTypes.SUPPORT_ESCALATE_TO_LEAD,
        Map.of("groups", List.of("support", "lead"), "leadAt", inDays(2)));
    assertThat(task(TASK).getCandidateGroups()).containsExactly("support", "lead");
    work(JobTypes.SUPPORT_REMIND);
    decided(Map.of("decision", "APPROVE"));
    endsBy("EndEvent_SupportReminded", "BoundaryEvent_LeadNeeded", "EndEvent_ClosureApproved");
  }

  private static final Map<String, Object> RESOLUTION =
      Map.of(
          "decision", "RESOLVE_BLOCKER",
          "resolution", "WRITE_OFF_DEBT",
          "blocker", "DEBT:d-1",
          "note", "Uncollectable.");

  private void opened() {
    call(
        Map.of(
            "caseId", CASE,
            "accountKind", "FREELANCER",
            "reason", "COST",
            "escalationKind", "BLOCKER"));
    work(
        JobTypes.SUPPORT_OPEN_ESCALATION,
        Map.of(
            "escalationId", "esc-1",
            "groups", List.of("support"),
            "dueAt", inDays(3),
            "followUpAt", inDays(2),
            "leadAt", inDays(5)));
  }

  private void asked() {
    decided(Map.of("decision", "ASK_HOLDER", "note", "Is it yours?"));
    work(
        JobTypes.SUPPORT_ASK_HOLDER,
        Map.of(
            "answerBy", inDays(7),
            "dueAt", inDays(10),
            "followUpAt", inDays(9),
            "leadAt", inDays(12)));
    waitsAt("Gateway_AnswerOrDate");
  }

  private void decided(Map<String, Object> entered) {
    decide(TASK, JobTypes.SUPPORT_CHECK_DECISION, entered);
    work(JobTypes.SUPPORT_RECORD_DECISION);
  }
}
