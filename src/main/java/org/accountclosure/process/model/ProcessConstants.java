package org.accountclosure.process.model;

/**
 * The names that the models use, for Java.
 *
 * <p>Generated; write it anew with {@code mvn -q test -Dtest=ProcessConstantsTest -Dregenerate}.
 */
public final class ProcessConstants {

  private ProcessConstants() {}

  /** Process ids. */
  public static final class Processes {
    public static final String ACCOUNT_CLOSURE_PROCESS = "AccountClosureProcess";
    public static final String BLOCKER_CLEARANCE_PROCESS = "BlockerClearanceProcess";
    public static final String FREELANCER_CLOSURE_PROCESS = "FreelancerClosureProcess";
    public static final String SUPPORT_ESCALATION_PROCESS = "SupportEscalationProcess";

    private Processes() {}
  }

  /** Job types; each has exactly one worker. */
  public static final class JobTypes {
    public static final String CLOSURE_CHECK_BLOCKERS = "closure.check-blockers";
    public static final String CLOSURE_CLOSE_ACCOUNT = "closure.close-account";
    public static final String CLOSURE_OPEN_CASE = "closure.open-case";
    public static final String CLOSURE_RECORD_REFUSAL = "closure.record-refusal";
    public static final String CLOSURE_RECORD_WITHDRAWAL = "closure.record-withdrawal";
    public static final String CLOSURE_TAKE_CONSENTED_STEP = "closure.take-consented-step";
    public static final String NOTIFICATION_TELL_OUTCOME = "notification.tell-outcome";
    public static final String SUPPORT_OPEN_ESCALATION = "support.open-escalation";
    public static final String SUPPORT_RECORD_DECISION = "support.record-decision";
    public static final String SUPPORT_REMIND = "support.remind";

    private JobTypes() {}
  }

  /** Message names. */
  public static final class Messages {
    public static final String CLOSURE_REQUESTED = "closure-requested";
    public static final String CLOSURE_WITHDRAWN = "closure-withdrawn";
    public static final String MARKETPLACE_NEWS = "marketplace-news";

    private Messages() {}
  }

  /** BPMN error codes. */
  public static final class Errors {
    public static final String CLOSURE_REFUSED = "closure-refused";

    private Errors() {}
  }

  /** Process variables ({@code bpmn/variables.json}). */
  public static final class Variables {
    public static final String ACCOUNT_KIND = "accountKind";
    public static final String CASE_ID = "caseId";
    public static final String CLOSING = "closing";
    public static final String DECISION = "decision";
    public static final String DECISION_PROBLEM = "decisionProblem";
    public static final String DUE_AT = "dueAt";
    public static final String ESCALATION_ID = "escalationId";
    public static final String ESCALATION_KIND = "escalationKind";
    public static final String FOLLOW_UP_AT = "followUpAt";
    public static final String LOGIN_ID = "loginId";
    public static final String NEXT_STEP = "nextStep";
    public static final String OUTCOME = "outcome";
    public static final String REASON = "reason";
    public static final String REASON_ROUTE = "reasonRoute";
    public static final String RECHECK_AT = "recheckAt";
    public static final String REFUSAL_REASONS = "refusalReasons";
    public static final String ROUTING = "routing";
    public static final String STAGE = "stage";

    private Variables() {}
  }

  /** Decision ids. */
  public static final class Decisions {
    public static final String CLOSURE_REASON = "ClosureReason";
    public static final String SUPPORT_ROUTING = "SupportRouting";

    private Decisions() {}
  }

  /** Form ids. */
  public static final class Forms {
    public static final String CLOSURE_REQUEST = "closure-request";
    public static final String SUPPORT_DECISION = "support-decision";

    private Forms() {}
  }

  /** Elements of {@code AccountClosureProcess.bpmn}. */
  public static final class AccountClosureProcessElements {
    public static final String BOUNDARY_EVENT_CLOSURE_REFUSED = "BoundaryEvent_ClosureRefused";
    public static final String CALL_ACTIVITY_CLEAR_FREELANCER = "CallActivity_ClearFreelancer";
    public static final String CALL_ACTIVITY_REVIEW_REASON = "CallActivity_ReviewReason";
    public static final String END_EVENT_ACCOUNT_CLOSED = "EndEvent_AccountClosed";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_CLOSURE_REFUSED_BY_SUPPORT =
        "EndEvent_ClosureRefusedBySupport";
    public static final String END_EVENT_CLOSURE_WITHDRAWN = "EndEvent_ClosureWithdrawn";
    public static final String END_EVENT_WAY_IS_ABANDONED = "EndEvent_WayIsAbandoned";
    public static final String END_EVENT_WAY_IS_CLEAR = "EndEvent_WayIsClear";
    public static final String GATEWAY_CLOSURE_REFUSED = "Gateway_ClosureRefused";
    public static final String GATEWAY_HOW_DID_IT_END = "Gateway_HowDidItEnd";
    public static final String GATEWAY_IS_ACCOUNT_CLOSED = "Gateway_IsAccountClosed";
    public static final String GATEWAY_IS_REASON_ACCEPTABLE = "Gateway_IsReasonAcceptable";
    public static final String GATEWAY_MUST_PERSON_JUDGE_REASON = "Gateway_MustPersonJudgeReason";
    public static final String GATEWAY_REASON_ACCEPTED = "Gateway_ReasonAccepted";
    public static final String GATEWAY_WAY_TO_BE_CLEARED = "Gateway_WayToBeCleared";
    public static final String GATEWAY_WITHDRAWN = "Gateway_Withdrawn";
    public static final String START_EVENT_CLOSURE_REQUESTED = "StartEvent_ClosureRequested";
    public static final String START_EVENT_CLOSURE_WITHDRAWN = "StartEvent_ClosureWithdrawn";
    public static final String START_EVENT_WAY_NOT_YET_CLEAR = "StartEvent_WayNotYetClear";
    public static final String SUB_PROCESS_CLEAR_THE_WAY = "SubProcess_ClearTheWay";
    public static final String SUB_PROCESS_WITHDRAWN_BY_HOLDER = "SubProcess_WithdrawnByHolder";
    public static final String TASK_ASSESS_REASON = "Task_AssessReason";
    public static final String TASK_CLOSE_ACCOUNT = "Task_CloseAccount";
    public static final String TASK_OPEN_CASE = "Task_OpenCase";
    public static final String TASK_RECORD_REFUSAL = "Task_RecordRefusal";
    public static final String TASK_RECORD_WITHDRAWAL = "Task_RecordWithdrawal";
    public static final String TASK_TELL_CLOSURE = "Task_TellClosure";
    public static final String TASK_TELL_REFUSAL = "Task_TellRefusal";
    public static final String TASK_TELL_WITHDRAWAL = "Task_TellWithdrawal";

    private AccountClosureProcessElements() {}
  }

  /** Elements of {@code BlockerClearanceProcess.bpmn}. */
  public static final class BlockerClearanceProcessElements {
    public static final String CALL_ACTIVITY_ESCALATE_BLOCKER = "CallActivity_EscalateBlocker";
    public static final String CATCH_EVENT_NEWS_ARRIVED = "CatchEvent_NewsArrived";
    public static final String CATCH_EVENT_RECHECK_DUE = "CatchEvent_RecheckDue";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_STAGE_IS_CLEAR = "EndEvent_StageIsClear";
    public static final String GATEWAY_CHECK_AGAIN = "Gateway_CheckAgain";
    public static final String GATEWAY_CHECK_NEEDED = "Gateway_CheckNeeded";
    public static final String GATEWAY_DATE_OR_NEWS = "Gateway_DateOrNews";
    public static final String GATEWAY_DATE_OR_NEWS_ARRIVED = "Gateway_DateOrNewsArrived";
    public static final String GATEWAY_DID_SUPPORT_APPROVE = "Gateway_DidSupportApprove";
    public static final String GATEWAY_WHAT_COMES_NEXT = "Gateway_WhatComesNext";
    public static final String START_EVENT_STAGE_REACHED = "StartEvent_StageReached";
    public static final String TASK_CHECK_BLOCKERS = "Task_CheckBlockers";
    public static final String TASK_TAKE_CONSENTED_STEP = "Task_TakeConsentedStep";

    private BlockerClearanceProcessElements() {}
  }

  /** Elements of {@code FreelancerClosureProcess.bpmn}. */
  public static final class FreelancerClosureProcessElements {
    public static final String CALL_ACTIVITY_END_BUSINESS = "CallActivity_EndBusiness";
    public static final String CALL_ACTIVITY_RECEIVE_MONEY = "CallActivity_ReceiveMoney";
    public static final String CALL_ACTIVITY_WITHDRAW_MONEY = "CallActivity_WithdrawMoney";
    public static final String END_EVENT_FREELANCER_IS_CLEAR = "EndEvent_FreelancerIsClear";
    public static final String START_EVENT_CLEARANCE_REQUESTED = "StartEvent_ClearanceRequested";

    private FreelancerClosureProcessElements() {}
  }

  /** Elements of {@code SupportEscalationProcess.bpmn}. */
  public static final class SupportEscalationProcessElements {
    public static final String BOUNDARY_EVENT_DECISION_OVERDUE = "BoundaryEvent_DecisionOverdue";
    public static final String END_EVENT_CLOSURE_APPROVED = "EndEvent_ClosureApproved";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_SUPPORT_REMINDED = "EndEvent_SupportReminded";
    public static final String GATEWAY_DECISION_NEEDED = "Gateway_DecisionNeeded";
    public static final String GATEWAY_IS_DECISION_COMPLETE = "Gateway_IsDecisionComplete";
    public static final String GATEWAY_WHAT_WAS_DECIDED = "Gateway_WhatWasDecided";
    public static final String START_EVENT_DECISION_NEEDED = "StartEvent_DecisionNeeded";
    public static final String TASK_DECIDE_ESCALATION = "Task_DecideEscalation";
    public static final String TASK_OPEN_ESCALATION = "Task_OpenEscalation";
    public static final String TASK_RECORD_DECISION = "Task_RecordDecision";
    public static final String TASK_REMIND_SUPPORT = "Task_RemindSupport";
    public static final String TASK_ROUTE_ESCALATION = "Task_RouteEscalation";

    private SupportEscalationProcessElements() {}
  }
}
