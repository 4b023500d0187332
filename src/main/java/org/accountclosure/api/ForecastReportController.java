package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.ReportingForecasts;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How good forecasts were; nobody is named. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ForecastReportController {

  private static final String CSV = "text/csv";

  private final ReportingForecasts forecasts;

  ForecastReportController(ReportingForecasts forecasts) {
    this.forecasts = forecasts;
  }

  @Operation(
      summary = "How good forecasts were, by blocker",
      description =
          "Compares the date that the first check gave with when the blocker was gone. For staff;"
              + " as CSV with Accept: text/csv.")
  @GetMapping(path = "/forecast", produces = MediaType.APPLICATION_JSON_VALUE)
  List<ForecastQualityView> forecast(@Parameter(hidden = true) Caller caller) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIST_CASES);
    return forecasts.byBlocker().stream().map(ForecastQualityView::of).toList();
  }

  @Operation(summary = "How good forecasts were, by blocker, as CSV (RFC 4180)")
  @GetMapping(path = "/forecast.csv", produces = CSV)
  String forecastAsCsv(@Parameter(hidden = true) Caller caller) {
    return Stream.concat(
            Stream.of(ForecastQualityView.CSV_HEADER),
            forecast(caller).stream().map(ForecastQualityView::csv))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  @Operation(hidden = true)
  @GetMapping(path = "/forecast", produces = CSV)
  String forecastByAccept(@Parameter(hidden = true) Caller caller) {
    return forecastAsCsv(caller);
  }
}
