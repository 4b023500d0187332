package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request: what ended, what was done on the way, what stays, what can be done
 * next.
 *
 * @param retainedAs what the account was kept as; null unless it was retained
 * @param refusalReasons why it was refused; empty otherwise
 * @param statement the same with facts and remedies; null unless it was refused
 * @param done what the case changed on the marketplace, in order of time
 * @param teams which teams of a member were left, which not, and why; else empty
 */
public record Receipt(
    CaseId caseId,
    AccountId accountId,
    AccountKind accountKind,
    CaseStatus outcome,
    ClosureReason reason,
    Instant requestedAt,
    Instant endedAt,
    @Nullable RetainedAs retainedAs,
    List<RefusalReason> refusalReasons,
    @Nullable StatementOfReasons statement,
    List<Deed> done,
    List<Staying> stays,
    List<Advice> nextSteps,
    List<CaseTeam> teams) {

  public Receipt {
    refusalReasons = List.copyOf(refusalReasons);
    done = List.copyOf(done);
    stays = List.copyOf(stays);
    nextSteps = List.copyOf(nextSteps);
    teams = List.copyOf(teams);
  }

  /** Whether statement and data of the account were made. */
  public boolean hasExport() {
    return nextSteps.stream().anyMatch(step -> step.kind() == AdviceKind.DOWNLOAD_EXPORT);
  }

  /**
   * Something that the case changed.
   *
   * @param evidence what was touched, as the timeline says it
   * @param amounts the money that was moved; empty if none was
   */
  public record Deed(DeedKind kind, Instant at, String evidence, List<Money> amounts) {
    public Deed {
      amounts = List.copyOf(amounts);
    }
  }

  /** What a case can change on the marketplace. */
  public enum DeedKind {
    PROPOSALS_WITHDRAWN,
    OFFERS_DECLINED,
    PAYOUT_REQUESTED,
    JOBS_CLOSED,
    INCOMING_PROPOSALS_DECLINED,
    INVITATIONS_REVOKED,
    BILLS_CHARGED,
    REFUNDS_REQUESTED,
    MEMBERS_REMOVED,
    TEAMS_LEFT,
    /** No paid plan renews; nothing to do if there was none. */
    RENEWALS_STOPPED,
    /** No proposal, offer or invitation comes in any more. */
    NEW_BUSINESS_STOPPED,
    ALTERNATIVE_APPLIED,
    /** What the case had switched off is as before, if nobody else changed it. */
    ACCOUNT_RESTORED,
    /** By staff, with the approval of a second person. */
    BLOCKER_RESOLVED,
    ACCOUNT_CLOSED
  }

  /** What stays after the end of a case. */
  public enum Staying {
    /** The account is as open as before the request. */
    ACCOUNT_OPEN,
    /** What was done on the way is not undone. */
    STEPS_TAKEN,
    /** The owner's and the members' own accounts, with their history and money. */
    PERSONAL_ACCOUNTS,
    /** Other roles of the login keep it. */
    LOGIN_WITH_OTHER_ROLES,
    /** Contracts, payments and invoices are kept for as long as the law wants. */
    BUSINESS_RECORDS,
    /** What clients and freelancers wrote about each other stays with the other side. */
    REVIEWS_WITH_OTHERS,
    /** The case with its timeline and this receipt. */
    CASE_RECORD
  }

  /**
   * Something that the holder can do next, or should know.
   *
   * @param until until when it is possible; null if that never ends
   */
  public record Advice(AdviceKind kind, @Nullable Instant until) {}

  /** What a holder can do after the end of a case. */
  public enum AdviceKind {
    /** Sign in with the old credentials; a link that lives four hours is mailed. */
    REOPEN_BY_SIGNING_IN,
    /** Only support can reopen it. */
    REOPEN_BY_SUPPORT,
    /** The reason was reviewed as a possible violation; that is looked at before reopening. */
    REOPENING_IS_REVIEWED,
    /** A second account is forbidden, even now; reopening is the way back. */
    NO_SECOND_ACCOUNT,
    /** Closing is not erasing; erasure is a request of its own, answered within a month. */
    ASK_FOR_ERASURE,
    /** Statements and invoices are still to be had. */
    ASK_FOR_STATEMENTS,
    /** Statement and data can be downloaded. */
    DOWNLOAD_EXPORT,
    /** Another person looks at the refusal. */
    APPEAL,
    /** A new request can be made at any time. */
    ASK_AGAIN,
    /** What was not done in time: it is needed before a new request gets on. */
    DO_YOUR_STEP_FIRST,
    /** What was chosen instead of closing can be changed in the settings at any time. */
    CHANGE_WHAT_YOU_CHOSE,
    /** Support helps to recover from bad feedback; that is common. */
    HELP_TO_RECOVER,
    /** Refused for a second account: support helps to settle which one stays. */
    SETTLE_WHICH_ACCOUNT_STAYS,
    /** Refused for an unpaid fee: paid, or waived because the relation is from elsewhere. */
    PAY_CONVERSION_FEE,
    /** Refused for a debt. */
    PAY_DEBT,
    /** Refused because it is not certain who asked. */
    PROVE_WHO_YOU_ARE,
    /** Refused for an investigation: it has to end. */
    WAIT_FOR_INVESTIGATION,
    /** Refused for something that cannot be cleared: support knows what can be done. */
    TALK_TO_SUPPORT
  }
}
