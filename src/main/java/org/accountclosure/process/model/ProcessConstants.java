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
    public static final String AGENCY_CLOSURE_PROCESS = "AgencyClosureProcess";
    public static final String ALTERNATIVE_OFFER_PROCESS = "AlternativeOfferProcess";
    public static final String BLOCKER_CLEARANCE_PROCESS = "BlockerClearanceProcess";
    public static final String BLOCKER_RESOLUTION_PROCESS = "BlockerResolutionProcess";
    public static final String CASE_REVIEW_PROCESS = "CaseReviewProcess";
    public static final String CLIENT_CLOSURE_PROCESS = "ClientClosureProcess";
    public static final String CLOSURE_APPEAL_PROCESS = "ClosureAppealProcess";
    public static final String CLOSURE_PREPARATION_PROCESS = "ClosurePreparationProcess";
    public static final String ERASURE_REQUEST_PROCESS = "ErasureRequestProcess";
    public static final String FREELANCER_CLOSURE_PROCESS = "FreelancerClosureProcess";
    public static final String HOLD_REVIEW_PROCESS = "HoldReviewProcess";
    public static final String MEMBER_REMOVAL_PROCESS = "MemberRemovalProcess";
    public static final String REASON_REVIEW_PROCESS = "ReasonReviewProcess";
    public static final String SUPPORT_ESCALATION_PROCESS = "SupportEscalationProcess";
    public static final String TEAM_MEMBER_CLOSURE_PROCESS = "TeamMemberClosureProcess";
    public static final String UNDELIVERED_NOTICE_PROCESS = "UndeliveredNoticeProcess";
    public static final String VIOLATION_REVIEW_PROCESS = "ViolationReviewProcess";

    private Processes() {}
  }

  /** Job types; each has exactly one worker. */
  public static final class JobTypes {
    public static final String CLOSURE_APPLY_ALTERNATIVE = "closure.apply-alternative";
    public static final String CLOSURE_ASK_TO_GO_ON = "closure.ask-to-go-on";
    public static final String CLOSURE_CARRY_OUT_REVIEW = "closure.carry-out-review";
    public static final String CLOSURE_CHECK_APPEAL_ASSIGNEE = "closure.check-appeal-assignee";
    public static final String CLOSURE_CHECK_APPEAL_DECISION = "closure.check-appeal-decision";
    public static final String CLOSURE_CHECK_BLOCKERS = "closure.check-blockers";
    public static final String CLOSURE_CHECK_HOLD_ASSIGNEE = "closure.check-hold-assignee";
    public static final String CLOSURE_CHECK_HOLD_DECISION = "closure.check-hold-decision";
    public static final String CLOSURE_CHECK_HOLD_LIFTER = "closure.check-hold-lifter";
    public static final String CLOSURE_CHECK_HOLD_LIFTING = "closure.check-hold-lifting";
    public static final String CLOSURE_CHECK_REMOVAL_ASSIGNEE = "closure.check-removal-assignee";
    public static final String CLOSURE_CHECK_REMOVAL_DECISION = "closure.check-removal-decision";
    public static final String CLOSURE_CLOSE_ACCOUNT = "closure.close-account";
    public static final String CLOSURE_ESCALATE_REMOVAL = "closure.escalate-removal";
    public static final String CLOSURE_FIND_BILLING_CYCLE = "closure.find-billing-cycle";
    public static final String CLOSURE_FIND_OTHER_ROLES = "closure.find-other-roles";
    public static final String CLOSURE_FIND_REMOVALS = "closure.find-removals";
    public static final String CLOSURE_GATHER_EVIDENCE = "closure.gather-evidence";
    public static final String CLOSURE_KEEP_HOLD = "closure.keep-hold";
    public static final String CLOSURE_LIFT_HOLD = "closure.lift-hold";
    public static final String CLOSURE_MAKE_OFFER = "closure.make-offer";
    public static final String CLOSURE_OPEN_APPEAL = "closure.open-appeal";
    public static final String CLOSURE_OPEN_CASE = "closure.open-case";
    public static final String CLOSURE_OPEN_REMOVAL = "closure.open-removal";
    public static final String CLOSURE_RECORD_APPEAL = "closure.record-appeal";
    public static final String CLOSURE_RECORD_OUTCOME = "closure.record-outcome";
    public static final String CLOSURE_RECORD_REMOVAL = "closure.record-removal";
    public static final String CLOSURE_REGISTER_HOLD = "closure.register-hold";
    public static final String CLOSURE_REMIND_HOLDER = "closure.remind-holder";
    public static final String CLOSURE_REMIND_TEAM = "closure.remind-team";
    public static final String CLOSURE_REPORT_REVIEW = "closure.report-review";
    public static final String CLOSURE_REQUEST_VIOLATION_REVIEW =
        "closure.request-violation-review";
    public static final String CLOSURE_RESTORE_ACCOUNT = "closure.restore-account";
    public static final String CLOSURE_STOP_NEW_BUSINESS = "closure.stop-new-business";
    public static final String CLOSURE_STOP_RENEWALS = "closure.stop-renewals";
    public static final String CLOSURE_TAKE_CONSENTED_STEP = "closure.take-consented-step";
    public static final String CLOSURE_VERIFY_ALTERNATIVE = "closure.verify-alternative";
    public static final String CLOSURE_WRITE_EXPORT = "closure.write-export";
    public static final String ERASURE_ANSWER = "erasure.answer";
    public static final String ERASURE_CHECK_ASSIGNEE = "erasure.check-assignee";
    public static final String ERASURE_CHECK_DECISION = "erasure.check-decision";
    public static final String ERASURE_ERASE = "erasure.erase";
    public static final String ERASURE_EXTEND = "erasure.extend";
    public static final String ERASURE_WEIGH = "erasure.weigh";
    public static final String NOTIFICATION_CHECK_ASSIGNEE = "notification.check-assignee";
    public static final String NOTIFICATION_CHECK_REACHED = "notification.check-reached";
    public static final String NOTIFICATION_OPEN_UNDELIVERED = "notification.open-undelivered";
    public static final String NOTIFICATION_RECORD_REACHED = "notification.record-reached";
    public static final String NOTIFICATION_TELL_OUTCOME = "notification.tell-outcome";
    public static final String SUPPORT_ASK_HOLDER = "support.ask-holder";
    public static final String SUPPORT_CHECK_ASSIGNEE = "support.check-assignee";
    public static final String SUPPORT_CHECK_CONFIRMATION = "support.check-confirmation";
    public static final String SUPPORT_CHECK_CONFIRMER = "support.check-confirmer";
    public static final String SUPPORT_CHECK_DECISION = "support.check-decision";
    public static final String SUPPORT_ESCALATE_TO_LEAD = "support.escalate-to-lead";
    public static final String SUPPORT_HAND_TO_TRUST = "support.hand-to-trust";
    public static final String SUPPORT_OPEN_ESCALATION = "support.open-escalation";
    public static final String SUPPORT_RECORD_DECISION = "support.record-decision";
    public static final String SUPPORT_REMIND = "support.remind";
    public static final String SUPPORT_REMIND_TASK = "support.remind-task";
    public static final String SUPPORT_RESOLVE_BLOCKER = "support.resolve-blocker";

    private JobTypes() {}
  }

  /** Message names. */
  public static final class Messages {
    public static final String CASE_REVIEW_REQUESTED = "case-review-requested";
    public static final String CLOSURE_APPEALED = "closure-appealed";
    public static final String CLOSURE_REQUESTED = "closure-requested";
    public static final String CLOSURE_WITHDRAWN = "closure-withdrawn";
    public static final String ERASURE_REQUESTED = "erasure-requested";
    public static final String HOLD_LIFTED = "hold-lifted";
    public static final String HOLD_PLACED = "hold-placed";
    public static final String HOLDER_ANSWERED = "holder-answered";
    public static final String MARKETPLACE_NEWS = "marketplace-news";
    public static final String NOTICE_UNDELIVERABLE = "notice-undeliverable";
    public static final String OFFER_ANSWERED = "offer-answered";
    public static final String REMOVAL_SETTLED = "removal-settled";
    public static final String VIOLATION_REVIEW_REQUESTED = "violation-review-requested";
    public static final String VIOLATION_REVIEWED = "violation-reviewed";

    private Messages() {}
  }

  /** BPMN error codes. */
  public static final class Errors {
    public static final String ACCOUNT_RETAINED = "account-retained";
    public static final String CLOSURE_EXPIRED = "closure-expired";
    public static final String CLOSURE_REFUSED = "closure-refused";

    private Errors() {}
  }

  /** Process variables ({@code bpmn/variables.json}). */
  public static final class Variables {
    public static final String ACCOUNT_KIND = "accountKind";
    public static final String ALTERNATIVE = "alternative";
    public static final String ALTERNATIVE_EFFECTIVE = "alternativeEffective";
    public static final String ANSWER_BY = "answerBy";
    public static final String APPEAL_DECISION = "appealDecision";
    public static final String APPEAL_ID = "appealId";
    public static final String BLOCKER = "blocker";
    public static final String CASE_ID = "caseId";
    public static final String CLOSING = "closing";
    public static final String CLOSURE_PROCESS = "closureProcess";
    public static final String CONFIRMATION = "confirmation";
    public static final String CYCLE_ENDS_AT = "cycleEndsAt";
    public static final String DECIDERS = "deciders";
    public static final String DECISION = "decision";
    public static final String DUE_AT = "dueAt";
    public static final String ERASURE_DECISION = "erasureDecision";
    public static final String ERASURE_DONE = "erasureDone";
    public static final String ERASURE_ID = "erasureId";
    public static final String ERASURE_ROUTE = "erasureRoute";
    public static final String ESCALATE_AT = "escalateAt";
    public static final String ESCALATION_ID = "escalationId";
    public static final String ESCALATION_KIND = "escalationKind";
    public static final String FOLLOW_UP_AT = "followUpAt";
    public static final String GROUPS = "groups";
    public static final String HOLD_DECISION = "holdDecision";
    public static final String HOLD_ID = "holdId";
    public static final String LEAD_AT = "leadAt";
    public static final String LOGIN_ID = "loginId";
    public static final String LOOK_AGAIN_AT = "lookAgainAt";
    public static final String MEMBER_ID = "memberId";
    public static final String NEXT_STEP = "nextStep";
    public static final String NOTE = "note";
    public static final String NOTICE_ID = "noticeId";
    public static final String OFFER_ANSWER = "offerAnswer";
    public static final String OFFER_MADE = "offerMade";
    public static final String OTHER_ROLES = "otherRoles";
    public static final String OUTCOME = "outcome";
    public static final String REACHED = "reached";
    public static final String REASON = "reason";
    public static final String REASON_ROUTE = "reasonRoute";
    public static final String RECHECK_AT = "recheckAt";
    public static final String REFUSAL_REASONS = "refusalReasons";
    public static final String REMIND_AT = "remindAt";
    public static final String REMOVAL_DECISION = "removalDecision";
    public static final String REMOVAL_ID = "removalId";
    public static final String REMOVALS = "removals";
    public static final String RESOLUTION = "resolution";
    public static final String REVIEW_AT = "reviewAt";
    public static final String ROUTING = "routing";
    public static final String STAGE = "stage";
    public static final String SURVIVOR = "survivor";
    public static final String TASK_ID = "taskId";
    public static final String TEAM_ID = "teamId";
    public static final String UNAVAILABLE_SINCE = "unavailableSince";
    public static final String VERIFY_AT = "verifyAt";
    public static final String WARN_AT = "warnAt";

    private Variables() {}
  }

  /** Decision ids. */
  public static final class Decisions {
    public static final String ALTERNATIVE_OFFER = "AlternativeOffer";
    public static final String CLOSURE_KIND = "ClosureKind";
    public static final String CLOSURE_REASON = "ClosureReason";
    public static final String SUPPORT_ROUTING = "SupportRouting";

    private Decisions() {}
  }

  /** Form ids. */
  public static final class Forms {
    public static final String ALTERNATIVE_OFFER = "alternative-offer";
    public static final String APPEAL_DECISION = "appeal-decision";
    public static final String CLOSURE_REQUEST = "closure-request";
    public static final String ERASURE_DECISION = "erasure-decision";
    public static final String HOLD_DECISION = "hold-decision";
    public static final String HOLD_LIFTING = "hold-lifting";
    public static final String HOLDER_ANSWER = "holder-answer";
    public static final String MEMBER_REMOVAL = "member-removal";
    public static final String REACH_HOLDER = "reach-holder";
    public static final String RESOLUTION_CONFIRMATION = "resolution-confirmation";
    public static final String SUPPORT_DECISION = "support-decision";

    private Forms() {}
  }

  /** Elements of {@code AccountClosureProcess.bpmn}. */
  public static final class AccountClosureProcessElements {
    public static final String BOUNDARY_EVENT_ACCOUNT_RETAINED = "BoundaryEvent_AccountRetained";
    public static final String BOUNDARY_EVENT_CLOSURE_EXPIRED = "BoundaryEvent_ClosureExpired";
    public static final String BOUNDARY_EVENT_CLOSURE_REFUSED = "BoundaryEvent_ClosureRefused";
    public static final String BOUNDARY_EVENT_CLOSURE_WITHDRAWN = "BoundaryEvent_ClosureWithdrawn";
    public static final String CALL_ACTIVITY_PREPARE_CLOSURE = "CallActivity_PrepareClosure";
    public static final String END_EVENT_ACCOUNT_CLOSED = "EndEvent_AccountClosed";
    public static final String END_EVENT_ACCOUNT_RETAINED = "EndEvent_AccountRetained";
    public static final String END_EVENT_CLOSURE_EXPIRED = "EndEvent_ClosureExpired";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_CLOSURE_WITHDRAWN = "EndEvent_ClosureWithdrawn";
    public static final String GATEWAY_ACCOUNT_STAYS = "Gateway_AccountStays";
    public static final String GATEWAY_CLOSURE_TO_BE_PREPARED = "Gateway_ClosureToBePrepared";
    public static final String GATEWAY_IS_ACCOUNT_CLOSED = "Gateway_IsAccountClosed";
    public static final String GATEWAY_WHAT_IS_OUTCOME = "Gateway_WhatIsOutcome";
    public static final String START_EVENT_CLOSURE_REQUESTED = "StartEvent_ClosureRequested";
    public static final String TASK_CLOSE_ACCOUNT = "Task_CloseAccount";
    public static final String TASK_OPEN_CASE = "Task_OpenCase";
    public static final String TASK_RECORD_OUTCOME = "Task_RecordOutcome";
    public static final String TASK_RESTORE_ACCOUNT = "Task_RestoreAccount";
    public static final String TASK_STOP_RENEWALS = "Task_StopRenewals";
    public static final String TASK_TELL_CLOSURE = "Task_TellClosure";
    public static final String TASK_TELL_OUTCOME = "Task_TellOutcome";
    public static final String TASK_WRITE_EXPORT = "Task_WriteExport";

    private AccountClosureProcessElements() {}
  }

  /** Elements of {@code AgencyClosureProcess.bpmn}. */
  public static final class AgencyClosureProcessElements {
    public static final String CALL_ACTIVITY_END_BUSINESS = "CallActivity_EndBusiness";
    public static final String CALL_ACTIVITY_RECEIVE_MONEY = "CallActivity_ReceiveMoney";
    public static final String CALL_ACTIVITY_REMOVE_MEMBERS = "CallActivity_RemoveMembers";
    public static final String CALL_ACTIVITY_SETTLE_MEMBERS = "CallActivity_SettleMembers";
    public static final String CALL_ACTIVITY_WITHDRAW_MONEY = "CallActivity_WithdrawMoney";
    public static final String END_EVENT_AGENCY_IS_CLEAR = "EndEvent_AgencyIsClear";
    public static final String START_EVENT_CLEARANCE_REQUESTED = "StartEvent_ClearanceRequested";

    private AgencyClosureProcessElements() {}
  }

  /** Elements of {@code AlternativeOfferProcess.bpmn}. */
  public static final class AlternativeOfferProcessElements {
    public static final String CATCH_EVENT_EFFECT_DUE = "CatchEvent_EffectDue";
    public static final String CATCH_EVENT_MIND_CHANGED = "CatchEvent_MindChanged";
    public static final String CATCH_EVENT_OFFER_ANSWERED = "CatchEvent_OfferAnswered";
    public static final String CATCH_EVENT_TIME_TO_ANSWER_OVER = "CatchEvent_TimeToAnswerOver";
    public static final String END_EVENT_ACCOUNT_RETAINED = "EndEvent_AccountRetained";
    public static final String END_EVENT_CLOSURE_EXPIRED = "EndEvent_ClosureExpired";
    public static final String END_EVENT_CLOSURE_GOES_ON = "EndEvent_ClosureGoesOn";
    public static final String GATEWAY_ANSWER_AWAITED = "Gateway_AnswerAwaited";
    public static final String GATEWAY_ANSWER_OR_SILENCE = "Gateway_AnswerOrSilence";
    public static final String GATEWAY_CLOSURE_GOES_ON = "Gateway_ClosureGoesOn";
    public static final String GATEWAY_EFFECT_OR_CHANGE_OF_MIND = "Gateway_EffectOrChangeOfMind";
    public static final String GATEWAY_IS_ALTERNATIVE_EFFECTIVE = "Gateway_IsAlternativeEffective";
    public static final String GATEWAY_IS_TIME_LEFT = "Gateway_IsTimeLeft";
    public static final String GATEWAY_WAS_OFFER_ACCEPTED = "Gateway_WasOfferAccepted";
    public static final String GATEWAY_WAS_OFFER_MADE = "Gateway_WasOfferMade";
    public static final String START_EVENT_ALTERNATIVE_WANTED = "StartEvent_AlternativeWanted";
    public static final String TASK_APPLY_ALTERNATIVE = "Task_ApplyAlternative";
    public static final String TASK_ASK_WHETHER_TO_GO_ON = "Task_AskWhetherToGoOn";
    public static final String TASK_CHOOSE_ALTERNATIVE = "Task_ChooseAlternative";
    public static final String TASK_MAKE_OFFER = "Task_MakeOffer";
    public static final String TASK_VERIFY_ALTERNATIVE = "Task_VerifyAlternative";

    private AlternativeOfferProcessElements() {}
  }

  /** Elements of {@code BlockerClearanceProcess.bpmn}. */
  public static final class BlockerClearanceProcessElements {
    public static final String CALL_ACTIVITY_ESCALATE_BLOCKER = "CallActivity_EscalateBlocker";
    public static final String CATCH_EVENT_NEWS_ARRIVED = "CatchEvent_NewsArrived";
    public static final String CATCH_EVENT_RECHECK_DUE = "CatchEvent_RecheckDue";
    public static final String END_EVENT_CLOSURE_EXPIRED = "EndEvent_ClosureExpired";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_STAGE_IS_CLEAR = "EndEvent_StageIsClear";
    public static final String GATEWAY_CHECK_AGAIN = "Gateway_CheckAgain";
    public static final String GATEWAY_CHECK_NEEDED = "Gateway_CheckNeeded";
    public static final String GATEWAY_DATE_OR_NEWS = "Gateway_DateOrNews";
    public static final String GATEWAY_DATE_OR_NEWS_ARRIVED = "Gateway_DateOrNewsArrived";
    public static final String GATEWAY_DID_SUPPORT_REFUSE = "Gateway_DidSupportRefuse";
    public static final String GATEWAY_WHAT_COMES_NEXT = "Gateway_WhatComesNext";
    public static final String START_EVENT_STAGE_REACHED = "StartEvent_StageReached";
    public static final String TASK_CHECK_BLOCKERS = "Task_CheckBlockers";
    public static final String TASK_REMIND_HOLDER = "Task_RemindHolder";
    public static final String TASK_TAKE_CONSENTED_STEP = "Task_TakeConsentedStep";

    private BlockerClearanceProcessElements() {}
  }

  /** Elements of {@code BlockerResolutionProcess.bpmn}. */
  public static final class BlockerResolutionProcessElements {
    public static final String BOUNDARY_EVENT_CONFIRMATION_OVERDUE =
        "BoundaryEvent_ConfirmationOverdue";
    public static final String END_EVENT_BLOCKER_RESOLVED = "EndEvent_BlockerResolved";
    public static final String END_EVENT_LEAD_REMINDED = "EndEvent_LeadReminded";
    public static final String END_EVENT_RESOLUTION_REJECTED = "EndEvent_ResolutionRejected";
    public static final String GATEWAY_IS_RESOLUTION_CONFIRMED = "Gateway_IsResolutionConfirmed";
    public static final String START_EVENT_RESOLUTION_PROPOSED = "StartEvent_ResolutionProposed";
    public static final String TASK_CONFIRM_RESOLUTION = "Task_ConfirmResolution";
    public static final String TASK_REMIND_LEAD = "Task_RemindLead";
    public static final String TASK_RESOLVE_BLOCKER = "Task_ResolveBlocker";

    private BlockerResolutionProcessElements() {}
  }

  /** Elements of {@code CaseReviewProcess.bpmn}. */
  public static final class CaseReviewProcessElements {
    public static final String CALL_ACTIVITY_JUDGE_QUESTION = "CallActivity_JudgeQuestion";
    public static final String END_EVENT_CASE_REVIEWED = "EndEvent_CaseReviewed";
    public static final String START_EVENT_CASE_REVIEW_REQUESTED = "StartEvent_CaseReviewRequested";
    public static final String TASK_CARRY_OUT_REVIEW = "Task_CarryOutReview";

    private CaseReviewProcessElements() {}
  }

  /** Elements of {@code ClientClosureProcess.bpmn}. */
  public static final class ClientClosureProcessElements {
    public static final String CALL_ACTIVITY_END_BUSINESS = "CallActivity_EndBusiness";
    public static final String CALL_ACTIVITY_REMOVE_MEMBERS = "CallActivity_RemoveMembers";
    public static final String CALL_ACTIVITY_RETURN_ESCROW = "CallActivity_ReturnEscrow";
    public static final String CALL_ACTIVITY_SETTLE_BILLS = "CallActivity_SettleBills";
    public static final String CATCH_EVENT_BILLING_CYCLE_ENDED = "CatchEvent_BillingCycleEnded";
    public static final String CATCH_EVENT_NEWS_ARRIVED = "CatchEvent_NewsArrived";
    public static final String END_EVENT_CLIENT_IS_CLEAR = "EndEvent_ClientIsClear";
    public static final String GATEWAY_BUSINESS_TO_BE_ENDED = "Gateway_BusinessToBeEnded";
    public static final String GATEWAY_CHECK_AGAIN = "Gateway_CheckAgain";
    public static final String GATEWAY_CYCLE_END_OR_NEWS = "Gateway_CycleEndOrNews";
    public static final String GATEWAY_DOES_CYCLE_RUN = "Gateway_DoesCycleRun";
    public static final String START_EVENT_CLEARANCE_REQUESTED = "StartEvent_ClearanceRequested";
    public static final String TASK_FIND_BILLING_CYCLE = "Task_FindBillingCycle";

    private ClientClosureProcessElements() {}
  }

  /** Elements of {@code ClosureAppealProcess.bpmn}. */
  public static final class ClosureAppealProcessElements {
    public static final String BOUNDARY_EVENT_APPEAL_OVERDUE = "BoundaryEvent_AppealOverdue";
    public static final String END_EVENT_LEAD_REMINDED = "EndEvent_LeadReminded";
    public static final String END_EVENT_REFUSAL_OVERTURNED = "EndEvent_RefusalOverturned";
    public static final String END_EVENT_REFUSAL_UPHELD = "EndEvent_RefusalUpheld";
    public static final String GATEWAY_IS_REFUSAL_UPHELD = "Gateway_IsRefusalUpheld";
    public static final String START_EVENT_CLOSURE_APPEALED = "StartEvent_ClosureAppealed";
    public static final String TASK_DECIDE_APPEAL = "Task_DecideAppeal";
    public static final String TASK_OPEN_APPEAL = "Task_OpenAppeal";
    public static final String TASK_RECORD_APPEAL = "Task_RecordAppeal";
    public static final String TASK_REMIND_LEAD = "Task_RemindLead";

    private ClosureAppealProcessElements() {}
  }

  /** Elements of {@code ClosurePreparationProcess.bpmn}. */
  public static final class ClosurePreparationProcessElements {
    public static final String CALL_ACTIVITY_CLEAR_ACCOUNT = "CallActivity_ClearAccount";
    public static final String CALL_ACTIVITY_REVIEW_REASON = "CallActivity_ReviewReason";
    public static final String END_EVENT_WAY_IS_CLEAR = "EndEvent_WayIsClear";
    public static final String START_EVENT_PREPARATION_REQUESTED =
        "StartEvent_PreparationRequested";
    public static final String TASK_CHOOSE_CLOSURE = "Task_ChooseClosure";
    public static final String TASK_STOP_NEW_BUSINESS = "Task_StopNewBusiness";

    private ClosurePreparationProcessElements() {}
  }

  /** Elements of {@code ErasureRequestProcess.bpmn}. */
  public static final class ErasureRequestProcessElements {
    public static final String BOUNDARY_EVENT_TIME_RUNS_OUT = "BoundaryEvent_TimeRunsOut";
    public static final String CATCH_EVENT_NEXT_LOOK = "CatchEvent_NextLook";
    public static final String CATCH_EVENT_REST_MAY_GO = "CatchEvent_RestMayGo";
    public static final String END_EVENT_DATA_ERASED = "EndEvent_DataErased";
    public static final String END_EVENT_ERASURE_REFUSED = "EndEvent_ErasureRefused";
    public static final String END_EVENT_LEAD_REMINDED = "EndEvent_LeadReminded";
    public static final String GATEWAY_ANSWER_IS_KNOWN = "Gateway_AnswerIsKnown";
    public static final String GATEWAY_ERASE_AGAIN = "Gateway_EraseAgain";
    public static final String GATEWAY_IS_ALL_GONE = "Gateway_IsAllGone";
    public static final String GATEWAY_IS_ERASURE_GRANTED = "Gateway_IsErasureGranted";
    public static final String GATEWAY_JUDGE_AGAIN = "Gateway_JudgeAgain";
    public static final String GATEWAY_WEIGH_AGAIN = "Gateway_WeighAgain";
    public static final String GATEWAY_WHAT_WAS_DECIDED = "Gateway_WhatWasDecided";
    public static final String GATEWAY_WHO_ANSWERS = "Gateway_WhoAnswers";
    public static final String START_EVENT_ERASURE_REQUESTED = "StartEvent_ErasureRequested";
    public static final String TASK_ANSWER_ERASURE = "Task_AnswerErasure";
    public static final String TASK_ERASE_DATA = "Task_EraseData";
    public static final String TASK_EXTEND_ERASURE = "Task_ExtendErasure";
    public static final String TASK_JUDGE_ERASURE = "Task_JudgeErasure";
    public static final String TASK_REMIND_LEAD = "Task_RemindLead";
    public static final String TASK_WEIGH_ERASURE = "Task_WeighErasure";

    private ErasureRequestProcessElements() {}
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

  /** Elements of {@code HoldReviewProcess.bpmn}. */
  public static final class HoldReviewProcessElements {
    public static final String BOUNDARY_EVENT_HOLD_LIFTED_ELSEWHERE =
        "BoundaryEvent_HoldLiftedElsewhere";
    public static final String BOUNDARY_EVENT_LIFTING_OVERDUE = "BoundaryEvent_LiftingOverdue";
    public static final String BOUNDARY_EVENT_REVIEW_OVERDUE = "BoundaryEvent_ReviewOverdue";
    public static final String CATCH_EVENT_REVIEW_DUE = "CatchEvent_ReviewDue";
    public static final String END_EVENT_HOLD_LIFTED = "EndEvent_HoldLifted";
    public static final String END_EVENT_HOLD_LIFTED_ELSEWHERE = "EndEvent_HoldLiftedElsewhere";
    public static final String END_EVENT_LIFTING_CONFIRMED = "EndEvent_LiftingConfirmed";
    public static final String END_EVENT_TRUST_REMINDED = "EndEvent_TrustReminded";
    public static final String GATEWAY_HOLD_KEPT = "Gateway_HoldKept";
    public static final String GATEWAY_HOLD_STANDS = "Gateway_HoldStands";
    public static final String GATEWAY_IS_HOLD_STILL_NEEDED = "Gateway_IsHoldStillNeeded";
    public static final String GATEWAY_IS_LIFTING_CONFIRMED = "Gateway_IsLiftingConfirmed";
    public static final String GATEWAY_REMINDER_DUE = "Gateway_ReminderDue";
    public static final String START_EVENT_HOLD_PLACED = "StartEvent_HoldPlaced";
    public static final String START_EVENT_HOLD_STANDS = "StartEvent_HoldStands";
    public static final String SUB_PROCESS_REVIEW_HOLD = "SubProcess_ReviewHold";
    public static final String TASK_CONFIRM_LIFTING = "Task_ConfirmLifting";
    public static final String TASK_DECIDE_HOLD = "Task_DecideHold";
    public static final String TASK_KEEP_HOLD = "Task_KeepHold";
    public static final String TASK_LIFT_HOLD = "Task_LiftHold";
    public static final String TASK_REGISTER_HOLD = "Task_RegisterHold";
    public static final String TASK_REMIND_TRUST = "Task_RemindTrust";
    public static final String TASK_ROUTE_REVIEW = "Task_RouteReview";

    private HoldReviewProcessElements() {}
  }

  /** Elements of {@code MemberRemovalProcess.bpmn}. */
  public static final class MemberRemovalProcessElements {
    public static final String BOUNDARY_EVENT_REMINDER_DUE = "BoundaryEvent_ReminderDue";
    public static final String BOUNDARY_EVENT_REMOVAL_SETTLED = "BoundaryEvent_RemovalSettled";
    public static final String BOUNDARY_EVENT_REMOVAL_UNANSWERED =
        "BoundaryEvent_RemovalUnanswered";
    public static final String END_EVENT_NOBODY_LEFT_TO_ASK = "EndEvent_NobodyLeftToAsk";
    public static final String END_EVENT_NOTHING_TO_DECIDE = "EndEvent_NothingToDecide";
    public static final String END_EVENT_REMOVAL_DECIDED = "EndEvent_RemovalDecided";
    public static final String END_EVENT_TEAM_REMINDED = "EndEvent_TeamReminded";
    public static final String GATEWAY_ASKED = "Gateway_Asked";
    public static final String GATEWAY_IS_ANYBODY_ASKED = "Gateway_IsAnybodyAsked";
    public static final String START_EVENT_REMOVAL_WANTED = "StartEvent_RemovalWanted";
    public static final String TASK_DECIDE_REMOVAL = "Task_DecideRemoval";
    public static final String TASK_ESCALATE_REMOVAL = "Task_EscalateRemoval";
    public static final String TASK_OPEN_REMOVAL = "Task_OpenRemoval";
    public static final String TASK_RECORD_REMOVAL = "Task_RecordRemoval";
    public static final String TASK_REMIND_TEAM = "Task_RemindTeam";

    private MemberRemovalProcessElements() {}
  }

  /** Elements of {@code ReasonReviewProcess.bpmn}. */
  public static final class ReasonReviewProcessElements {
    public static final String CALL_ACTIVITY_OFFER_ALTERNATIVE = "CallActivity_OfferAlternative";
    public static final String CATCH_EVENT_VIOLATION_REVIEWED = "CatchEvent_ViolationReviewed";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_REASON_SETTLED = "EndEvent_ReasonSettled";
    public static final String GATEWAY_IS_REASON_ACCEPTABLE = "Gateway_IsReasonAcceptable";
    public static final String GATEWAY_IS_REASON_SETTLED = "Gateway_IsReasonSettled";
    public static final String GATEWAY_REASON_SETTLED = "Gateway_ReasonSettled";
    public static final String GATEWAY_WHAT_DOES_REASON_NEED = "Gateway_WhatDoesReasonNeed";
    public static final String START_EVENT_REASON_GIVEN = "StartEvent_ReasonGiven";
    public static final String TASK_ASSESS_REASON = "Task_AssessReason";
    public static final String TASK_REQUEST_REVIEW = "Task_RequestReview";

    private ReasonReviewProcessElements() {}
  }

  /** Elements of {@code SupportEscalationProcess.bpmn}. */
  public static final class SupportEscalationProcessElements {
    public static final String BOUNDARY_EVENT_DECISION_OVERDUE = "BoundaryEvent_DecisionOverdue";
    public static final String BOUNDARY_EVENT_LEAD_NEEDED = "BoundaryEvent_LeadNeeded";
    public static final String CALL_ACTIVITY_RESOLVE_BLOCKER = "CallActivity_ResolveBlocker";
    public static final String CATCH_EVENT_HOLDER_ANSWERED = "CatchEvent_HolderAnswered";
    public static final String CATCH_EVENT_NO_ANSWER_IN_TIME = "CatchEvent_NoAnswerInTime";
    public static final String END_EVENT_BLOCKER_RESOLVED = "EndEvent_BlockerResolved";
    public static final String END_EVENT_CLOSURE_APPROVED = "EndEvent_ClosureApproved";
    public static final String END_EVENT_CLOSURE_REFUSED = "EndEvent_ClosureRefused";
    public static final String END_EVENT_SUPPORT_REMINDED = "EndEvent_SupportReminded";
    public static final String GATEWAY_ANOTHER_DECISION_NEEDED = "Gateway_AnotherDecisionNeeded";
    public static final String GATEWAY_ANSWER_OR_DATE = "Gateway_AnswerOrDate";
    public static final String GATEWAY_DECISION_NEEDED = "Gateway_DecisionNeeded";
    public static final String GATEWAY_IS_BLOCKER_RESOLVED = "Gateway_IsBlockerResolved";
    public static final String GATEWAY_WHAT_WAS_DECIDED = "Gateway_WhatWasDecided";
    public static final String START_EVENT_DECISION_NEEDED = "StartEvent_DecisionNeeded";
    public static final String TASK_ASK_HOLDER = "Task_AskHolder";
    public static final String TASK_DECIDE_ESCALATION = "Task_DecideEscalation";
    public static final String TASK_ESCALATE_TO_LEAD = "Task_EscalateToLead";
    public static final String TASK_HAND_TO_TRUST = "Task_HandToTrust";
    public static final String TASK_OPEN_ESCALATION = "Task_OpenEscalation";
    public static final String TASK_RECORD_DECISION = "Task_RecordDecision";
    public static final String TASK_REMIND_SUPPORT = "Task_RemindSupport";
    public static final String TASK_ROUTE_ESCALATION = "Task_RouteEscalation";

    private SupportEscalationProcessElements() {}
  }

  /** Elements of {@code TeamMemberClosureProcess.bpmn}. */
  public static final class TeamMemberClosureProcessElements {
    public static final String CALL_ACTIVITY_ASK_TEAMS = "CallActivity_AskTeams";
    public static final String CALL_ACTIVITY_END_WORK = "CallActivity_EndWork";
    public static final String CALL_ACTIVITY_LEAVE_TEAMS = "CallActivity_LeaveTeams";
    public static final String CALL_ACTIVITY_SETTLE_MEMBERSHIPS = "CallActivity_SettleMemberships";
    public static final String END_EVENT_ACCOUNT_RETAINED = "EndEvent_AccountRetained";
    public static final String END_EVENT_MEMBER_IS_CLEAR = "EndEvent_MemberIsClear";
    public static final String GATEWAY_DO_OTHER_ROLES_REMAIN = "Gateway_DoOtherRolesRemain";
    public static final String GATEWAY_DOES_TEAM_DECIDE = "Gateway_DoesTeamDecide";
    public static final String GATEWAY_WORK_TO_BE_ENDED = "Gateway_WorkToBeEnded";
    public static final String START_EVENT_CLEARANCE_REQUESTED = "StartEvent_ClearanceRequested";
    public static final String TASK_FIND_OTHER_ROLES = "Task_FindOtherRoles";
    public static final String TASK_FIND_REMOVALS = "Task_FindRemovals";

    private TeamMemberClosureProcessElements() {}
  }

  /** Elements of {@code UndeliveredNoticeProcess.bpmn}. */
  public static final class UndeliveredNoticeProcessElements {
    public static final String BOUNDARY_EVENT_REACHING_OVERDUE = "BoundaryEvent_ReachingOverdue";
    public static final String END_EVENT_HOLDER_LOOKED_AFTER = "EndEvent_HolderLookedAfter";
    public static final String END_EVENT_SUPPORT_REMINDED = "EndEvent_SupportReminded";
    public static final String START_EVENT_NOTICE_UNDELIVERABLE = "StartEvent_NoticeUndeliverable";
    public static final String TASK_OPEN_UNDELIVERED = "Task_OpenUndelivered";
    public static final String TASK_REACH_HOLDER = "Task_ReachHolder";
    public static final String TASK_RECORD_REACHED = "Task_RecordReached";
    public static final String TASK_REMIND_SUPPORT = "Task_RemindSupport";
    public static final String TASK_ROUTE_NOTICE = "Task_RouteNotice";

    private UndeliveredNoticeProcessElements() {}
  }

  /** Elements of {@code ViolationReviewProcess.bpmn}. */
  public static final class ViolationReviewProcessElements {
    public static final String CALL_ACTIVITY_JUDGE_REASON = "CallActivity_JudgeReason";
    public static final String END_EVENT_VIOLATION_REVIEWED = "EndEvent_ViolationReviewed";
    public static final String START_EVENT_VIOLATION_REVIEW_REQUESTED =
        "StartEvent_ViolationReviewRequested";
    public static final String TASK_GATHER_EVIDENCE = "Task_GatherEvidence";
    public static final String TASK_REPORT_REVIEW = "Task_ReportReview";

    private ViolationReviewProcessElements() {}
  }
}
