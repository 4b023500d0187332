package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.jspecify.annotations.Nullable;

/** One case with everything about it that the caller may see. */
@Schema(name = "Closure")
record ClosureView(
    String id,
    String accountId,
    AccountKind accountKind,
    String loginId,
    CaseStatus status,
    ClosureReason reason,
    @Schema(description = "Null if the caller may not read it", nullable = true)
        @Nullable String comment,
    List<Consent> consents,
    Channel channel,
    Instant requestedAt,
    IdentityView identity,
    @Schema(description = "Whether it can still be withdrawn") boolean withdrawable,
    @Schema(description = "When everything was last checked", nullable = true)
        @Nullable Instant checkedAt,
    @Schema(description = "When it is checked again unless news comes first", nullable = true)
        @Nullable Instant recheckAt,
    @Schema(nullable = true) @Nullable Instant endedAt,
    @Schema(description = "Why it was refused; empty otherwise") List<RefusalReason> refusalReasons,
    @Schema(description = "Null unless it was refused", nullable = true)
        @Nullable StatementView statement,
    @Schema(
            description = "What was done, what stays and what was restored; null unless withdrawn",
            nullable = true)
        @Nullable WithdrawalView withdrawal,
    @Schema(description = "Null unless the holder keeps the account", nullable = true)
        @Nullable RetainedAs retainedAs,
    @Schema(description = "A hold beats everything until it is lifted") boolean onHold,
    @Schema(
            description =
                "Since when the next step has been the holder's; reminders and expiry count from"
                    + " it. Null while it is not",
            nullable = true)
        @Nullable Instant holderTurnSince,
    @Schema(description = "The version of the rules by which it is judged") String policyVersion,
    @Schema(description = "Null if none was made", nullable = true) @Nullable OfferView offer,
    @Schema(
            description = "Whether somebody else shall own it; null if nobody was asked",
            nullable = true)
        @Nullable OwnershipView ownershipTransfer,
    @Schema(description = "What support asks the holder, oldest first")
        List<QuestionView> questions,
    @Schema(description = "Of a member who leaves: which teams are left, which not, and why")
        List<TeamView> teams,
    @Schema(description = "All blockers that the last check found") List<BlockerView> blockers,
    @Schema(description = "Null before the first check and after the end", nullable = true)
        @Nullable ForecastView forecast,
    @Schema(description = "For staff only", nullable = true)
        @Nullable List<EscalationView> escalations,
    List<TimelineView> timeline) {

  static ClosureView of(CaseView found, Caller caller) {
    ClosureCase closureCase = found.closureCase();
    ClosureRequest request = closureCase.request();
    boolean staff = caller.isStaff();
    boolean words = AccessRules.allows(caller, Operation.READ_COMMENT, request.loginId());
    return new ClosureView(
        closureCase.id().value(),
        request.accountId().value(),
        request.accountKind(),
        request.loginId().value(),
        closureCase.status(),
        request.reason(),
        words ? request.comment() : null,
        request.consents().stream().sorted().toList(),
        request.channel(),
        request.requestedAt(),
        IdentityView.of(request.requestedAt(), found.doubt().orElse(null)),
        !closureCase.ended() && !closureCase.pastPointOfNoReturn(),
        closureCase.checklist().checkedAt(),
        closureCase.recheckAt().orElse(null),
        closureCase.endedAt(),
        closureCase.refusalReasons(),
        found.statement().map(StatementView::of).orElse(null),
        found.withdrawal().map(WithdrawalView::of).orElse(null),
        closureCase.retainedAs(),
        closureCase.onHold(),
        closureCase.holderTurnSince(),
        closureCase.policyVersion(),
        closureCase.offer() == null ? null : OfferView.of(closureCase.offer()),
        found.transfer().map(OwnershipView::of).orElse(null),
        found.questions().stream()
            .filter(question -> staff || question.answerBy() != null)
            .map(question -> QuestionView.of(question, words))
            .toList(),
        found.teams().stream().map(team -> TeamView.of(team, words)).toList(),
        closureCase.checklist().blockers().stream().map(BlockerView::of).toList(),
        found.forecast().map(ForecastView::of).orElse(null),
        staff ? found.escalations().stream().map(EscalationView::of).toList() : null,
        found.timeline().stream().map(entry -> TimelineView.of(entry, staff)).toList());
  }
}
