package org.accountclosure.engine.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeModelsTest {

  private final FeelSyntax feel = new FeelSyntax();

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/engine/probes"))) {
      return files.filter(file -> file.toString().endsWith("mn")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatTheBrokerRunsInTheProbesIsOnTheWhitelist(Path file) throws IOException {
    Problems problems = new Problems();
    ResourceText resource = new ResourceText(file.getFileName().toString(), Files.readString(file));

    Optional<?> read =
        resource.hasSuffix(".dmn")
            ? new DmnReader(feel).read(resource, problems)
            : new BpmnReader(feel).read(resource, problems);

    assertThatCode(problems::rejectIfAny).doesNotThrowAnyException();
    assertThatCode(read::orElseThrow).doesNotThrowAnyException();
  }
}
