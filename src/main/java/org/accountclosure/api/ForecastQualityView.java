package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ForecastQuality;
import org.jspecify.annotations.Nullable;

/** How good the first forecasts about one sort of blocker were. */
@Schema(name = "ForecastQuality")
record ForecastQualityView(
    BlockerCode blocker,
    int count,
    @Schema(description = "Cleared within a day of what was foretold") int kept,
    int early,
    int late,
    @Schema(description = "Not cleared") int pending,
    @Schema(description = "Later is positive; null if none cleared", nullable = true)
        @Nullable Double medianDays,
    @Schema(
            description = "Nine of ten differed by that much at most; null if none cleared",
            nullable = true)
        @Nullable Double ninetyPercentDays) {

  static final String CSV_HEADER =
      "blocker,count,kept,early,late,pending,medianDays,ninetyPercentDays";

  static ForecastQualityView of(ForecastQuality quality) {
    return new ForecastQualityView(
        quality.code(),
        quality.count(),
        quality.kept(),
        quality.early(),
        quality.late(),
        quality.pending(),
        quality.medianDays(),
        quality.ninetyPercentDays());
  }

  /** Codes and numbers only: nothing in it could need quotes. */
  String csv() {
    return String.join(
        ",",
        blocker.name(),
        String.valueOf(count),
        String.valueOf(kept),
        String.valueOf(early),
        String.valueOf(late),
        String.valueOf(pending),
        medianDays == null ? "" : medianDays.toString(),
        ninetyPercentDays == null ? "" : ninetyPercentDays.toString());
  }
}
