package org.accountclosure.engine.runtime;

import java.util.Optional;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.store.TransitionTable;

/** Who wants to know how a transition of a user task has ended. */
final class TransitionWaiters implements TaskTransitions {

  private final TransitionTable table;
  private final JobWaiters waiting = new JobWaiters();

  TransitionWaiters(TransitionTable table) {
    this.table = table;
  }

  @Override
  public Optional<Outcome> outcome(long transitionKey) {
    return table
        .find(transitionKey)
        .filter(row -> row.outcome() != null)
        .map(
            row ->
                new Outcome(
                    Outcome.How.valueOf(String.valueOf(row.outcome())),
                    row.userTaskKey(),
                    row.elementKey(),
                    row.deniedReason() == null ? "" : row.deniedReason()));
  }

  @Override
  public Runnable await(long transitionKey, Runnable wakeUp) {
    return waiting.await(Long.toString(transitionKey), wakeUp);
  }

  void ended(long transitionKey) {
    waiting.wake(Long.toString(transitionKey));
  }
}
