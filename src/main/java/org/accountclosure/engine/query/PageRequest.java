package org.accountclosure.engine.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Which part of the result a client wants: by number, or before or after a cursor. */
record PageRequest(int from, int limit, @Nullable String after, @Nullable String before) {

  static final int DEFAULT_LIMIT = 100;
  static final int LARGEST_LIMIT = 10_000;

  static PageRequest of(@Nullable JsonNode page) {
    if (page == null || page.isNull()) {
      return new PageRequest(0, DEFAULT_LIMIT, null, null);
    }
    page.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.matches("from|limit|after|before")) {
                throw new BadQuery("Request property [page.%s] cannot be parsed".formatted(name));
              }
            });
    String after = text(page, "after");
    String before = text(page, "before");
    if (after != null && before != null) {
      throw new BadQuery("Only one of [from, after, before] is allowed.");
    }
    return new PageRequest(
        number(page, "from", 0), number(page, "limit", DEFAULT_LIMIT), after, before);
  }

  private static @Nullable String text(JsonNode page, String name) {
    JsonNode node = page.get(name);
    return node == null || node.isNull() ? null : node.asText();
  }

  private static int number(JsonNode page, String name, int otherwise) {
    JsonNode node = page.get(name);
    if (node == null || node.isNull()) {
      return otherwise;
    }
    int largest = name.equals("limit") ? LARGEST_LIMIT : Integer.MAX_VALUE;
    if (!node.isIntegralNumber()
        || !node.canConvertToInt()
        || node.asInt() < 0
        || node.asInt() > largest) {
      throw new BadQuery(
          "The value for page.%s is '%s' but must be a non-negative numeric value of at most %d."
              .formatted(name, node.asText(), largest));
    }
    return node.asInt();
  }

  static String encode(String values) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(values.getBytes(StandardCharsets.UTF_8));
  }

  static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw new BadQuery(
          "The cursor '%s' is not one that a search has returned.".formatted(cursor));
    }
  }
}
