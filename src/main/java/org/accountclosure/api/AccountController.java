package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.accountclosure.closure.ForwardingWish;
import org.accountclosure.closure.PreviewingClosure;
import org.accountclosure.closure.PreviewingClosure.Preview;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is true about an account before its closure is asked for. */
@RestController
@RequestMapping(path = "/api/accounts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Accounts")
class AccountController {

  private final PreviewingClosure previewing;
  private final ForwardingWish forwarding;

  AccountController(PreviewingClosure previewing, ForwardingWish forwarding) {
    this.previewing = previewing;
    this.forwarding = forwarding;
  }

  @Operation(
      summary = "What a closure would meet now",
      description = "All blockers, and the forecast with and without consents. Changes nothing.")
  @GetMapping("/{id}/closure-preview")
  PreviewView preview(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
    Preview preview =
        previewing.preview(UnknownAccount.idOf(id)).orElseThrow(() -> UnknownAccount.problem(id));
    if (!AccessRules.showsTo(
        caller,
        org.accountclosure.security.Operation.PREVIEW_CLOSURE,
        preview.account().loginId())) {
      throw new ApiProblem(
          ProblemType.NOT_THE_OWNER, "Only the login that the account belongs to may see this.");
    }
    return PreviewView.of(preview, forwarding.about(preview.account().id()));
  }
}
