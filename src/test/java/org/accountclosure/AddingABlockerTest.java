package org.accountclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what docs/adding-a-blocker.md tells a newcomer, on a copy of the sources: three files, and
 * the rules in force know the new blocker.
 */
class AddingABlockerTest {

  private static final Pattern STEP =
      Pattern.compile(
          "(?:`(src/main/[^`]+)`, |and in the list itself, )(?:before `([^`]+)`|at the end)\n\n"
              + "```[a-z]+\n(.*?)```",
          Pattern.DOTALL);

  /** Asks the changed rules, from within them. */
  private static final String PROBE =
      """
      package org.accountclosure.closure.policy;

      import org.accountclosure.closure.model.*;
      import org.accountclosure.fixture.Facts;

      public final class Probe {
        public static String ask() {
          AccountFacts rich = Facts.ofFreelancer().withBalance(Facts.usd(2_000_000)).get();
          AccountFacts poor = Facts.ofFreelancer().withBalance(Facts.usd(20_000)).get();
          return codes(rich) + " " + codes(poor);
        }

        private static boolean codes(AccountFacts facts) {
          Moment moment = new Moment(Facts.NOW, ClosureSettings.DEFAULT);
          return BlockerPolicies.inForce().blockers(facts, moment).stream()
              .anyMatch(blocker -> blocker.code().name().equals("LARGE_BALANCE"));
        }
      }
      """;

  @Test
  void threeFilesTeachANewBlocker(@TempDir Path copy) throws Exception {
    Path sources = copy.resolve("src");
    copy(Path.of("src/main/java/org/accountclosure/closure"), sources);
    copy(Path.of("src/test/java/org/accountclosure/fixture/Facts.java"), sources);
    Set<String> files = new TreeSet<>();
    String words = "";
    String file = "";
    Matcher steps = STEP.matcher(Files.readString(Path.of("docs/adding-a-blocker.md")));
    while (steps.find()) {
      file = steps.group(1) == null ? file : steps.group(1);
      files.add(file);
      if (steps.group(2) == null) {
        words = steps.group(3);
      } else {
        insert(sources.resolve(file), steps.group(2), steps.group(3));
      }
    }
    assertThat(files).hasSize(3);
    assertThat(asked(sources, copy.resolve("classes"))).isEqualTo("true false");
    saysItInEveryLanguage(words);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(each);
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
  }

  private static void insert(Path file, String before, String what) throws IOException {
    String text = Files.readString(file);
    assertThat(text).as("the place that the page names in " + file).containsOnlyOnce(before);
    Files.writeString(file, text.replace(before, what.strip() + "\n  " + before));
  }

  private static String asked(Path sources, Path classes) throws Exception {
    Files.writeString(sources.resolve("Probe.java"), PROBE);
    compile(sources, classes);
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader changed = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return String.valueOf(
          changed
              .loadClass("org.accountclosure.closure.policy.Probe")
              .getMethod("ask")
              .invoke(null));
    }
  }

  private static void compile(Path sources, Path classes) throws IOException {
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(each -> each.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "-proc:none",
                      "-cp",
                      System.getProperty("java.class.path"),
                      "-implicit:none",
                      "-sourcepath",
                      "",
                      "-d",
                      classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(said.toString()).isTrue();
    }
  }

  private static void saysItInEveryLanguage(String words) throws IOException {
    Properties said = new Properties();
    said.load(new StringReader(words));
    try (Stream<Path> languages = Files.list(Path.of("src/main/resources/notices"))) {
      languages
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .forEach(
              tag ->
                  assertThat(said.stringPropertyNames())
                      .contains("LARGE_BALANCE." + tag, "LARGE_BALANCE." + tag + ".todo"));
    }
  }
}
