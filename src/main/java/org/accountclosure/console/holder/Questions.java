package org.accountclosure.console.holder;

import org.accountclosure.closure.model.Question;

/** Which questions of support a holder sees. */
final class Questions {

  private Questions() {}

  /** It has reached the holder. */
  static boolean isAsked(Question question) {
    return question.answerBy() != null;
  }

  /** It has, and waits for an answer. */
  static boolean isOpen(Question question) {
    return isAsked(question) && question.answer() == null;
  }
}
