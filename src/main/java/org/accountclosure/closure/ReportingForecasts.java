package org.accountclosure.closure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.ForecastQuality;
import org.accountclosure.closure.model.Foretold;
import org.accountclosure.closure.port.Forecasts;

/** Compares what was foretold with what happened. Changes nothing. */
public final class ReportingForecasts {

  private final Forecasts forecasts;

  public ReportingForecasts(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  /**
   * By sort of blocker, in the order of {@link BlockerCode}; none about what was never foretold.
   */
  public List<ForecastQuality> byBlocker() {
    Map<BlockerCode, List<Foretold>> byCode =
        forecasts.all().stream()
            .collect(Collectors.groupingBy(Foretold::code, TreeMap::new, Collectors.toList()));
    return byCode.entrySet().stream()
        .map(entry -> ForecastQuality.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
