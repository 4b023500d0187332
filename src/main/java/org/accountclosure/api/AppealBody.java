package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a holder objects to a refusal. */
@Schema(name = "AppealRequest")
record AppealBody(
    @Schema(description = "The holder's own words")
        @NotBlank(message = "is missing; write why the refusal is wrong")
        @Size(
            max = ApiLimits.COMMENT_CHARACTERS,
            message = "must have at most " + ApiLimits.COMMENT_CHARACTERS + " characters")
        String text) {}
