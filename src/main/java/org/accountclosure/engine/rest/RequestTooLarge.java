package org.accountclosure.engine.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** More was sent than is read. */
final class RequestTooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  RequestTooLarge(long limit) {
    super("The request is larger than " + limit + " bytes");
  }

  static boolean isCauseOf(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof RequestTooLarge) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
