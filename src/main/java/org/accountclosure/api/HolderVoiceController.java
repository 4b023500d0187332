package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a holder says in a case: answers and appeals. */
@RestController
@RequestMapping(
    path = "/api/closures/{id}",
    consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Closures")
class HolderVoiceController {

  private final CaseLookup lookup;
  private final HolderVoice voice;

  HolderVoiceController(CaseLookup lookup, HolderVoice voice) {
    this.lookup = lookup;
    this.voice = voice;
  }

  @Operation(
      summary = "Answer a question of support",
      description = "The first answer stands. Support goes on with it.")
  @PostMapping("/answers")
  QuestionView answer(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody HolderAnswerBody body) {
    return QuestionView.of(voice.answer(find(id, caller), body, caller.asActor()), true);
  }

  @Operation(
      summary = "Answer the offer of an alternative",
      description =
          "Declining is as easy as accepting, and nothing is offered twice. What was accepted can"
              + " be declined until it is in effect.")
  @PostMapping("/offer-answer")
  OfferView answerOffer(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody OfferAnswerBody body) {
    return OfferView.of(voice.answer(find(id, caller), body.code(), caller.asActor()));
  }

  @Operation(
      summary = "Say that a debt is paid by bank transfer",
      description =
          "Nobody is reminded while the money is under way; nothing closes before it is booked. A"
              + " transfer that does not arrive is looked for by a person.")
  @ApiResponse(responseCode = "202", description = "The transfer is waited for")
  @PostMapping("/bank-transfers")
  @ResponseStatus(HttpStatus.ACCEPTED)
  TransferView announce(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody TransferBody body) {
    return voice.announce(find(id, caller), body, caller.asActor());
  }

  @Operation(
      summary = "Appeal a refusal",
      description = "A person who did not refuse decides. One appeal per refusal.")
  @ApiResponse(responseCode = "201", description = "The appeal was filed")
  @ApiResponse(responseCode = "200", description = "There is an appeal already")
  @PostMapping("/appeal")
  ResponseEntity<AppealView> appeal(
      @Parameter(hidden = true) Caller caller,
      @PathVariable String id,
      @Valid @RequestBody AppealBody body) {
    return voice.appeal(find(id, caller), body, caller.asActor());
  }

  private CaseId find(String id, Caller caller) {
    return lookup
        .find(id, caller, org.accountclosure.security.Operation.SPEAK_FOR_HOLDER)
        .closureCase()
        .id();
  }
}
