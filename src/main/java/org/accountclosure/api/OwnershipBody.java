package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accountclosure.closure.model.OwnershipTransfer.Grounds;
import org.jspecify.annotations.Nullable;

/** Who shall own an account instead of its closing. */
@Schema(name = "OwnershipTransferRequest")
record OwnershipBody(
    @Schema(description = "The login of a member of the company or agency")
        @NotBlank(message = "is missing; name the member who shall own the account")
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        String successor,
    @Schema(
            description = "Only staff can say that an owner has died or cannot be reached",
            defaultValue = "OWNER_LEAVES")
        @OneOf(Grounds.class)
        @Nullable String grounds,
    @Schema(
            description = "What staff has seen of an owner who cannot ask: its number, no names",
            nullable = true)
        @Size(max = 100, message = "must have at most 100 characters")
        @Nullable String evidence) {

  Grounds code() {
    return grounds == null ? Grounds.OWNER_LEAVES : Grounds.valueOf(grounds);
  }
}
