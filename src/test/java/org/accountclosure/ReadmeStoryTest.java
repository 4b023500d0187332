package org.accountclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The README's story is true: its lines are run by a shell against the running application. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:story;DB_CLOSE_DELAY=-1",
      "engine.datasource.url=jdbc:h2:mem:story-engine;DB_CLOSE_DELAY=-1"
    })
@ActiveProfiles({"test", "demo"})
@DirtiesContext
class ReadmeStoryTest {

  private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

  private final String port;
  private final String managementPort;

  ReadmeStoryTest(
      @Value("${server.port}") String port,
      @Value("${management.server.port}") String managementPort) {
    this.port = port;
    this.managementPort = managementPort;
  }

  /**
   * One command and what the README says it prints; a question is asked until it is answered so.
   */
  private record Step(String command, String shown) {}

  @TestFactory
  Stream<DynamicTest> everyBlockShowsWhatTheApplicationAnswers(@TempDir Path folder)
      throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    return BLOCK
        .matcher(readme)
        .results()
        .map(block -> block.group(1))
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.lines().findFirst().orElse(""), () -> run(block, folder)));
  }

  private void run(String block, Path folder) throws IOException {
    Path variables = Files.createTempFile(folder, "story", ".sh");
    for (Step step : steps(block)) {
      if (step.shown().isEmpty()) {
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(shell(step.command(), variables)).isEmpty());
        await().atMost(Duration.ofSeconds(30)).until(() -> assigned(step.command(), variables));
      } else {
        await()
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(
                () ->
                    assertThat(shell(step.command(), variables))
                        .as(step.command())
                        .isEqualTo(step.shown()));
      }
    }
  }

  /** What a command like TASK=... was to find may take a moment to be there. */
  private boolean assigned(String command, Path variables) throws IOException {
    Matcher name = Pattern.compile("^([A-Z]+)=").matcher(command);
    if (!name.find() || !shell("echo ${" + name.group(1) + "}", variables).isBlank()) {
      return true;
    }
    shell(command, variables);
    return false;
  }

  private static List<Step> steps(String block) {
    List<Step> steps = new ArrayList<>();
    for (String part : block.split("(?m)^\\$ ", -1)) {
      if (!part.isBlank()) {
        int end = endOfCommand(part);
        steps.add(new Step(part.substring(0, end), part.substring(end).strip()));
      }
    }
    return steps;
  }

  private static int endOfCommand(String part) {
    int end = part.indexOf('\n');
    while (end > 0 && part.charAt(end - 1) == '\\') {
      end = part.indexOf('\n', end + 1);
    }
    return end;
  }

  private String shell(String command, Path variables) throws IOException {
    String script =
        ". %s\n%s\nfor name in CASE TASK; do echo \"$name='${!name}'\"; done > %s\n"
            .formatted(
                variables,
                command
                    .replace("localhost:8080", "127.0.0.1:" + port)
                    .replace("localhost:9600", "127.0.0.1:" + managementPort),
                variables);
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output = process.getInputStream()) {
      String printed = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return printed;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
