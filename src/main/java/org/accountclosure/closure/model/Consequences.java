package org.accountclosure.closure.model;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Set;

/**
 * What a closure ends, told before it is asked for (design, chapter 4, point 15).
 *
 * @param lost what the holder loses, in the order in which it hurts
 * @param stays what stays, whatever the holder loses
 * @param endsWithIt the login's other accounts, by kind: the whole login ends
 * @param reopening the way back
 * @param warnings what the holder should know about a reason before giving it
 */
public record Consequences(
    List<Loss> lost,
    List<Receipt.Staying> stays,
    Set<AccountKind> endsWithIt,
    Reopening reopening,
    List<ReasonWarning> warnings) {

  public Consequences {
    lost = List.copyOf(lost);
    stays = List.copyOf(stays);
    endsWithIt = Set.copyOf(endsWithIt);
    warnings = List.copyOf(warnings);
  }

  /** What can be lost. */
  public enum LossKind {
    SCORE,
    BADGES,
    /** The profile with its history; what others wrote stays with them. */
    HISTORY,
    /** Not refunded, whether they were paid for or not. */
    CONNECTS,
    /** Ends with what is paid for already; not refunded. */
    PLAN
  }

  /**
   * One thing that is lost.
   *
   * @param what in a few words, such as {@code 64 connects}
   */
  public record Loss(LossKind kind, String what) {}

  /**
   * How the account can be reopened.
   *
   * @param how by signing in with the old credentials, or only by support
   * @param within since the closing
   * @param linkLives how long the link lives that is mailed then; it can be asked for again
   */
  public record Reopening(Receipt.AdviceKind how, Period within, Duration linkLives) {}

  /** One thing to know about a reason. */
  public record ReasonWarning(ClosureReason reason, Warning warning) {}

  /** What to know about a reason. */
  public enum Warning {
    /** It may admit a violation of the terms: a person looks at it first. */
    MAY_BE_A_VIOLATION,
    /** What comes of that is looked at again before the account is reopened. */
    CAN_SPOIL_REOPENING,
    /** A second account stays forbidden, even after the closing; reopening is the way back. */
    SECOND_ACCOUNTS_STAY_FORBIDDEN,
    /** Support helps to recover from bad feedback; that is common. */
    HELP_TO_RECOVER,
    /** Closing is not erasing; erasure is a request of its own. */
    ERASURE_IS_A_REQUEST_OF_ITS_OWN
  }
}
