package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Whether a member takes an account over. */
@Schema(name = "OwnershipTransferAnswer")
record OwnershipAnswerBody(@NotNull(message = "is missing; say true or false") Boolean accept) {}
