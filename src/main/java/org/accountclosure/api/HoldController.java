package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.PlacingHold;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trust and safety stops everything about an account; two of them together let it go on. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Holds")
class HoldController {

  private final PlacingHold placing;
  private final LiftingHold lifting;

  HoldController(PlacingHold placing, LiftingHold lifting) {
    this.placing = placing;
    this.lifting = lifting;
  }

  @Operation(
      summary = "Place a hold on an account",
      description = "No closure, payout or expiry happens under it. It is looked at periodically.")
  @ApiResponse(responseCode = "201", description = "The hold stands")
  @PostMapping(path = "/accounts/{id}/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  HoldView place(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody HoldBody body) {
    AccessRules.require(caller, org.accountclosure.security.Operation.PLACE_HOLD);
    PlacingHold.Result result =
        placing.place(UnknownAccount.idOf(id), body.kindCode(), body.reason(), caller.login());
    if (result instanceof PlacingHold.Result.Placed placed) {
      return HoldView.of(placed.hold());
    }
    if (result instanceof PlacingHold.Result.AccountClosed) {
      throw new ApiProblem(
          ProblemType.ACCOUNT_ALREADY_CLOSED,
          "Account " + id + " is closed; there is nothing left to stop.");
    }
    throw UnknownAccount.problem(id);
  }

  @Operation(
      summary = "Propose to lift a hold",
      description = "Another person has to confirm it; a new proposal replaces the former.")
  @PostMapping("/holds/{id}/lifting-proposal")
  HoldView propose(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIFT_HOLD);
    return HoldView.of(held(lifting.propose(idOf(id), caller.login()), id));
  }

  @Operation(
      summary = "Confirm that a hold is lifted",
      description = "By another person than the one who proposed it. The closure checks anew.")
  @PostMapping("/holds/{id}/lifting")
  HoldView lift(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    AccessRules.require(caller, org.accountclosure.security.Operation.LIFT_HOLD);
    return HoldView.of(held(lifting.confirm(idOf(id), caller.login()), id));
  }

  private static AccountHold held(LiftingHold.Result result, String id) {
    if (result instanceof LiftingHold.Result.Proposed proposed) {
      return proposed.hold();
    }
    if (result instanceof LiftingHold.Result.Lifted lifted) {
      return lifted.hold();
    }
    if (result instanceof LiftingHold.Result.NotProposed) {
      throw new ApiProblem(
          ProblemType.LIFTING_NOT_PROPOSED,
          "Nobody has proposed to lift hold " + id + ". Propose it; another person confirms.");
    }
    if (result instanceof LiftingHold.Result.SamePerson) {
      throw new ApiProblem(
          ProblemType.FOUR_EYES,
          "You proposed to lift hold " + id + ". Another person has to confirm it.");
    }
    throw noHold(id);
  }

  private static HoldId idOf(String id) {
    if (id.isBlank() || id.length() > ApiLimits.ID_CHARACTERS) {
      throw noHold(id);
    }
    return new HoldId(id);
  }

  private static ApiProblem noHold(String id) {
    return new ApiProblem(
        ProblemType.HOLD_NOT_FOUND, "There is no hold " + id + ". The blockers of a case name it.");
  }
}
