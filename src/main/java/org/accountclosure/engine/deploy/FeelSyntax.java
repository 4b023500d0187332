package org.accountclosure.engine.deploy;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Parses FEEL. */
final class FeelSyntax {

  /** The text is no FEEL; the message says where. */
  static final class NotFeel extends Exception {

    private static final long serialVersionUID = 1L;

    NotFeel(String message) {
      super(message);
    }
  }

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

  /** Parses an expression, without its leading {@code =}. */
  ParsedExpression expression(String text) throws NotFeel {
    return parsed(feel.parseExpression(text));
  }

  /** Parses a condition of a decision table. */
  ParsedExpression unaryTests(String text) throws NotFeel {
    return parsed(feel.parseUnaryTests(text));
  }

  private static ParsedExpression parsed(ParseResult result) throws NotFeel {
    if (!result.isSuccess()) {
      throw new NotFeel(result.failure().message());
    }
    return result.parsedExpression();
  }
}
