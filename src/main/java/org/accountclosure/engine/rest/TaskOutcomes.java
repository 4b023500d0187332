package org.accountclosure.engine.rest;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.command.TaskTransitions.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.context.request.async.DeferredResult;

/**
 * Holds the answer to a command on a user task until its listeners have agreed or denied, without a
 * thread. The command itself does not depend on that: it is in the store, and goes on when nobody
 * waits any more.
 *
 * <p>Once a second the store is asked, because a listener may have answered another node.
 */
public final class TaskOutcomes implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TaskOutcomes.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final TaskTransitions transitions;
  private final Duration patience;
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "engine-task-outcomes");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Waits at most so long.
   *
   * @param patience after which a request is answered with 504
   */
  public TaskOutcomes(TaskTransitions transitions, Duration patience) {
    this.transitions = transitions;
    this.patience = patience;
    var unused =
        ticker.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private record Waiting(
      String command, String denied, DeferredResult<ResponseEntity<Void>> answer) {}

  /**
   * Runs a command and answers when it has happened.
   *
   * @param name Camunda's name of the command
   * @param what how Camunda calls what a listener denies
   */
  DeferredResult<ResponseEntity<Void>> run(
      String name, String what, Supplier<OptionalLong> command) {
    OptionalLong transition = Requests.command(name, command);
    DeferredResult<ResponseEntity<Void>> answer = new DeferredResult<>(patience.toMillis());
    if (transition.isEmpty()) {
      answer.setResult(ResponseEntity.noContent().build());
      return answer;
    }
    long key = transition.getAsLong();
    Runnable takeBack = transitions.await(key, () -> ticker.execute(() -> look(key)));
    answer.onTimeout(() -> answer.setErrorResult(new ListenersTooSlow()));
    answer.onCompletion(
        () -> {
          waiting.remove(key);
          takeBack.run();
        });
    waiting.put(key, new Waiting(name, what, answer));
    ticker.execute(() -> look(key));
    return answer;
  }

  private void tick() {
    waiting.keySet().forEach(this::look);
  }

  private void look(long key) {
    Waiting request = waiting.get(key);
    if (request == null) {
      return;
    }
    try {
      Optional<Outcome> outcome = transitions.outcome(key);
      outcome.ifPresent(ended -> answer(request, ended));
    } catch (DataAccessException | TransactionException failed) {
      LOG.warn(
          "The outcome of transition {} cannot be read now; it is looked up again", key, failed);
    }
  }

  private static void answer(Waiting request, Outcome outcome) {
    switch (outcome.how()) {
      case DONE -> request.answer().setResult(ResponseEntity.noContent().build());
      case DENIED ->
          request
              .answer()
              .setErrorResult(
                  new CommandRejection(
                      CommandRejection.Type.INVALID_STATE,
                      "Command '%s' rejected with code 'INVALID_STATE': %s with key '%d' was denied by Task Listener. Reason to deny: '%s'"
                          .formatted(
                              request.command(),
                              request.denied(),
                              request.denied().startsWith("Variable")
                                  ? outcome.elementKey()
                                  : outcome.userTaskKey(),
                              outcome.deniedReason())));
      case CANCELED ->
          request
              .answer()
              .setErrorResult(
                  new CommandRejection(
                      CommandRejection.Type.NOT_FOUND,
                      "Command '%s' rejected with code 'NOT_FOUND': the user task with key '%d' was cancelled while its task listeners were at work"
                          .formatted(request.command(), outcome.userTaskKey())));
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }

  /** The listeners have not answered in time; the command goes on nevertheless. */
  static final class ListenersTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ListenersTooSlow() {
      super("Expected to handle request, but request timed out between gateway and broker");
    }
  }
}
