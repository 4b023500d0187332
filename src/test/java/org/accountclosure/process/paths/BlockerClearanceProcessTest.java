package org.accountclosure.process.paths;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** Every answer of a check. */
class BlockerClearanceProcessTest extends ModelPaths {

  BlockerClearanceProcessTest() {
    super(Processes.BLOCKER_CLEARANCE_PROCESS);
  }

  @Test
  void aConsentedStepAndAReminderLeadToAnotherCheckEach() {
    started();
    next("TAKE_STEP");
    work(JobTypes.CLOSURE_TAKE_CONSENTED_STEP);
    next("REMIND");
    work(JobTypes.CLOSURE_REMIND_HOLDER);
    next("CLEAR");
    endsBy("Task_RemindHolder", "EndEvent_StageIsClear");
  }

  @Test
  void aDateLeadsToAnotherCheck() {
    started();
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "WAIT", "recheckAt", inDays(5)));
    waitsAt("Gateway_DateOrNews");
    later(Duration.ofDays(6));
    next("CLEAR");
    endsBy("CatchEvent_RecheckDue", "EndEvent_StageIsClear");
  }

  @Test
  void newsLeadsToAnotherCheckAndSoDoesNewsDuringACheck() {
    started();
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "WAIT", "recheckAt", inDays(5)));
    message(Messages.MARKETPLACE_NEWS, CASE);
    message(Messages.MARKETPLACE_NEWS, CASE);
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "WAIT", "recheckAt", inDays(5)));
    next("CLEAR");
    endsBy("CatchEvent_NewsArrived", "EndEvent_StageIsClear");
  }

  @Test
  void aBlockerThatSupportApprovesIsCheckedAgain() {
    started();
    next("ESCALATE");
    decided("APPROVE", Map.of());
    next("CLEAR");
    endsBy("EndEvent_StageIsClear");
  }

  @Test
  void aBlockerThatSupportRefusesEndsTheClearance() {
    started();
    next("ESCALATE");
    decided("REFUSE", Map.of("refusalReasons", List.of("DEBT_UNPAID")));
    throwsAt("EndEvent_ClosureRefused");
  }

  @Test
  void theHoldersOwnDelayEndsTheClearance() {
    started();
    next("EXPIRE");
    throwsAt("EndEvent_ClosureExpired");
  }

  private void started() {
    call(
        Map.of(
            "caseId", CASE,
            "accountKind", "FREELANCER",
            "reason", "COST",
            "stage", "BUSINESS_ENDED"));
  }

  private void next(String step) {
    work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", step));
  }

  private void decided(String decision, Map<String, Object> details) {
    work(
        JobTypes.SUPPORT_OPEN_ESCALATION,
        Map.of(
            "escalationId", "esc-1",
            "groups", List.of("support"),
            "dueAt", inDays(3),
            "followUpAt", inDays(2),
            "leadAt", inDays(5)));
    Map<String, Object> entered = new HashMap<>(details);
    entered.put("decision", decision);
    decide("Task_DecideEscalation", JobTypes.SUPPORT_CHECK_DECISION, entered);
    work(JobTypes.SUPPORT_RECORD_DECISION);
  }
}
