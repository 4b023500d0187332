package org.accountclosure.process.model;

import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the source of {@link ProcessConstants} out of the models. */
final class ConstantsSource {

  private static final int LINE = 100;

  private final StringBuilder source = new StringBuilder();

  private ConstantsSource() {}

  static String of(ModelIndex index) {
    return new ConstantsSource().write(index);
  }

  private String write(ModelIndex index) {
    source.append(
        """
        package org.accountclosure.process.model;

        /**
         * The names that the models use, for Java.
         *
         * <p>Generated; write it anew with {@code mvn -q test -Dtest=ProcessConstantsTest -Dregenerate}.
         */
        public final class ProcessConstants {

          private ProcessConstants() {}
        """);
    holder("Processes", "Process ids.", index.processes().stream().map(ProcessModel::id));
    holder("JobTypes", "Job types; each has exactly one worker.", index.jobTypes().keySet());
    holder("Messages", "Message names.", index.messages().keySet());
    holder("Errors", "BPMN error codes.", index.errors().keySet());
    holder(
        "Variables",
        "Process variables ({@code bpmn/variables.json}).",
        index.variables().stream().map(VariableModel::name));
    holder("Decisions", "Decision ids.", index.decisions().stream().map(DecisionModel::id));
    holder("Forms", "Form ids.", index.forms().stream().map(FormModel::id));
    for (ProcessModel process : index.processes()) {
      holder(
          process.id() + "Elements",
          "Elements of {@code " + process.file() + "}.",
          process.elements().stream().map(Element::id));
    }
    return source.append("}\n").toString();
  }

  private void holder(String name, String meaning, Stream<String> values) {
    holder(name, meaning, values.toList());
  }

  private void holder(String name, String meaning, Collection<String> values) {
    source.append("\n  /** ").append(meaning).append(" */\n");
    source.append("  public static final class ").append(name).append(" {\n");
    SortedSet<String> sorted = new TreeSet<>(values);
    for (String value : sorted) {
      String declaration = "    public static final String " + constantName(value) + " =";
      String literal = " \"" + value + "\";\n";
      boolean fits = declaration.length() + literal.length() - 1 <= LINE;
      source.append(declaration).append(fits ? literal : "\n       " + literal);
    }
    source.append("\n    private ").append(name).append("() {}\n  }\n");
  }

  /** {@code Task_OpenCase}, {@code caseId} and {@code closure.open-case} in capitals. */
  static String constantName(String value) {
    return value
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^A-Za-z0-9]+", "_")
        .toUpperCase(Locale.ROOT);
  }
}
