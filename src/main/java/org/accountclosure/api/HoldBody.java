package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.accountclosure.closure.model.HoldKind;

/** Why staff stops everything about an account. */
@Schema(name = "HoldRequest")
record HoldBody(
    @Schema(implementation = HoldKind.class, requiredMode = Schema.RequiredMode.REQUIRED)
        @NotNull(message = "is missing; name the kind of hold")
        @OneOf(HoldKind.class)
        String kind,
    @Schema(description = "A code, no free text and no personal data", example = "CHARGEBACK")
        @NotNull(message = "is missing; name a reason, such as CHARGEBACK")
        @Pattern(
            regexp = "[A-Z][A-Z0-9_]{0,39}",
            message = "must be a code of 1 to 40 capital letters, digits and underscores")
        String reason) {

  HoldKind kindCode() {
    return HoldKind.valueOf(kind);
  }
}
