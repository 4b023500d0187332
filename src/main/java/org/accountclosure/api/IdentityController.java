package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.accountclosure.closure.DoubtingIdentity;
import org.accountclosure.closure.DoubtingIdentity.Result;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether it is the holder who asks. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Identity")
class IdentityController {

  private final DoubtingIdentity doubting;
  private final CaseLookup lookup;

  IdentityController(DoubtingIdentity doubting, CaseLookup lookup) {
    this.doubting = doubting;
    this.lookup = lookup;
  }

  @Operation(
      summary = "What a mailed link would stop",
      description = "Changes nothing, so that whoever looks into mails stops nothing.")
  @SecurityRequirements
  @GetMapping("/links/{token}/denial")
  LinkedActionView look(
      @Parameter(description = "What the notice has after /links/") @PathVariable String token) {
    return LinkedActionView.of(doubting.look(token), "Says that this was not you");
  }

  @Operation(
      summary = "Say by a mailed link: this was not me",
      description =
          "The case rests at once: no money leaves, nothing is closed. Trust and safety finds out"
              + " who asked. Possible until the account is being closed.")
  @SecurityRequirements
  @ApiResponse(responseCode = "204", description = "The case rests")
  @PostMapping("/links/{token}/denial")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deny(@PathVariable String token) {
    require(doubting.deny(token));
  }

  @Operation(
      summary = "Say that whoever asks could not prove to be the holder",
      description = "The case rests until support has asked for proof and decided.")
  @ApiResponse(responseCode = "204", description = "The case rests")
  @PostMapping("/closures/{id}/identity-doubt")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void doubt(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    AccessRules.require(caller, org.accountclosure.security.Operation.DOUBT_IDENTITY);
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.DOUBT_IDENTITY)
            .closureCase()
            .id();
    require(doubting.notProven(found, caller.asActor()));
  }

  private static void require(Result result) {
    if (result instanceof Result.LinkDoesNot link) {
      throw LinkProblems.of(link.why());
    }
    if (result instanceof Result.PastPointOfNoReturn late) {
      throw new ApiProblem(
          ProblemType.PAST_POINT_OF_NO_RETURN,
          "Case " + late.caseId() + " can no longer be stopped. Tell support at once.");
    }
    if (result instanceof Result.Ended ended) {
      throw new ApiProblem(
          ProblemType.CASE_ENDED,
          "Case "
              + ended.caseId()
              + " has ended; there is nothing left to stop. If the account is closed and that was"
              + " not you, tell support.");
    }
  }
}
