package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A committed file that is generated out of the models: compared, or written anew on request. */
final class GeneratedFile {

  private final Path file;
  private final String testClass;

  GeneratedFile(String file, Class<?> test) {
    this.file = Path.of(file);
    this.testClass = test.getSimpleName();
  }

  /** Fails with the lines that differ, unless {@code -Dregenerate} asks to write them. */
  void mustBe(String content) throws IOException {
    if (System.getProperty("regenerate") != null) {
      Files.writeString(file, content);
      return;
    }
    String committed = Files.exists(file) ? Files.readString(file) : "";
    if (!committed.equals(content)) {
      fail(
          "%s does not say what the models say.%nOnly in the models: %s%nOnly in the file: %s%n"
              + "Write it anew with: mvn -q test -Dtest=%s -Dregenerate",
          file, linesOnlyIn(content, committed), linesOnlyIn(committed, content), testClass);
    }
  }

  private static Set<String> linesOnlyIn(String one, String other) {
    Set<String> lines = new LinkedHashSet<>(Arrays.asList(one.split("\n")));
    Arrays.asList(other.split("\n")).forEach(lines::remove);
    Set<String> stripped = new LinkedHashSet<>();
    lines.forEach(line -> stripped.add(line.strip()));
    return stripped;
  }
}
