package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.WishingErasure;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The wish that personal data be erased: signed in, through support, or by the link of a case. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Erasure")
class ErasureController {

  private static final String CLOCK =
      "It is answered within a month from now, for each class of data, also if the closure is"
          + " blocked. Once something is erased, the account cannot be reopened. Asking again is"
          + " the same wish.";

  private final WishingErasure wishing;
  private final CaseLinks links;
  private final ReadingCases reading;
  private final CaseLookup lookup;

  ErasureController(
      WishingErasure wishing, CaseLinks links, ReadingCases reading, CaseLookup lookup) {
    this.wishing = wishing;
    this.links = links;
    this.reading = reading;
    this.lookup = lookup;
  }

  @Operation(summary = "Wish that personal data be erased", description = CLOCK)
  @ApiResponse(responseCode = "202", description = "The wish was received")
  @PostMapping("/closures/{id}/erasure")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ErasureView wish(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    CaseId found =
        lookup
            .find(id, caller, org.accountclosure.security.Operation.SPEAK_FOR_HOLDER)
            .closureCase()
            .id();
    return ErasureView.of(wishing.wish(found, caller.asActor()));
  }

  @Operation(summary = "A wish for erasure and its answer")
  @GetMapping("/closures/{id}/erasure")
  ErasureView read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    return view(
        lookup
            .find(id, caller, org.accountclosure.security.Operation.READ_CASE)
            .closureCase()
            .id());
  }

  @Operation(
      summary = "Wish by the link of a case that personal data be erased",
      description = "Works after the login has ended. " + CLOCK)
  @SecurityRequirements
  @ApiResponse(responseCode = "202", description = "The wish was received")
  @PostMapping("/links/{token}/erasure")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ErasureView wishByLink(
      @Parameter(description = "What the notice has after the last slash") @PathVariable
          String token) {
    CaseId id = opened(token);
    LoginId holder = reading.find(id).orElseThrow().closureCase().loginId();
    return ErasureView.of(wishing.wish(id, Actor.holder(holder)));
  }

  @Operation(summary = "A wish for erasure and its answer, by the link of its case")
  @SecurityRequirements
  @GetMapping("/links/{token}/erasure")
  ErasureView readByLink(@PathVariable String token) {
    return view(opened(token));
  }

  private CaseId opened(String token) {
    if (links.open(token) instanceof Opening.Opened opened) {
      return opened.caseId();
    }
    throw LinkProblems.of(links.open(token));
  }

  private ErasureView view(CaseId id) {
    return wishing
        .of(id)
        .map(ErasureView::of)
        .orElseThrow(
            () ->
                new ApiProblem(
                    ProblemType.ERASURE_NOT_FOUND,
                    "Nobody has wished in case " + id + " that data be erased. POST does."));
  }
}
