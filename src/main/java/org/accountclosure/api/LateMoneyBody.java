package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.jspecify.annotations.Nullable;

/** Money that came, or is claimed back, after an account had closed. */
@Schema(name = "LateMoneyReport")
record LateMoneyBody(
    @Schema(description = "Given by whoever reports it; the same one counts once")
        @NotBlank(message = "is missing; the same report twice must not count twice")
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        String id,
    @Schema(description = "What it belongs to; null if nobody knows", nullable = true)
        @Size(
            max = ApiLimits.ID_CHARACTERS,
            message = "must have at most " + ApiLimits.ID_CHARACTERS + " characters")
        @Nullable String contractId,
    @NotNull(message = "is missing; name what it is") @OneOf(LateMoneyKind.class) String kind,
    @Schema(description = "In minor units, always positive; the kind says whose it is")
        @NotNull(message = "is missing; in minor units")
        @Positive(message = "must be positive; the kind says whose it is")
        Long amountMinor,
    @NotNull(message = "is missing; three letters")
        @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters, such as USD")
        String currency) {

  LateMoney of(AccountId account, Instant now) {
    return new LateMoney(
        id,
        account,
        contractId,
        LateMoneyKind.valueOf(kind),
        new Money(amountMinor, currency),
        now);
  }
}
