package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.accountclosure.process.model.WorkerCatalogue.Fetched;
import org.junit.jupiter.api.Test;

/** Both directions of the seam between models and workers. */
class WorkersAgreeWithTheModelsTest {

  private final ModelIndex index = ModelIndex.ofClassPath();
  private final SortedMap<String, List<JavaMethod>> workers = WorkerCatalogue.methods();

  @Test
  void everyJobTypeOfTheModelsHasExactlyOneWorkerClass() {
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, List<String>> job : index.jobTypes().entrySet()) {
      List<String> serving =
          workers.getOrDefault(job.getKey(), List.of()).stream()
              .map(method -> method.getOwner().getSimpleName())
              .toList();
      if (serving.size() != 1) {
        problems.add(
            "The job type %s of %s is served by %s: write exactly one worker class for it"
                .formatted(job.getKey(), job.getValue(), serving.isEmpty() ? "nobody" : serving));
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyWorkerServesAJobTypeOfTheModels() {
    List<String> problems = new ArrayList<>();
    workers.forEach(
        (type, methods) -> {
          if (!index.jobTypes().containsKey(type)) {
            problems.add(
                "%s serves the job type %s, which no model has: remove it or draw its task"
                    .formatted(methods.get(0).getOwner().getSimpleName(), type));
          }
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void everyVariableThatAWorkerFetchesIsRegistered() {
    List<String> problems = new ArrayList<>();
    workers.values().stream()
        .flatMap(List::stream)
        .forEach(
            method -> {
              for (Fetched fetched : WorkerCatalogue.fetchedBy(method)) {
                if (index.variable(fetched.name()).isEmpty()) {
                  problems.add(
                      "%s fetches %s, which is not registered in bpmn/variables.json"
                          .formatted(method.getOwner().getSimpleName(), fetched.name()));
                }
              }
            });
    assertThat(problems).isEmpty();
  }
}
