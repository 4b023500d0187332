package org.accountclosure.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.port.ClosureCases.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ends, as an opaque text. It names the last case of the page, so that cases which
 * come in meanwhile neither repeat nor hide others.
 */
final class Cursors {

  private static final String SEPARATOR = " ";

  private Cursors() {}

  static String after(ClosureCase last) {
    String position = last.request().requestedAt() + SEPARATOR + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads it; null stands for the beginning. */
  static @Nullable Position read(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      int end = text.indexOf(SEPARATOR);
      return new Position(
          Instant.parse(text.substring(0, Math.max(end, 0))), new CaseId(text.substring(end + 1)));
    } catch (IllegalArgumentException | DateTimeException broken) {
      throw new ApiProblem(
          ProblemType.INVALID_REQUEST,
          "The cursor is not one that was handed out. Start again without a cursor.");
    }
  }
}
