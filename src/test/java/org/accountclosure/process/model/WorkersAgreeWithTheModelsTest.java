package org.accountclosure.process.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Both directions of the seam between models and workers. */
class WorkersAgreeWithTheModelsTest {

  private final ModelIndex index = ModelIndex.ofClassPath();
  private final SortedMap<String, List<JavaMethod>> workers = workers();

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
              for (Parameter parameter : method.reflect().getParameters()) {
                Variable fetched = parameter.getAnnotation(Variable.class);
                if (fetched != null && index.variable(nameOf(fetched, parameter)).isEmpty()) {
                  problems.add(
                      "%s fetches %s, which is not registered in bpmn/variables.json"
                          .formatted(
                              method.getOwner().getSimpleName(), nameOf(fetched, parameter)));
                }
              }
            });
    assertThat(problems).isEmpty();
  }

  private static String nameOf(Variable fetched, Parameter parameter) {
    return fetched.name().isEmpty() ? parameter.getName() : fetched.name();
  }

  private static SortedMap<String, List<JavaMethod>> workers() {
    SortedMap<String, List<JavaMethod>> byType = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.accountclosure.process")) {
      for (JavaMethod method : type.getMethods()) {
        if (method.isAnnotatedWith(JobWorker.class)) {
          byType
              .computeIfAbsent(
                  method.getAnnotationOfType(JobWorker.class).type(), key -> new ArrayList<>())
              .add(method);
        }
      }
    }
    return byType;
  }
}
