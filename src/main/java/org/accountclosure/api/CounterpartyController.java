package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.accountclosure.closure.ActingByLink;
import org.accountclosure.closure.AskingCounterparties;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What others have to do so that a case gets on. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Counterparties")
class CounterpartyController {

  private final ActingByLink acting;
  private final AskingCounterparties asking;
  private final CaseLookup lookup;

  CounterpartyController(ActingByLink acting, AskingCounterparties asking, CaseLookup lookup) {
    this.acting = acting;
    this.asking = asking;
    this.lookup = lookup;
  }

  @Operation(
      summary = "What a mailed link would do",
      description =
          "Just what is asked. Changes nothing, so that whoever looks into mails does"
              + " nothing.")
  @SecurityRequirements
  @GetMapping("/links/{token}/task")
  CounterpartyTaskView look(
      @Parameter(description = "What the notice has after /links/") @PathVariable String token) {
    return view(acting.look(token));
  }

  @Operation(
      summary = "Do by a mailed link what was asked for",
      description =
          "Approves the milestone, agrees to the refund, or agrees to leave the agency; once. To"
              + " object, sign in to the marketplace.")
  @SecurityRequirements
  @PostMapping("/links/{token}/task")
  CounterpartyTaskView act(@PathVariable String token) {
    return view(acting.act(token));
  }

  private static CounterpartyTaskView view(ActingByLink.Result result) {
    if (result instanceof ActingByLink.Result.Task found) {
      return CounterpartyTaskView.of(found.task(), found.expiresAt());
    }
    if (result instanceof ActingByLink.Result.LinkDoesNot link) {
      throw LinkProblems.of(link.why());
    }
    throw new ApiProblem(
        ProblemType.NOTHING_LEFT_TO_DO,
        "What you were asked for is done, or is not needed any more. There is nothing to do.");
  }

  @Operation(
      summary = "Remind whoever has to act about a blocker",
      description =
          "By mail, with a link for that one thing. They are told nothing of the case. The same"
              + " person is reminded once in a while only.")
  @ApiResponse(responseCode = "202", description = "The mail is on its way")
  @PostMapping("/closures/{id}/blockers/{code}/{reference}/reminder")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ReminderView remind(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @PathVariable BlockerCode code,
      @PathVariable String reference) {
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.REMIND_COUNTERPARTY)
            .closureCase()
            .id();
    AskingCounterparties.Result result = asking.remind(found, code, reference, caller.asActor());
    if (result instanceof AskingCounterparties.Result.Reminded reminded) {
      return new ReminderView(reminded.at(), reminded.again());
    }
    if (result instanceof AskingCounterparties.Result.TooSoon soon) {
      throw new ApiProblem(
              ProblemType.TOO_MANY_REMINDERS,
              "The other side was written to shortly before. Remind it again from "
                  + soon.again()
                  + " on.")
          .with("again", soon.again());
    }
    throw new ApiProblem(
        ProblemType.NOBODY_TO_REMIND,
        "Nobody else has to act about "
            + code
            + " "
            + reference
            + ". GET /api/closures/"
            + id
            + " says who must act about each blocker.");
  }
}
