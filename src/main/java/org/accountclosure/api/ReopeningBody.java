package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who wants an account back. */
@Schema(name = "ReopeningRequest")
record ReopeningBody(
    @Schema(
            description = "The mail address of the account; the answer goes there",
            example = "fl-clear@example.org")
        @NotBlank(message = "is missing; name the mail address of the account")
        @Size(max = 320, message = "must have at most 320 characters")
        String email) {}
