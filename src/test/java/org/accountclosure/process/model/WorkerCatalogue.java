package org.accountclosure.process.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the worker classes say of themselves: by their annotations, and by their Javadoc. */
final class WorkerCatalogue {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern JAVADOC =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@ProcessWorker", Pattern.DOTALL);
  private static final String KEY = "Idempotency key:";
  private static final String FAILURES = "Failures:";

  /**
   * A worker.
   *
   * @param name its class in words, for example "Check blockers"
   * @param does what it is for
   * @param key what makes its repetition harmless
   * @param failures its failure lanes, and what an operator sees
   * @param fetches the variables that it is given
   * @param answers the variables that it gives back
   */
  record Worker(
      String jobType,
      String className,
      String name,
      String does,
      String key,
      String failures,
      List<Fetched> fetches,
      List<String> answers) {}

  /** A variable that a worker is given; without a required one the job fails. */
  record Fetched(String name, boolean required) {}

  private WorkerCatalogue() {}

  /** All workers by their job type. */
  static SortedMap<String, Worker> read() {
    SortedMap<String, Worker> workers = new TreeMap<>();
    methods().forEach((type, methods) -> workers.put(type, worker(type, methods.get(0))));
    return workers;
  }

  /** The handling methods by the job type that they serve. */
  static SortedMap<String, List<JavaMethod>> methods() {
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

  /** The variables that a handling method fetches. */
  static List<Fetched> fetchedBy(JavaMethod method) {
    List<Fetched> fetched = new ArrayList<>();
    for (Parameter parameter : method.reflect().getParameters()) {
      Variable variable = parameter.getAnnotation(Variable.class);
      if (variable != null) {
        String name = variable.name().isEmpty() ? parameter.getName() : variable.name();
        fetched.add(new Fetched(name, !variable.optional()));
      }
    }
    return fetched;
  }

  private static Worker worker(String type, JavaMethod method) {
    JavaClass owner = method.getOwner();
    List<String> paragraphs = paragraphsOf(owner);
    return new Worker(
        type,
        owner.getSimpleName(),
        inWords(owner.getSimpleName()),
        paragraphs.stream().filter(WorkerCatalogue::saysWhatFor).findFirst().orElse(""),
        after(KEY, paragraphs),
        after(FAILURES, paragraphs),
        fetchedBy(method),
        answersOf(method.reflect().getReturnType()));
  }

  private static boolean saysWhatFor(String paragraph) {
    return !paragraph.startsWith(KEY) && !paragraph.startsWith(FAILURES);
  }

  private static String after(String mark, List<String> paragraphs) {
    return paragraphs.stream()
        .filter(paragraph -> paragraph.startsWith(mark))
        .map(paragraph -> paragraph.substring(mark.length()).strip())
        .findFirst()
        .orElse("");
  }

  private static List<String> answersOf(Class<?> result) {
    if (!result.isRecord()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (RecordComponent component : result.getRecordComponents()) {
      JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
      names.add(named == null ? component.getName() : named.value());
    }
    return names;
  }

  /** "CheckBlockersWorker" becomes "Check blockers". */
  private static String inWords(String className) {
    String words = className.replaceFirst("Worker$", "").replaceAll("(?<=.)([A-Z])", " $1");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private static List<String> paragraphsOf(JavaClass owner) {
    Path source = SOURCES.resolve(owner.getName().replace('.', '/') + ".java");
    try {
      Matcher javadoc = JAVADOC.matcher(Files.readString(source));
      if (!javadoc.find()) {
        throw new IllegalStateException(
            owner.getName() + " needs Javadoc right above @ProcessWorker");
      }
      return Stream.of(javadoc.group(1).replaceAll("(?m)^\\s*\\*", "").split("<p>"))
          .map(WorkerCatalogue::plain)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String javadoc) {
    return javadoc
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@(?:code|link) (?:[^}\\s]* )?([^}\\s]*)}", "$1")
        .strip();
  }
}
