package org.accountclosure.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the files under {@code notices/} on the class path. */
final class TextFiles {

  private TextFiles() {}

  /**
   * A whole file.
   *
   * @throws IllegalStateException if there is none of that name
   */
  static String read(String name) {
    try (InputStream in = TextFiles.class.getResourceAsStream("/notices/" + name)) {
      if (in == null) {
        throw new IllegalStateException("notices/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
