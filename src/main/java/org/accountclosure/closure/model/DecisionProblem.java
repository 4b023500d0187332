package org.accountclosure.closure.model;

/** Why a decision is not complete; the form shows it and the task stays. */
public enum DecisionProblem {
  DECISION_MISSING,
  DECISION_UNKNOWN,
  REFUSAL_REASONS_MISSING,
  REFUSAL_REASON_UNKNOWN,
  /** What shall the holder be asked? */
  QUESTION_MISSING,
  /** Which blocker, and what is done about it? */
  RESOLUTION_MISSING,
  /** No such resolution, or not for that blocker. */
  RESOLUTION_UNKNOWN,
  /** No such answer to which account stays. */
  SURVIVOR_UNKNOWN,
  /** This account stays, and yet it shall close. */
  SURVIVOR_CONTRADICTS
}
