package org.accountclosure.engine.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a JDK that is new enough for the broker; the project itself is built with 17. */
final class NewerJdk {

  private static final int OLDEST = 21;
  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  private record Jdk(Path home, int version) {}

  private NewerJdk() {}

  static Path home() {
    String given = System.getProperty("zeebe.java.home");
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    if (Runtime.version().feature() >= OLDEST) {
      return Path.of(System.getProperty("java.home"));
    }
    Path installed = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(installed)) {
      throw none();
    }
    try (Stream<Path> homes = Files.list(installed)) {
      return homes
          .flatMap(home -> jdk(home).stream())
          .max(Comparator.comparingInt(Jdk::version))
          .filter(jdk -> jdk.version() >= OLDEST)
          .map(Jdk::home)
          .orElseThrow(NewerJdk::none);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Jdk> jdk(Path home) {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return Optional.empty();
    }
    try {
      Matcher version = VERSION.matcher(Files.readString(release));
      return version.find()
          ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalStateException none() {
    return new IllegalStateException(
        "The broker needs a JDK of version "
            + OLDEST
            + " or newer: install one or name it with -Dzeebe.java.home=<directory>.");
  }
}
