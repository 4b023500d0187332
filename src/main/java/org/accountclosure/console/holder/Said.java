package org.accountclosure.console.holder;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page says once, after a form has been sent; it stands in the address that follows. */
enum Said {
  SIGNED_OUT,
  REQUESTED,
  ALREADY_OPEN,
  OFFER_ACCEPTED,
  OFFER_DECLINED,
  NOTHING_OFFERED,
  OFFER_IS_OVER,
  ANSWERED,
  ALREADY_ANSWERED,
  ANSWER_TOO_LATE,
  NOT_ASKED,
  WITHDRAWN,
  PAST_POINT_OF_NO_RETURN,
  ALREADY_ENDED,
  APPEALED,
  ALREADY_APPEALED,
  APPEAL_TOO_LATE,
  NOT_REFUSED,
  REOPENING_ASKED;

  /** Anybody can write an address: what is no such code says nothing. */
  static Optional<Said> of(@Nullable String name) {
    return Arrays.stream(values()).filter(said -> said.name().equals(name)).findFirst();
  }
}
