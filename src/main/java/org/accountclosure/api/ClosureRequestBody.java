package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.jspecify.annotations.Nullable;

/** What a holder sends to ask for a closure. */
@Schema(name = "ClosureRequest")
record ClosureRequestBody(
    @Schema(description = "The account to close", example = "acc-fl-clear")
        @NotBlank(message = "is missing; name the account to close")
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        String accountId,
    @Schema(
            description = "Why the holder wants to leave",
            implementation = ClosureReason.class,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @NotNull(message = "is missing; name why you want to leave")
        @OneOf(ClosureReason.class)
        String reason,
    @Schema(description = "The holder's own words", nullable = true)
        @Size(
            max = ApiLimits.COMMENT_CHARACTERS,
            message = "must have at most " + ApiLimits.COMMENT_CHARACTERS + " characters")
        @Nullable String comment,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "Steps that the platform may take for the holder; none of them can be"
                            + " undone",
                    nullable = true),
            schema = @Schema(implementation = Consent.class))
        @Size(max = 10, message = "must name at most 10 consents")
        @Nullable List<@NotNull(message = "must not be null") @OneOf(Consent.class) String>
            consents,
    @Schema(
            description =
                "False if whoever asks could not prove to be the holder: the case is opened and"
                    + " rests until support has found out",
            nullable = true)
        @Nullable Boolean identityProven,
    @Schema(
            description =
                "True if the owner shall be told of the wish in case that only the owner may ask",
            nullable = true)
        @Nullable Boolean forwardToOwner,
    @Schema(
            description =
                "True if the holder of two profiles confirms that the whole login ends: the other"
                    + " profile follows in a case of its own. One side only is closed by support",
            nullable = true)
        @Nullable Boolean wholeLogin,
    @Schema(
            description =
                "True if the holder also wishes that personal data be erased: a wish with a clock"
                    + " of its own, answered within a month whatever becomes of the closure. It"
                    + " ends reopening",
            nullable = true)
        @Nullable Boolean erasure) {

  ClosureReason reasonCode() {
    return ClosureReason.valueOf(reason);
  }

  Set<Consent> consentCodes() {
    return consents == null
        ? Set.of()
        : consents.stream().map(Consent::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
