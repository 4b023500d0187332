package org.accountclosure.engine.model;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** Compiles the texts of a model: with a leading {@code =} they are FEEL, without it literals. */
public final class Expressions {

  private final FeelEngineApi feel;

  /** Builds a FEEL engine whose {@code now()} and {@code today()} follow the engine's clock. */
  public Expressions(Clock clock) {
    this.feel = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
  }

  /**
   * Compiles a text of the model.
   *
   * @throws ModelFault if it is FEEL and does not parse
   */
  public Expression compile(String text) {
    if (!text.startsWith("=")) {
      return Expression.literal(text);
    }
    String body = text.substring(1).strip();
    ParseResult parsed = feel.parseExpression(body);
    if (!parsed.isSuccess()) {
      throw new ModelFault(
          "failed to parse expression '%s': %s".formatted(body, parsed.failure().message()));
    }
    return Expression.feel(
        body, variableName(parsed), variables -> evaluate(feel, parsed, body, variables));
  }

  private static @Nullable String variableName(ParseResult parsed) {
    return parsed.parsedExpression().expression() instanceof Ref reference
        ? reference.names().head()
        : null;
  }

  /** As {@link #compile}, of a text that the model may leave out. */
  public @Nullable Expression compileOptional(@Nullable String text) {
    return text == null || text.isBlank() ? null : compile(text);
  }

  private static Expression.Outcome evaluate(
      FeelEngineApi feel,
      ParseResult parsed,
      String body,
      Map<String, @Nullable Object> variables) {
    EvaluationResult result = feel.evaluate(parsed.parsedExpression(), variables);
    StringBuilder warnings = new StringBuilder();
    var failures = result.suppressedFailures().iterator();
    while (failures.hasNext()) {
      var failure = failures.next();
      warnings
          .append("\n[")
          .append(failure.failureType())
          .append("] ")
          .append(failure.failureMessage());
    }
    String suffix =
        warnings.isEmpty() ? "" : " The evaluation reported the following warnings:" + warnings;
    if (!result.isSuccess()) {
      String reason = result.failure().message();
      String own = "failed to evaluate expression '" + body + "': ";
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          reason.startsWith(own)
              ? "Failed to evaluate expression '%s'. %s"
                      .formatted(body, reason.substring(own.length()))
                  + suffix
              : reason + suffix);
    }
    return new Expression.Outcome(FeelValues.toJava(result.result()), suffix);
  }
}
