package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.ErasingData.Planned;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Treated.LegalBasis;

/** What the retention job would do now. */
@Schema(name = "RetentionPreview")
record RetentionView(
    Instant at,
    @Schema(description = "Whether the job is switched on") boolean enabled,
    @Schema(description = "Of how many of these accounts each class of data would be erased")
        Map<DataClass, Integer> counts,
    @Schema(
            description =
                "In the order of their ids; those of which there is nothing to say are"
                    + " left out")
        List<Part> accounts) {

  /** One account. */
  @Schema(name = "RetentionPreviewAccount")
  record Part(
      String accountId,
      String caseId,
      @Schema(description = "What would be erased") List<DataClass> erased,
      @Schema(description = "What stays although its time is over, and why")
          Map<DataClass, LegalBasis> kept) {

    private static Part of(Planned planned) {
      return new Part(
          planned.accountId().value(),
          planned.caseId(),
          planned.erased().stream().sorted().toList(),
          new TreeMap<>(planned.kept()));
    }
  }

  static RetentionView of(List<Planned> planned, boolean enabled, Instant at) {
    Map<DataClass, Integer> counts = new TreeMap<>();
    planned.forEach(one -> one.erased().forEach(data -> counts.merge(data, 1, Integer::sum)));
    return new RetentionView(at, enabled, counts, planned.stream().map(Part::of).toList());
  }
}
