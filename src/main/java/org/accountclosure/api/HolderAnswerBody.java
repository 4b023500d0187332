package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A holder's answer to a question of support. */
@Schema(name = "HolderAnswer")
record HolderAnswerBody(
    @Schema(description = "The escalation in which support asks, as the case names it")
        @NotBlank(message = "is missing; name the escalation that asks")
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        String escalationId,
    @Schema(description = "The holder's own words")
        @NotBlank(message = "is missing; write an answer")
        @Size(
            max = ApiLimits.COMMENT_CHARACTERS,
            message = "must have at most " + ApiLimits.COMMENT_CHARACTERS + " characters")
        String text) {}
