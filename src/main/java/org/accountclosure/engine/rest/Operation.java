package org.accountclosure.engine.rest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringTokenizer;
import org.springframework.http.HttpMethod;

/**
 * An operation of Camunda's REST API 8.8, supported here or not.
 *
 * @param path below {@code /v2}, with names in braces
 * @param name Camunda's operation id
 */
record Operation(HttpMethod method, String path, String name) {

  private static final String LIST = "/engine/rest/operations-8.8.txt";

  /** All operations of the API. */
  static List<Operation> all() {
    try (InputStream list = Operation.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("The engine's own file " + LIST + " is missing");
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Operation::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Operation of(String line) {
    StringTokenizer parts = new StringTokenizer(line);
    return new Operation(
        HttpMethod.valueOf(parts.nextToken()), parts.nextToken(), parts.nextToken());
  }
}
