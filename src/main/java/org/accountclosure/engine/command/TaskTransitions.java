package org.accountclosure.engine.command;

import java.util.Optional;

/** How the transitions end that wait for listeners of user tasks. */
public interface TaskTransitions {

  /**
   * How a transition has ended.
   *
   * @param deniedReason what the listener said; may be empty
   */
  record Outcome(How how, long userTaskKey, long elementKey, String deniedReason) {

    /** The ways to end. */
    public enum How {
      /** All listeners have agreed, and it has happened. */
      DONE,
      /** A listener has denied it: the task is as it was before. */
      DENIED,
      /** The task was cancelled meanwhile. */
      CANCELED
    }
  }

  /** The outcome; empty as long as listeners are at work. */
  Optional<Outcome> outcome(long transitionKey);

  /**
   * Runs {@code wakeUp} once when the transition has ended by a command of this node.
   *
   * @return takes the interest back; running it twice does no harm
   */
  Runnable await(long transitionKey, Runnable wakeUp);
}
