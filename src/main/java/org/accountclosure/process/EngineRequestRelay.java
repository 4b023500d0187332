package org.accountclosure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.lifecycle.CamundaClientLifecycleAware;
import io.grpc.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.closure.port.EngineRequestOutbox.EngineRequest;
import org.accountclosure.store.EngineRequestWritten;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what waits in the outbox to the engine: as soon as it is committed, and by polling what was
 * left over. At least once; the message id keeps the engine from doing anything twice. Several
 * nodes may relay at the same time.
 *
 * <p>A start counts as done only when the process has confirmed it by its first job; until then it
 * is sent again from time to time.
 */
@Component
public final class EngineRequestRelay implements CamundaClientLifecycleAware {

  private static final Logger LOG = LoggerFactory.getLogger(EngineRequestRelay.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);

  private final EngineRequestOutbox outbox;
  private final ModelDeployment models;
  private final RelaySettings settings;
  private final Clock clock;
  private final AtomicBoolean woken = new AtomicBoolean();
  private Instant nextForgetting = Instant.MIN;
  private @Nullable ScheduledExecutorService thread;
  private @Nullable CamundaClient client;

  EngineRequestRelay(
      EngineRequestOutbox outbox, ModelDeployment models, RelaySettings settings, Clock clock) {
    this.outbox = outbox;
    this.models = models;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public synchronized void onStart(CamundaClient started) {
    ScheduledExecutorService newThread =
        Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "engine-relay"));
    ScheduledFuture<?> unused =
        newThread.scheduleWithFixedDelay(
            () -> relay(started), 0, settings.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
    thread = newThread;
    client = started;
  }

  @Override
  public synchronized void onStop(CamundaClient stopping) {
    ScheduledExecutorService started = thread;
    thread = null;
    if (started != null) {
      started.shutdown();
      awaitEnd(started);
    }
  }

  /** Something was committed: do not wait for the next poll. */
  @TransactionalEventListener(fallbackExecution = true)
  public synchronized void on(EngineRequestWritten written) {
    CamundaClient current = client;
    if (thread != null && current != null && woken.compareAndSet(false, true)) {
      thread.execute(() -> relay(current));
    }
  }

  /** One round: everything that is due, once the engine knows what to do with it. */
  void relay(CamundaClient client) {
    woken.set(false);
    if (!models.isDone()) {
      return;
    }
    try {
      forgetOld();
      int revived =
          outbox.reviveStartsSentBefore(clock.instant().minus(settings.confirmStartsWithin()));
      if (revived > 0) {
        LOG.warn("{} starts were not confirmed by their process and are sent again", revived);
      }
      List<EngineRequest> due = outbox.claim(settings.batch(), settings.lease());
      while (!due.isEmpty()) {
        due.forEach(request -> send(client, request));
        due = outbox.claim(settings.batch(), settings.lease());
      }
    } catch (RuntimeException failure) {
      LOG.warn(
          "The outbox could not be relayed and is tried again in {}: {}",
          settings.pollEvery(),
          failure.getMessage());
    }
  }

  private void forgetOld() {
    Instant now = clock.instant();
    if (now.isBefore(nextForgetting)) {
      return;
    }
    nextForgetting = now.plus(FORGET_EVERY);
    outbox.forgetSentBefore(now.minus(settings.keepSent()));
  }

  private void send(CamundaClient client, EngineRequest request) {
    try {
      client
          .newPublishMessageCommand()
          .messageName(request.messageName())
          .correlationKey(request.correlationKey())
          .messageId(request.messageId())
          .timeToLive(request.timeToLive())
          .variables(request.variables())
          .send()
          .join(settings.lease().toMillis(), TimeUnit.MILLISECONDS);
      outbox.sent(request);
    } catch (RuntimeException refused) {
      if (isKnownToTheEngine(refused)) {
        outbox.sent(request);
        return;
      }
      Instant next = clock.instant().plus(pauseAfter(request.attempts()));
      LOG.warn(
          "Message {} ({}) was not taken by the engine; next attempt at {}: {}",
          request.messageId(),
          request.messageName(),
          next,
          refused.getMessage());
      outbox.failed(request, String.valueOf(refused.getMessage()), next);
    }
  }

  /** The engine has a message of that id: an earlier attempt has arrived. */
  private static boolean isKnownToTheEngine(RuntimeException refused) {
    return (refused instanceof ClientHttpException http && http.code() == 409)
        || (refused instanceof ClientStatusException grpc
            && grpc.getStatusCode() == Status.Code.ALREADY_EXISTS);
  }

  static Duration pauseAfter(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private static void awaitEnd(ScheduledExecutorService stopping) {
    try {
      if (!stopping.awaitTermination(10, TimeUnit.SECONDS)) {
        stopping.shutdownNow();
      }
    } catch (InterruptedException interrupted) {
      stopping.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
