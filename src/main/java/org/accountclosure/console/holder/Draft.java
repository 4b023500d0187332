package org.accountclosure.console.holder;

import org.accountclosure.closure.model.EscalationId;

/**
 * Words of a holder that could not be taken, and why; the page shows both.
 *
 * @param about the question that they answer; empty for an appeal
 * @param error the name of a text; empty if there are no such words
 */
record Draft(String about, String text, String error) {

  /** As the server reads at most. */
  private static final int LONGEST = 2000;

  static final Draft NONE = new Draft("", "", "");

  static Draft answer(String escalationId, String text) {
    return new Draft(escalationId, text, mistake(text));
  }

  static Draft appeal(String text) {
    return new Draft("", text, mistake(text));
  }

  private static String mistake(String text) {
    if (text.isBlank()) {
      return "textMissing";
    }
    return text.length() > LONGEST ? "tooLong" : "";
  }

  boolean isWrong() {
    return !error.isEmpty();
  }

  boolean answers(EscalationId question) {
    return isWrong() && question.value().equals(about);
  }

  boolean appeals() {
    return isWrong() && about.isEmpty();
  }
}
