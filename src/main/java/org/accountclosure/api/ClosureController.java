package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.ClosureCases.Filter;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closures: ask, look, list, withdraw. */
@RestController
@RequestMapping(path = "/api/closures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Closures")
class ClosureController {

  private static final String KEY = "[\\x21-\\x7e]{1,200}";

  private final ClosureIntake intake;
  private final WithdrawingClosure withdrawing;
  private final ReadingCases reading;
  private final CaseLookup lookup;

  ClosureController(
      ClosureIntake intake,
      WithdrawingClosure withdrawing,
      ReadingCases reading,
      CaseLookup lookup) {
    this.intake = intake;
    this.withdrawing = withdrawing;
    this.reading = reading;
    this.lookup = lookup;
  }

  @Operation(
      summary = "Ask for an account to be closed",
      description = "At most one closure of a login is under way at a time.")
  @ApiResponse(responseCode = "201", description = "A case was opened; Location names it")
  @ApiResponse(responseCode = "200", description = "The account has an open case already")
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ClosureView> request(
      @Parameter(hidden = true) Caller caller,
      @Parameter(description = "A request that is repeated with its key opens no second case")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Pattern(regexp = KEY, message = "must have 1 to 200 printable ASCII characters")
          @Nullable String idempotencyKey,
      @Valid @RequestBody ClosureRequestBody body) {
    RequestingClosure.Result result = intake.request(caller, body, idempotencyKey);
    if (result instanceof RequestingClosure.Result.Opened opened) {
      return answer(opened.closureCase(), caller, HttpStatus.CREATED);
    }
    if (result instanceof RequestingClosure.Result.AlreadyOpen open) {
      return answer(open.closureCase(), caller, HttpStatus.OK);
    }
    throw intake.problemOf(result, caller, body);
  }

  @Operation(summary = "One case: status, blockers, forecast, timeline")
  @GetMapping("/{id}")
  ClosureView read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return ClosureView.of(
        lookup.find(id, caller, org.accountclosure.security.Operation.READ_CASE), caller);
  }

  @Operation(
      summary = "Cases, newest first",
      description = "Staff see all of them, holders their own.")
  @GetMapping
  ClosurePage list(
      @Parameter(hidden = true) Caller caller,
      @RequestParam(required = false) @Nullable CaseStatus status,
      @RequestParam(required = false) @Nullable AccountKind kind,
      @Parameter(description = "What the page before gave as next") @RequestParam(required = false)
          @Nullable String cursor,
      @RequestParam(defaultValue = "20")
          @Min(value = 1, message = "must be 1 to " + ApiLimits.PAGE)
          @Max(value = ApiLimits.PAGE, message = "must be 1 to " + ApiLimits.PAGE)
          int limit) {
    LoginId onlyOf = caller.isStaff() ? null : caller.login();
    if (onlyOf == null) {
      AccessRules.require(caller, org.accountclosure.security.Operation.LIST_CASES);
    }
    List<ClosureCase> found =
        reading.list(new Filter(status, kind, onlyOf, Cursors.read(cursor), limit + 1));
    boolean more = found.size() > limit;
    List<ClosureCase> page = more ? found.subList(0, limit) : found;
    return new ClosurePage(
        page.stream().map(ClosureSummary::of).toList(),
        more ? Cursors.after(page.get(limit - 1)) : null);
  }

  @Operation(
      summary = "Withdraw the request",
      description = "Possible until the account is being closed. Repeating it changes nothing.")
  @PostMapping("/{id}/withdrawal")
  ClosureView withdraw(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    CaseView found =
        lookup.find(id, caller, org.accountclosure.security.Operation.WITHDRAW_CLOSURE);
    WithdrawingClosure.Result result =
        withdrawing.withdraw(found.closureCase().id(), caller.asActor());
    if (result instanceof WithdrawingClosure.Result.PastPointOfNoReturn) {
      throw new ApiProblem(
          ProblemType.PAST_POINT_OF_NO_RETURN,
          "Case " + id + " is past the point of no return; it can no longer be withdrawn.");
    }
    if (result instanceof WithdrawingClosure.Result.AlreadyEnded ended) {
      throw new ApiProblem(
              ProblemType.CASE_ENDED,
              "Case "
                  + id
                  + " ended as "
                  + ended.closureCase().status()
                  + "; nothing is left to"
                  + " withdraw.")
          .with("caseStatus", ended.closureCase().status());
    }
    return ClosureView.of(view(found.closureCase().id()), caller);
  }

  private ResponseEntity<ClosureView> answer(
      ClosureCase closureCase, Caller caller, HttpStatus status) {
    return ResponseEntity.status(status)
        .location(URI.create("/api/closures/" + closureCase.id()))
        .body(ClosureView.of(view(closureCase.id()), caller));
  }

  private CaseView view(CaseId id) {
    return reading.find(id).orElseThrow();
  }
}
