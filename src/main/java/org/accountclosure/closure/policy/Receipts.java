package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.Receipt.Advice;
import org.accountclosure.closure.model.Receipt.AdviceKind;
import org.accountclosure.closure.model.Receipt.Deed;
import org.accountclosure.closure.model.Receipt.DeedKind;
import org.accountclosure.closure.model.Receipt.Staying;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.StatementOfReasons;
import org.accountclosure.closure.model.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Writes the receipt of an ended case from the case and its timeline alone. */
public final class Receipts {

  private static final Set<ClosureReason> HOPING_FOR_A_NEW_START =
      EnumSet.of(
          ClosureReason.BAD_FEEDBACK, ClosureReason.FRESH_START, ClosureReason.DUPLICATE_ACCOUNT);

  private final ClosureSettings figures;

  /** By that version of the figures. */
  public Receipts(ClosureSettings figures) {
    this.figures = figures;
  }

  /**
   * The receipt.
   *
   * @param reviewed whether a person looked at the reason as a possible violation
   * @param statement why it was refused; null otherwise
   * @param exportUntil until when statement and data can be downloaded; null if none were made
   * @param teams what has become of the teams of a member who leaves
   * @throws IllegalStateException if the case has not ended
   */
  public Receipt of(
      ClosureCase ended,
      List<TimelineEntry> timeline,
      boolean reviewed,
      @Nullable StatementOfReasons statement,
      @Nullable Instant exportUntil,
      List<CaseTeam> teams) {
    Instant endedAt = ended.endedAt();
    if (endedAt == null) {
      throw new IllegalStateException("Case " + ended.id() + " has not ended");
    }
    List<Deed> done = done(timeline);
    return new Receipt(
        ended.id(),
        ended.accountId(),
        ended.request().accountKind(),
        ended.status(),
        ended.request().reason(),
        ended.request().requestedAt(),
        endedAt,
        ended.retainedAs(),
        ended.refusalReasons(),
        statement,
        done,
        stays(ended, timeline),
        nextSteps(ended, endedAt, reviewed, exportUntil),
        teams);
  }

  /** What those lines say was changed on the marketplace, in their order. */
  public static List<Deed> done(List<TimelineEntry> timeline) {
    return timeline.stream().flatMap(entry -> deed(entry).stream()).toList();
  }

  private static Optional<Deed> deed(TimelineEntry entry) {
    return kind(entry).map(kind -> new Deed(kind, entry.at(), entry.why(), entry.amounts()));
  }

  private static Optional<DeedKind> kind(TimelineEntry entry) {
    return switch (entry.what()) {
      case CLOSED -> Optional.of(DeedKind.ACCOUNT_CLOSED);
      case RENEWALS_STOPPED -> Optional.of(DeedKind.RENEWALS_STOPPED);
      case NEW_BUSINESS_STOPPED -> Optional.of(DeedKind.NEW_BUSINESS_STOPPED);
      case ALTERNATIVE_APPLIED -> Optional.of(DeedKind.ALTERNATIVE_APPLIED);
      case ACCOUNT_RESTORED -> Optional.of(DeedKind.ACCOUNT_RESTORED);
      case BLOCKER_RESOLVED -> Optional.of(DeedKind.BLOCKER_RESOLVED);
      case STEP_TAKEN -> Optional.of(kind(stepOf(entry)));
      default -> Optional.empty();
    };
  }

  /** The key of such a line ends with the step. */
  private static Consent stepOf(TimelineEntry entry) {
    String key = entry.dedupeKey();
    return Consent.valueOf(key.substring(key.lastIndexOf(':') + 1));
  }

  private static DeedKind kind(Consent step) {
    return switch (step) {
      case WITHDRAW_PROPOSALS -> DeedKind.PROPOSALS_WITHDRAWN;
      case DECLINE_OFFERS -> DeedKind.OFFERS_DECLINED;
      case REQUEST_PAYOUT -> DeedKind.PAYOUT_REQUESTED;
      case CLOSE_JOBS -> DeedKind.JOBS_CLOSED;
      case DECLINE_PROPOSALS -> DeedKind.INCOMING_PROPOSALS_DECLINED;
      case REVOKE_INVITATIONS -> DeedKind.INVITATIONS_REVOKED;
      case CHARGE_BILLS -> DeedKind.BILLS_CHARGED;
      case REQUEST_REFUNDS -> DeedKind.REFUNDS_REQUESTED;
      case REMOVE_MEMBERS -> DeedKind.MEMBERS_REMOVED;
      case LEAVE_TEAMS -> DeedKind.TEAMS_LEFT;
    };
  }

  private static List<Staying> stays(ClosureCase ended, List<TimelineEntry> timeline) {
    if (ended.status() == CaseStatus.CLOSED) {
      return staysAfterClosing(ended.request().accountKind());
    }
    List<Staying> stays = new ArrayList<>();
    stays.add(
        ended.retainedAs() == RetainedAs.OTHER_ROLES
            ? Staying.LOGIN_WITH_OTHER_ROLES
            : Staying.ACCOUNT_OPEN);
    if (timeline.stream().anyMatch(entry -> entry.what().cannotBeUndone())) {
      stays.add(Staying.STEPS_TAKEN);
    }
    stays.add(Staying.CASE_RECORD);
    return stays;
  }

  /** An agency takes nobody's own account with it. */
  static List<Staying> staysAfterClosing(AccountKind kind) {
    return kind == AccountKind.AGENCY
        ? List.of(
            Staying.PERSONAL_ACCOUNTS,
            Staying.BUSINESS_RECORDS,
            Staying.REVIEWS_WITH_OTHERS,
            Staying.CASE_RECORD)
        : List.of(Staying.BUSINESS_RECORDS, Staying.REVIEWS_WITH_OTHERS, Staying.CASE_RECORD);
  }

  private List<Advice> nextSteps(
      ClosureCase ended, Instant endedAt, boolean reviewed, @Nullable Instant exportUntil) {
    List<Advice> steps = new ArrayList<>();
    if (exportUntil != null) {
      steps.add(new Advice(AdviceKind.DOWNLOAD_EXPORT, exportUntil));
    }
    if (ended.status() == CaseStatus.CLOSED) {
      steps.addAll(afterClosing(ended, endedAt, reviewed));
    } else {
      steps.addAll(stillOpen(ended, endedAt));
    }
    ClosureReason reason = ended.request().reason();
    if (reason == ClosureReason.BAD_FEEDBACK && ended.status() != CaseStatus.CLOSED) {
      steps.add(new Advice(AdviceKind.HELP_TO_RECOVER, null));
    }
    if (HOPING_FOR_A_NEW_START.contains(reason)) {
      steps.add(new Advice(AdviceKind.NO_SECOND_ACCOUNT, null));
    }
    Advice erasure = new Advice(AdviceKind.ASK_FOR_ERASURE, null);
    if (reason == ClosureReason.PRIVACY) {
      steps.add(0, erasure);
    } else if (ended.status() == CaseStatus.CLOSED) {
      steps.add(erasure);
    }
    return steps;
  }

  private List<Advice> stillOpen(ClosureCase ended, Instant endedAt) {
    List<Advice> steps = new ArrayList<>();
    switch (ended.status()) {
      case REFUSED -> {
        steps.add(new Advice(AdviceKind.APPEAL, figures.appeals().until(endedAt)));
        ended.refusalReasons().stream()
            .map(Receipts::afterRefusal)
            .distinct()
            .forEach(kind -> steps.add(new Advice(kind, null)));
      }
      case RETAINED -> {
        if (ended.retainedAs() != RetainedAs.OTHER_ROLES) {
          steps.add(new Advice(AdviceKind.CHANGE_WHAT_YOU_CHOSE, null));
        }
      }
      case EXPIRED -> steps.add(new Advice(AdviceKind.DO_YOUR_STEP_FIRST, null));
      default -> {
        // Nothing special about a withdrawal.
      }
    }
    steps.add(new Advice(AdviceKind.ASK_AGAIN, null));
    return steps;
  }

  private static AdviceKind afterRefusal(RefusalReason reason) {
    return switch (reason) {
      case DUPLICATE_ACCOUNT_UNRESOLVED -> AdviceKind.SETTLE_WHICH_ACCOUNT_STAYS;
      case INVESTIGATION_UNDER_WAY -> AdviceKind.WAIT_FOR_INVESTIGATION;
      case CONVERSION_FEE_UNPAID -> AdviceKind.PAY_CONVERSION_FEE;
      case IDENTITY_NOT_CONFIRMED -> AdviceKind.PROVE_WHO_YOU_ARE;
      case DEBT_UNPAID -> AdviceKind.PAY_DEBT;
      case BLOCKER_NOT_CLEARABLE -> AdviceKind.TALK_TO_SUPPORT;
    };
  }

  private List<Advice> afterClosing(ClosureCase closed, Instant endedAt, boolean reviewed) {
    AdviceKind reopen =
        closed.request().accountKind() == AccountKind.FREELANCER
            ? AdviceKind.REOPEN_BY_SIGNING_IN
            : AdviceKind.REOPEN_BY_SUPPORT;
    List<Advice> steps = new ArrayList<>();
    steps.add(new Advice(reopen, figures.reopening().until(endedAt)));
    if (reviewed) {
      steps.add(new Advice(AdviceKind.REOPENING_IS_REVIEWED, null));
    }
    steps.add(new Advice(AdviceKind.ASK_FOR_STATEMENTS, null));
    return steps;
  }
}
