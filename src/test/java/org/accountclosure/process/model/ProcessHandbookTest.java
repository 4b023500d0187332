package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.support.GeneratedFile;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

class ProcessHandbookTest {

  /** Whoever wants a timer to fire at another time has to know what to change. */
  @Test
  void everyTimerNamesTheFiguresOfThePolicyThatItsDateIsComputedBy() throws IOException {
    ModelIndex index = ModelIndex.ofCheckout(Path.of(""));
    Set<String> figures = figures(index);
    index.processes().stream()
        .flatMap(process -> process.elements().stream())
        .flatMap(element -> element.as(Behaviour.TimerEvent.class).stream())
        .flatMap(timer -> FeelNames.readBy(timer.expression()).stream())
        .distinct()
        .forEach(
            name ->
                assertThat(policyOf(index, name))
                    .as("what the date %s is computed by, in bpmn/variables.json", name)
                    .isNotEmpty()
                    .allMatch(figures::contains));
  }

  private static List<String> policyOf(ModelIndex index, String variable) {
    return index.variables().stream()
        .filter(known -> known.name().equals(variable))
        .flatMap(known -> known.policy().stream())
        .toList();
  }

  /** Every key of the policy, as application.yaml lists them, and every output of a decision. */
  private static Set<String> figures(ModelIndex index) throws IOException {
    String policy = "account-closure.policy.";
    return Stream.concat(
            new YamlPropertySourceLoader()
                    .load("defaults", new FileSystemResource("src/main/resources/application.yaml"))
                    .stream()
                    .flatMap(source -> names(source))
                    .filter(name -> name.startsWith(policy))
                    .map(name -> name.substring(policy.length())),
            index.decisions().stream()
                .flatMap(
                    decision ->
                        decision.outputs().stream()
                            .map(output -> decision.id() + "." + output.name())))
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(PropertySource<?> source) {
    return Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames());
  }

  @Test
  void theHandbookSaysWhatTheModelsSay() throws IOException {
    ModelIndex index = ModelIndex.ofCheckout(Path.of(""));
    new GeneratedFile("docs/processes.md", getClass()).mustBe(HandbookText.of(index));
  }
}
