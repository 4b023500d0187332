package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.accountclosure.closure.AskingToReopen;
import org.accountclosure.closure.ReopeningAccount;
import org.accountclosure.closure.ReopeningAccount.Result;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way back to a closed account. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reopening")
class ReopeningController {

  private final AskingToReopen asking;
  private final ReopeningAccount reopening;
  private final CaseLookup lookup;

  ReopeningController(AskingToReopen asking, ReopeningAccount reopening, CaseLookup lookup) {
    this.asking = asking;
    this.reopening = reopening;
    this.lookup = lookup;
  }

  @Operation(
      summary = "Ask for the way back to a closed account",
      description =
          "Nobody needs to sign in: the login has ended. The answer is mailed to the address, and"
              + " the same is answered here whether it is known or not. Only so many mails are sent"
              + " within an hour.")
  @SecurityRequirements
  @ApiResponse(responseCode = "202", description = "If the address is known, a mail is on its way")
  @PostMapping(path = "/reopenings", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void ask(@Valid @RequestBody ReopeningBody body) {
    asking.ask(body.email());
  }

  @Operation(
      summary = "What a mailed link would reopen",
      description = "Changes nothing, so that whoever looks into mails reopens nothing.")
  @SecurityRequirements
  @GetMapping("/links/{token}/reopening")
  LinkedActionView look(
      @Parameter(description = "What the notice has after /links/") @PathVariable String token) {
    return LinkedActionView.of(reopening.look(token), "Reopens the account");
  }

  @Operation(
      summary = "Reopen the account of a mailed link",
      description = "Once; the link is used up by it. What it had is restored, but no paid plan.")
  @SecurityRequirements
  @PostMapping("/links/{token}/reopening")
  ReopeningView reopen(@PathVariable String token) {
    return answer(reopening.byLink(token));
  }

  @Operation(
      summary = "Reopen an account for its holder",
      description =
          "For logins of two profiles, and for who has lost the mail address. Staff have made sure"
              + " who asks.")
  @PostMapping("/closures/{id}/reopening")
  ReopeningView reopen(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    AccessRules.require(caller, org.accountclosure.security.Operation.REOPEN_ACCOUNT);
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.REOPEN_ACCOUNT)
            .closureCase()
            .id();
    return answer(reopening.byStaff(found, caller.asActor()));
  }

  private static ReopeningView answer(Result result) {
    if (result instanceof Result.Reopened reopened) {
      return new ReopeningView(
          reopened.caseId().value(), reopened.accountId().value(), reopened.at());
    }
    throw problem(result);
  }

  private static ApiProblem problem(Result result) {
    if (result instanceof Result.LinkDoesNot link) {
      return LinkProblems.of(link.why());
    }
    if (result instanceof Result.TooLate late) {
      return new ApiProblem(
          ProblemType.REOPENING_TOO_LATE,
          "The account could be reopened until " + late.until() + ". Sign up anew.");
    }
    if (result instanceof Result.Erased erased) {
      return new ApiProblem(
          ProblemType.REOPENING_ERASED,
          "The data was erased as case " + erased.caseId() + " shows. Sign up anew.");
    }
    if (result instanceof Result.UnderReview review) {
      return new ApiProblem(
          ProblemType.REOPENING_UNDER_REVIEW,
          "The reason of case "
              + review.caseId()
              + " may have been a violation. Trust and safety decides; the holder is told.");
    }
    if (result instanceof Result.Refused refused) {
      return new ApiProblem(
          ProblemType.REOPENING_REFUSED,
          "Case " + refused.caseId() + " shows who decided so. Write to support.");
    }
    if (result instanceof Result.BySupport bySupport) {
      return new ApiProblem(
          ProblemType.REOPENING_BY_SUPPORT,
          "The login had more than one profile. Write to support and name case "
              + bySupport.caseId()
              + ".");
    }
    if (result instanceof Result.OpenAlready open) {
      return new ApiProblem(
          ProblemType.ACCOUNT_OPEN, "Account " + open.accountId() + " is open. Nothing is needed.");
    }
    return new ApiProblem(
        ProblemType.NOTHING_CLOSED, "The case has not closed its account. GET it to see why.");
  }
}
