package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a holder says about a bank transfer. */
@Schema(name = "BankTransferRequest")
record TransferBody(
    @Schema(description = "The debt that it pays, as its blocker names it", example = "debt-7")
        @NotBlank(message = "is missing; name the debt that is paid")
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        String debtId,
    @Schema(description = "What the transfer carries, by which finance finds it")
        @NotBlank(message = "is missing; name what the transfer carries")
        @Size(max = 100, message = "must have at most 100 characters")
        String reference) {}
