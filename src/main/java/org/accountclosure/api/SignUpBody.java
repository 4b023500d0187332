package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accountclosure.closure.model.SignUp;
import org.jspecify.annotations.Nullable;

/** Who wants to sign up; none of it is kept. */
@Schema(name = "SignUpRequest")
record SignUpBody(
    @Schema(description = "The mail address", example = "ann@example.org")
        @NotBlank(message = "is missing; name the mail address")
        @Size(max = 320, message = "must have at most 320 characters")
        String email,
    @Schema(description = "What others will see: a name, or that of a company", nullable = true)
        @Size(max = 200, message = "must have at most 200 characters")
        @Nullable String publicName,
    @Schema(description = "Fingerprint of the place where money would go", nullable = true)
        @Size(max = 64, message = "must have at most 64 characters")
        @Nullable String payoutPlace) {

  SignUp signUp() {
    return new SignUp(email, publicName, payoutPlace);
  }
}
