package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Forecast;
import org.jspecify.annotations.Nullable;

/** When the account can be closed at the earliest, and why. */
@Schema(name = "Forecast")
record ForecastView(
    @Schema(description = "Null if nobody can say", nullable = true)
        @Nullable Instant earliestClosing,
    @Schema(description = "What leads there, in order of time") List<LinkView> chain,
    @Schema(description = "What keeps the forecast from being complete")
        List<BlockerView> undated) {

  /** One date on the way. */
  @Schema(name = "ForecastLink")
  record LinkView(Instant at, Forecast.Step what, String why) {}

  static ForecastView of(Forecast forecast) {
    return new ForecastView(
        forecast.earliestClosing(),
        forecast.chain().stream()
            .map(link -> new LinkView(link.at(), link.what(), link.why()))
            .toList(),
        forecast.undated().stream().map(BlockerView::of).toList());
  }
}
