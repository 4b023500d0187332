package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureWish;

/** A member's wish that the account be closed. */
@Schema(name = "ClosureWish")
record WishView(
    @Schema(description = "The login of the member") String member,
    ClosureReason reason,
    Instant wishedAt) {

  static WishView of(ClosureWish wish) {
    return new WishView(wish.member().value(), wish.reason(), wish.wishedAt());
  }
}
