package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a link shows. */
@Schema(name = "LinkedCase")
record LinkView(
    ClosureView closure,
    @Schema(description = "Null while the case is under way", nullable = true)
        @Nullable ReceiptView receipt,
    @Schema(description = "Null unless the closure was refused", nullable = true)
        @Nullable Appeal appeal,
    @Schema(description = "From then on the link opens nothing") Instant expiresAt) {

  /**
   * Whether and until when the refusal can be appealed.
   *
   * @param possible false once the time is over
   */
  @Schema(name = "AppealPossibility")
  record Appeal(boolean possible, Instant until) {}
}
