package org.accountclosure.process.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the variables that a FEEL expression reads.
 *
 * <p>Enough for the expressions that models of this house use: names without spaces, no local names
 * ({@code for}, {@code some}, {@code every}, function definitions).
 */
final class FeelNames {

  private static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|@\"[^\"]*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?:date and time|years and months duration|is defined|get or else|string length"
              + "|upper case|lower case|list contains|get value|[A-Za-z_]\\w*)\\s*\\(");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\s*:)");
  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "and",
          "or",
          "null",
          "true",
          "false",
          "in",
          "between",
          "not",
          "instance",
          "of");

  private FeelNames() {}

  /**
   * The variables that the expression reads; of a path its first part.
   *
   * @param expression with its leading {@code =}; any other text is static and reads nothing
   */
  static Set<String> readBy(String expression) {
    Set<String> names = new LinkedHashSet<>();
    if (!expression.startsWith("=")) {
      return names;
    }
    String withoutLiterals = LITERAL.matcher(expression.substring(1)).replaceAll(" ");
    String plain = FUNCTION.matcher(withoutLiterals).replaceAll(" ( ");
    Matcher name = NAME.matcher(plain);
    while (name.find()) {
      if (!KEYWORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }

  /**
   * The parts of the variable that the expression reads, {@code queue} of {@code routing.queue}.
   */
  static Set<String> pathsInto(String variable, String expression) {
    Set<String> parts = new LinkedHashSet<>();
    Matcher path =
        Pattern.compile("(?<![\\w.])" + Pattern.quote(variable) + "\\.(\\w+)").matcher(expression);
    while (path.find()) {
      parts.add(path.group(1));
    }
    return parts;
  }
}
