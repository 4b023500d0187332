package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the process does after a check. */
public sealed interface NextStep {

  /** As the process variable {@code nextStep} has it. */
  enum Kind {
    CLEAR,
    TAKE_STEP,
    WAIT,
    REMIND,
    ESCALATE,
    EXPIRE
  }

  Kind kind();

  /** When to check again if no news comes first; only a wait has it. */
  default Optional<Instant> recheckAt() {
    return Optional.empty();
  }

  /** Nothing blocks the stage. */
  record Clear() implements NextStep {
    @Override
    public Kind kind() {
      return Kind.CLEAR;
    }
  }

  /** The holder consented to these steps, and each removes at least one blocker. */
  record TakeStep(Set<Consent> steps) implements NextStep {
    public TakeStep {
      steps = Set.copyOf(steps);
    }

    @Override
    public Kind kind() {
      return Kind.TAKE_STEP;
    }
  }

  /** Nothing can be done before that time. */
  record Wait(Instant until, String why) implements NextStep {
    @Override
    public Kind kind() {
      return Kind.WAIT;
    }

    @Override
    public Optional<Instant> recheckAt() {
      return Optional.of(until);
    }
  }

  /** Support must act on these and has not taken note of them yet. */
  record Escalate(List<Blocker> blockers) implements NextStep {
    public Escalate {
      blockers = List.copyOf(blockers);
    }

    @Override
    public Kind kind() {
      return Kind.ESCALATE;
    }
  }

  /**
   * The next step has been the holder's for so long that the holder is reminded; then another check
   * follows.
   *
   * @param number which reminder it is, from 1
   * @param expiresAt when the case expires if the holder does nothing; null if it does not
   */
  record Remind(int number, List<Blocker> blockers, @Nullable Instant expiresAt)
      implements NextStep {
    public Remind {
      blockers = List.copyOf(blockers);
    }

    @Override
    public Kind kind() {
      return Kind.REMIND;
    }
  }

  /** The next step was the holder's for too long. */
  record Expire() implements NextStep {
    @Override
    public Kind kind() {
      return Kind.EXPIRE;
    }
  }
}
