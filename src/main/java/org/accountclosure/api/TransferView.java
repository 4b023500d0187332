package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** A bank transfer that is waited for. */
@Schema(name = "BankTransfer")
record TransferView(
    @Schema(description = "Names it in the blocker BANK_TRANSFER_UNDER_WAY") String id,
    String debtId) {}
