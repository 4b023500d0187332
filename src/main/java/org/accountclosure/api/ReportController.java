package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.port.ClosureCases.Position;
import org.accountclosure.closure.port.Reports;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers over all cases, and the cases behind them. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class ReportController {

  private static final int CSV_ROWS = 5000;
  private static final Period USUALLY = Period.ofDays(90);

  private final Reports reports;
  private final CaseLookup lookup;
  private final Clock clock;

  ReportController(Reports reports, CaseLookup lookup, Clock clock) {
    this.reports = reports;
    this.lookup = lookup;
    this.clock = clock;
  }

  @Operation(
      summary = "The numbers",
      description =
          "What is open is counted as it is now, what has ended by the days on which it did (UTC).")
  @GetMapping(path = "/overview", produces = MediaType.APPLICATION_JSON_VALUE)
  OverviewView overview(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = "First day; 90 days ago if left out")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @Parameter(description = "Last day; today if left out")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable AccountKind kind) {
    AccessRules.require(caller, org.accountclosure.security.Operation.READ_REPORTS);
    LocalDate last = to == null ? today() : to;
    LocalDate first = from == null ? last.minus(USUALLY) : from;
    return OverviewView.of(first, last, reports.overview(period(first, last), kind));
  }

  @Operation(summary = "The cases behind a number, newest first")
  @GetMapping(path = "/cases", produces = MediaType.APPLICATION_JSON_VALUE)
  ClosurePage cases(
      @Parameter(hidden = true) Caller caller,
      @ParameterObject CaseFilter filter,
      @Parameter(description = "What the page before gave as next") @RequestParam(required = false)
          @Nullable String cursor,
      @RequestParam(defaultValue = "50")
          @Min(value = 1, message = "must be 1 to " + ApiLimits.PAGE)
          @Max(value = ApiLimits.PAGE, message = "must be 1 to " + ApiLimits.PAGE)
          int limit) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIST_CASES);
    List<ClosureCase> found = reports.cases(query(filter, Cursors.read(cursor), limit + 1));
    boolean more = found.size() > limit;
    List<ClosureCase> page = more ? found.subList(0, limit) : found;
    return new ClosurePage(
        page.stream().map(ClosureSummary::of).toList(),
        more ? Cursors.after(page.get(limit - 1)) : null);
  }

  @Operation(
      summary = "The cases behind a number, as a table for a spreadsheet",
      description = "The newest " + CSV_ROWS + " of them.")
  @GetMapping(path = "/cases.csv", produces = "text/csv")
  ResponseEntity<String> table(
      @Parameter(hidden = true) Caller caller, @ParameterObject CaseFilter filter) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIST_CASES);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"")
        .body(CaseTable.of(reports.cases(query(filter, null, CSV_ROWS))));
  }

  @Operation(
      summary = "How others were decided that asked the same as this case",
      description = "The same reason judged, or a blocker of the same code; newest first.")
  @GetMapping(path = "/precedents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  List<PrecedentView> precedents(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIST_CASES);
    ClosureCase found =
        lookup.find(id, caller, org.accountclosure.security.Operation.READ_CASE).closureCase();
    return reports.precedents(found.id(), 10).stream().map(PrecedentView::of).toList();
  }

  /** How a list is narrowed; what is left out means any. */
  record CaseFilter(
      @Nullable Boolean open,
      @Nullable CaseStatus status,
      @Nullable AccountKind kind,
      @Nullable ClosureReason reason,
      @Nullable BlockerCode blocker,
      @Nullable RefusalReason refusalReason,
      @Nullable RetainedAs retainedAs,
      @Nullable String login,
      @Nullable Boolean overdue,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endedFrom,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate endedTo) {}

  private Reports.Query query(CaseFilter filter, @Nullable Position after, int limit) {
    LocalDate last = filter.endedTo() == null ? today() : filter.endedTo();
    boolean ended = filter.endedFrom() != null || filter.endedTo() != null;
    LocalDate first = filter.endedFrom() == null ? LocalDate.EPOCH : filter.endedFrom();
    return new Reports.Query(
        filter.open(),
        filter.status(),
        filter.kind(),
        filter.reason(),
        filter.blocker(),
        filter.refusalReason(),
        filter.retainedAs(),
        filter.login() == null || filter.login().isBlank() ? null : new LoginId(filter.login()),
        Boolean.TRUE.equals(filter.overdue()),
        ended ? period(first, last) : null,
        after,
        limit);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Reports.Period period(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new ApiProblem(
          ProblemType.INVALID_REQUEST, "The period ends on " + last + ", before it begins.");
    }
    return new Reports.Period(start(first), start(last.plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
