package org.accountclosure.closure.random;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a process instance stands. */
sealed interface Stand {

  /**
   * A job for a worker.
   *
   * @param work what the worker does; may be done again at any later time
   * @param next where its answer leads
   */
  record Job<T extends @Nullable Object>(String name, Supplier<T> work, Function<T, Stand> next)
      implements Stand {

    Stand done() {
      return next.apply(work.get());
    }
  }

  /** Waits for the first of these. */
  record Wait(List<Catch> catches) implements Stand {}

  /**
   * A person's task.
   *
   * @param reference the escalation, hold or appeal that it is about
   * @param catches what takes it away from the person
   */
  record Task(Kind kind, String reference, List<Catch> catches, Function<Answer, Stand> completed)
      implements Stand {}

  /** Nothing is left to do. */
  record Ended() implements Stand {}

  /** Which task it is. */
  enum Kind {
    DECIDE_ESCALATION,
    CONFIRM_RESOLUTION,
    DECIDE_HOLD,
    CONFIRM_LIFTING,
    DECIDE_APPEAL
  }

  /** With what a task was completed. */
  record Answer(Object entered) {}

  /** Something that is waited for: a date, or a message. */
  sealed interface Catch {

    /** A date. */
    record Date(Instant at, Supplier<Stand> then) implements Catch {}

    /** A message; it is given its variables. */
    record Message(String name, String key, Function<Map<String, String>, Stand> then)
        implements Catch {}

    /** Something that is done at a date, while the task stays. */
    record Reminder(Instant at, String name, Runnable work) implements Catch {}
  }
}
