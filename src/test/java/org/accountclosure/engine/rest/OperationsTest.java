package org.accountclosure.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** The documented list of operations is the one that the engine answers. */
class OperationsTest {

  private static final Path PAGE = Path.of("docs", "engine.md");
  private static final String BEGIN = "<!-- operations: checked by OperationsTest -->\n";
  private static final String END = "<!-- end of operations -->";

  private static final List<Class<?>> APIS =
      List.of(
          ClusterApi.class,
          DeploymentApi.class,
          ProcessInstanceApi.class,
          JobApi.class,
          MessageApi.class,
          UserTaskApi.class,
          ElementApi.class,
          DefinitionApi.class,
          DecisionApi.class);

  private static List<String> answered() {
    return APIS.stream()
        .flatMap(api -> Stream.of(api.getDeclaredMethods()))
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
        .filter(mapping -> mapping != null)
        .map(mapping -> mapping.method()[0] + " " + withoutNames(mapping.path()[0]))
        .toList();
  }

  private static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  private static String signature(Operation operation) {
    return operation.method() + " " + withoutNames(operation.path());
  }

  @Test
  void theEngineAnswersNothingThatCamundaDoesNotHave() {
    List<String> known = Operation.all().stream().map(OperationsTest::signature).toList();
    assertThat(known).doesNotHaveDuplicates();
    assertThat(answered()).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void thePageListsWhatIsSupportedAndWhatIsNot() throws IOException {
    List<String> answered = answered();
    String table =
        Operation.all().stream()
            .map(
                operation ->
                    "| %s | `%s /v2%s` | %s |\n"
                        .formatted(
                            operation.name(),
                            operation.method(),
                            operation.path(),
                            answered.contains(signature(operation)) ? "yes" : "501"))
            .collect(
                Collectors.joining(
                    "", "| operation | request | supported |\n| --- | --- | --- |\n", ""));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "engine-operations.md"), table);
    String page = Files.readString(PAGE);
    assertThat(page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END)))
        .as("the table in docs/engine.md; target/engine-operations.md has the right one")
        .isEqualTo(table);
  }
}
