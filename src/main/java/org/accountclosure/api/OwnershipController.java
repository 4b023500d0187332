package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.accountclosure.closure.TransferringOwnership;
import org.accountclosure.closure.TransferringOwnership.Result;
import org.accountclosure.closure.UnknownCase;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OwnershipTransfer.Grounds;
import org.accountclosure.closure.port.Ownership.Obstacle;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody else owns a company or an agency instead of its closing. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ownership")
class OwnershipController {

  private static final org.accountclosure.security.Operation TRANSFER =
      org.accountclosure.security.Operation.TRANSFER_OWNERSHIP;

  private final TransferringOwnership transferring;
  private final CaseLookup lookup;

  OwnershipController(TransferringOwnership transferring, CaseLookup lookup) {
    this.transferring = transferring;
    this.lookup = lookup;
  }

  @Operation(
      summary = "Ask a member to own the account instead of its closing",
      description =
          "The closure rests until the member has answered, and then until two persons of staff"
              + " have decided. Staff asks in the place of an owner who has died or cannot be"
              + " reached, and names what it has seen.")
  @ApiResponse(responseCode = "201", description = "The member is asked")
  @PostMapping("/closures/{id}/ownership-transfer")
  @ResponseStatus(HttpStatus.CREATED)
  OwnershipView ask(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody OwnershipBody body) {
    CaseId found = lookup.find(id, caller, TRANSFER).closureCase().id();
    Grounds grounds = body.code();
    if (grounds.needsEvidence()) {
      AccessRules.require(caller, TRANSFER);
      requireEvidence(body);
    }
    return standing(
        transferring.ask(
            found, new LoginId(body.successor()), grounds, body.evidence(), caller.asActor()));
  }

  private static void requireEvidence(OwnershipBody body) {
    if (body.evidence() == null || body.evidence().isBlank()) {
      throw new ApiProblem(
          ProblemType.INVALID_REQUEST,
          "Name what you have seen of an owner who cannot ask, by its number, in evidence.");
    }
  }

  @Operation(
      summary = "Take it back",
      description = "The closure goes on. Possible until two persons of staff have agreed.")
  @DeleteMapping("/closures/{id}/ownership-transfer")
  OwnershipView takeBack(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return standing(
        transferring.takeBack(
            lookup.find(id, caller, TRANSFER).closureCase().id(), caller.asActor()));
  }

  @Operation(summary = "What you are asked to take over and can still answer")
  @GetMapping("/ownership-transfers")
  List<OwnershipAskedView> asked(@Parameter(hidden = true) Caller caller) {
    return transferring.askedOf(caller.login()).stream().map(OwnershipAskedView::of).toList();
  }

  @Operation(
      summary = "Say whether you take it over",
      description = "Declining is as easy as accepting. The same answer may be sent again.")
  @PostMapping("/ownership-transfers/{id}/answer")
  OwnershipView answer(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody OwnershipAnswerBody body) {
    if (id.length() > ApiLimits.ID_CHARACTERS) {
      throw notAsked(id);
    }
    try {
      return standing(
          transferring.answer(new CaseId(id), caller.login(), Boolean.TRUE.equals(body.accept())));
    } catch (UnknownCase notAsked) {
      throw notAsked(id);
    }
  }

  private static ApiProblem notAsked(String id) {
    return new ApiProblem(
        ProblemType.CASE_NOT_FOUND,
        "You were not asked to take over anything by "
            + id
            + ". GET /api/ownership-transfers lists what you are asked.");
  }

  private static OwnershipView standing(Result result) {
    if (result instanceof Result.Standing standing) {
      return OwnershipView.of(standing.transfer());
    }
    if (result instanceof Result.Impossible impossible) {
      throw new ApiProblem(ProblemType.TRANSFER_IMPOSSIBLE, why(impossible.why()));
    }
    if (result instanceof Result.AnotherPending) {
      throw new ApiProblem(
          ProblemType.TRANSFER_PENDING,
          "Another member is asked already. Wait for the answer, or take it back first.");
    }
    if (result instanceof Result.TooLate late) {
      throw new ApiProblem(
          late.closureCase().ended() ? ProblemType.CASE_ENDED : ProblemType.PAST_POINT_OF_NO_RETURN,
          "Case " + late.closureCase().id() + " is " + late.closureCase().status() + ".");
    }
    throw new ApiProblem(
        ProblemType.NO_TRANSFER_PENDING,
        "Nobody waits for that: it was answered, taken back or decided, or its time is over.");
  }

  private static String why(Obstacle obstacle) {
    return switch (obstacle) {
      case NOT_TRANSFERABLE ->
          "Only a company or an agency can belong to somebody else; close this account, or keep it.";
      case ALREADY_OWNS_IT -> "That login owns it already; name another member.";
      case NOT_A_MEMBER -> "That login is no member; invite them first, or name a member.";
      case OWNS_AN_AGENCY -> "That login owns an agency already, and can have one; name another.";
    };
  }
}
