package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Receipt;
import org.accountclosure.closure.model.Receipt.AdviceKind;
import org.accountclosure.closure.model.Receipt.DeedKind;
import org.accountclosure.closure.model.Receipt.Staying;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.jspecify.annotations.Nullable;

/** What became of a request. Every code comes with its words in the holder's language. */
@Schema(name = "Receipt")
record ReceiptView(
    String caseId,
    String accountId,
    AccountKind accountKind,
    CaseStatus outcome,
    ClosureReason reason,
    Instant requestedAt,
    Instant endedAt,
    @Schema(description = "What the account was kept as, unless null", nullable = true)
        @Nullable RetainedAs retainedAs,
    @Schema(description = "Facts and remedies of a refusal, unless null", nullable = true)
        @Nullable StatementView statement,
    @Schema(description = "Why it was refused; empty otherwise") List<Refusal> refusalReasons,
    @Schema(description = "What the case changed, in order of time") List<Done> done,
    @Schema(description = "What stays as it is") List<Stays> stays,
    @Schema(description = "What the holder can do next, or should know") List<NextStep> nextSteps,
    @Schema(description = "Of a member: which teams were left, which not, and why")
        List<Team> teams) {

  /** One team. */
  @Schema(name = "ReceiptTeam")
  record Team(
      String teamId,
      CaseTeam.State code,
      String text,
      @Schema(description = "Why the team refused; null if it did not", nullable = true)
          @Nullable String why) {}

  /** One reason of a refusal. */
  @Schema(name = "ReceiptRefusalReason")
  record Refusal(RefusalReason code, String text) {}

  /** One change. */
  @Schema(name = "ReceiptDone")
  record Done(
      DeedKind code,
      Instant at,
      String text,
      @Schema(description = "What was touched, as the timeline says it") String evidence,
      @Schema(description = "The money that was moved; empty if none was")
          List<MoneyView> amounts) {}

  /** One thing that stays. */
  @Schema(name = "ReceiptStays")
  record Stays(Staying code, String text) {}

  /** One next step. */
  @Schema(name = "ReceiptNextStep")
  record NextStep(
      AdviceKind code,
      @Schema(description = "Until when; null if that never ends", nullable = true)
          @Nullable Instant until,
      String text) {}

  static ReceiptView of(Receipt receipt, Function<Enum<?>, String> words) {
    return new ReceiptView(
        receipt.caseId().value(),
        receipt.accountId().value(),
        receipt.accountKind(),
        receipt.outcome(),
        receipt.reason(),
        receipt.requestedAt(),
        receipt.endedAt(),
        receipt.retainedAs(),
        receipt.statement() == null ? null : StatementView.of(receipt.statement()),
        receipt.refusalReasons().stream()
            .map(reason -> new Refusal(reason, words.apply(reason)))
            .toList(),
        receipt.done().stream()
            .map(
                deed ->
                    new Done(
                        deed.kind(),
                        deed.at(),
                        words.apply(deed.kind()),
                        deed.evidence(),
                        MoneyView.of(deed.amounts())))
            .toList(),
        receipt.stays().stream().map(stays -> new Stays(stays, words.apply(stays))).toList(),
        receipt.nextSteps().stream()
            .map(step -> new NextStep(step.kind(), step.until(), words.apply(step.kind())))
            .toList(),
        receipt.teams().stream()
            .map(
                team ->
                    new Team(
                        team.team().value(), team.state(), words.apply(team.state()), team.why()))
            .toList());
  }
}
