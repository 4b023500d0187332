package org.accountclosure.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A compiled text of the model, with the checks of Camunda 8 on the type of its result. */
public final class Expression {

  /**
   * What an evaluation gave.
   *
   * @param value plain JSON, except that FEEL's dates, times and durations are Java's
   * @param warnings empty, or a sentence to end an incident's message with
   */
  record Outcome(@Nullable Object value, String warnings) {}

  private final String text;
  private final boolean literal;
  private final @Nullable String variableName;
  private final Function<Map<String, @Nullable Object>, Outcome> evaluation;

  private Expression(
      String text,
      boolean literal,
      @Nullable String variableName,
      Function<Map<String, @Nullable Object>, Outcome> evaluation) {
    this.text = text;
    this.literal = literal;
    this.variableName = variableName;
    this.evaluation = evaluation;
  }

  static Expression literal(String text) {
    return new Expression(text, true, null, variables -> new Outcome(text, ""));
  }

  static Expression feel(
      String text,
      @Nullable String variableName,
      Function<Map<String, @Nullable Object>, Outcome> evaluation) {
    return new Expression(text, false, variableName, evaluation);
  }

  /** The text without the leading {@code =}. */
  public String text() {
    return text;
  }

  public boolean isLiteral() {
    return literal;
  }

  /** The variable that the expression consists of or begins with, if it is a mere name or path. */
  public @Nullable String variableName() {
    return variableName;
  }

  /**
   * Evaluates to plain JSON.
   *
   * @throws EvaluationFailure if FEEL cannot evaluate it
   */
  public @Nullable Object value(Map<String, @Nullable Object> variables) {
    return FeelValues.toJson(raw(variables));
  }

  /** Evaluates; dates, times and durations stay Java objects. */
  public @Nullable Object raw(Map<String, @Nullable Object> variables) {
    return evaluation.apply(variables).value();
  }

  public String string(Map<String, @Nullable Object> variables) {
    return typed(variables, String.class, "STRING");
  }

  public boolean bool(Map<String, @Nullable Object> variables) {
    return typed(variables, Boolean.class, "BOOLEAN");
  }

  /** A whole number; a literal of the model is read as one. */
  public int integer(Map<String, @Nullable Object> variables) {
    if (literal) {
      try {
        return Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        throw new EvaluationFailure(
            IncidentType.EXTRACT_VALUE_ERROR,
            "Expected result of the expression '%s' to be 'NUMBER', but was 'STRING'."
                .formatted(text));
      }
    }
    return typed(variables, Number.class, "NUMBER").intValue();
  }

  /** A correlation key: text, or a number taken as text. */
  public String correlationKey(Map<String, @Nullable Object> variables) {
    Outcome outcome = evaluation.apply(variables);
    if (outcome.value() instanceof String string) {
      return string;
    }
    if (outcome.value() instanceof Number number) {
      return number.toString();
    }
    throw new EvaluationFailure(
        IncidentType.EXTRACT_VALUE_ERROR,
        ("Failed to extract the correlation key for '%s': The value must be either a string or a"
                + " number, but was '%s'.%s")
            .formatted(text, FeelValues.typeName(outcome.value()), outcome.warnings()));
  }

  /** A list of texts; a literal of the model is split at its commas. */
  public List<String> strings(Map<String, @Nullable Object> variables) {
    if (literal) {
      return List.of(text.split(",")).stream()
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }
    Outcome outcome = evaluation.apply(variables);
    if (!(outcome.value() instanceof List<?> list)) {
      throw mismatch(outcome, "ARRAY");
    }
    List<String> strings = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof String string)) {
        throw new EvaluationFailure(
            IncidentType.EXTRACT_VALUE_ERROR,
            "Expected result of the expression '%s' to be 'ARRAY' containing 'STRING' items, but was 'ARRAY' containing at least one non-'STRING' item."
                .formatted(text));
      }
      strings.add(string);
    }
    return strings;
  }

  /** A list of anything, as plain JSON. */
  public List<@Nullable Object> list(Map<String, @Nullable Object> variables) {
    Outcome outcome = evaluation.apply(variables);
    if (!(FeelValues.toJson(outcome.value()) instanceof List<?> list)) {
      throw mismatch(outcome, "ARRAY");
    }
    return new ArrayList<>(list);
  }

  private <T> T typed(Map<String, @Nullable Object> variables, Class<T> type, String name) {
    Outcome outcome = evaluation.apply(variables);
    if (!type.isInstance(outcome.value())) {
      throw mismatch(outcome, name);
    }
    return type.cast(outcome.value());
  }

  /** The failure that Camunda 8 reports when the result has another type than the element needs. */
  EvaluationFailure mismatch(Outcome outcome, String expected) {
    return new EvaluationFailure(
        IncidentType.EXTRACT_VALUE_ERROR,
        "Expected result of the expression '%s' to be '%s', but was '%s'.%s"
            .formatted(text, expected, FeelValues.typeName(outcome.value()), outcome.warnings()));
  }

  Outcome outcome(Map<String, @Nullable Object> variables) {
    return evaluation.apply(variables);
  }
}
