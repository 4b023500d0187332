package org.accountclosure.support;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** A committed file that is generated: compared, or written anew on request. */
public final class GeneratedFile {

  private final Path file;
  private final String testClass;

  public GeneratedFile(String file, Class<?> test) {
    this.file = Path.of(file);
    this.testClass = test.getSimpleName();
  }

  /** Fails with the lines that differ, unless {@code -Dregenerate} asks to write them. */
  public void mustBe(String content) throws IOException {
    if (System.getProperty("regenerate") != null) {
      Files.writeString(file, content);
      return;
    }
    String committed = Files.exists(file) ? Files.readString(file) : "";
    if (!committed.equals(content)) {
      fail(
          "%s is out of date.%nMissing in it: %s%nOnly in it: %s%n"
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
