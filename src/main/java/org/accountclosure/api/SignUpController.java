package org.accountclosure.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.accountclosure.closure.CheckingSignUp;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the marketplace asks before it lets somebody in. */
@RestController
@RequestMapping(path = "/api/signups", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sign-ups")
class SignUpController {

  private final CheckingSignUp checking;

  SignUpController(CheckingSignUp checking) {
    this.checking = checking;
  }

  @Operation(
      summary = "Check a sign-up",
      description =
          "One account per person, also after a closing: who had one gets it back or is looked at"
              + " by a person, and nobody gets the name of somebody who has just left. For the"
              + " marketplace and its staff only: it tells who was here.")
  @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
  SignUpView check(@Parameter(hidden = true) Caller caller, @Valid @RequestBody SignUpBody body) {
    AccessRules.require(caller, org.accountclosure.security.Operation.CHECK_SIGN_UP);
    return SignUpView.of(checking.check(body.signUp(), caller.asActor()));
  }
}
