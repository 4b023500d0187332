package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consequences;
import org.accountclosure.closure.model.Consequences.ReasonWarning;
import org.accountclosure.closure.model.Consequences.Warning;
import org.accountclosure.closure.model.Receipt;

/** What a closure ends, what stays, and the way back. */
@Schema(name = "Consequences")
record ConsequencesView(
    @Schema(description = "What the holder loses") List<LossView> lost,
    @Schema(description = "What stays all the same") List<Receipt.Staying> stays,
    @Schema(description = "The login's other accounts, by kind: the whole login ends")
        List<AccountKind> endsWithIt,
    ReopeningView reopening,
    @Schema(description = "What to know about a reason before giving it, by reason")
        Map<ClosureReason, List<Warning>> warnings) {

  /** One thing that is lost. */
  @Schema(name = "Loss")
  record LossView(Consequences.LossKind kind, String what) {}

  /** How the account can be reopened. */
  @Schema(name = "Reopening")
  record ReopeningView(
      Receipt.AdviceKind how,
      @Schema(description = "Since the closing, as an ISO 8601 period", example = "P5Y")
          String within,
      @Schema(
              description = "How long the mailed link lives, as an ISO 8601 duration",
              example = "PT4H")
          String linkLives) {}

  static ConsequencesView of(Consequences consequences) {
    return new ConsequencesView(
        consequences.lost().stream().map(loss -> new LossView(loss.kind(), loss.what())).toList(),
        consequences.stays(),
        consequences.endsWithIt().stream().sorted().toList(),
        new ReopeningView(
            consequences.reopening().how(),
            consequences.reopening().within().toString(),
            consequences.reopening().linkLives().toString()),
        consequences.warnings().stream()
            .collect(
                Collectors.groupingBy(
                    ReasonWarning::reason,
                    TreeMap::new,
                    Collectors.mapping(ReasonWarning::warning, Collectors.toList()))));
  }
}
