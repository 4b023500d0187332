package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.JobCommands.ActivateJobs;
import org.accountclosure.engine.command.JobCommands.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

/**
 * Holds the requests of job workers until there are jobs, oldest request first. A held request
 * costs no thread.
 *
 * <p>Before jobs are locked for a request that has waited, its connection is probed; jobs that
 * could not be handed over are given back at once. Once a second each type with waiting requests is
 * looked at without being woken, for jobs that another node has made.
 */
public final class LongPolls implements AutoCloseable {

  /** How long Camunda holds a request that names no time. */
  static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(LongPolls.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int SERVERS = 4;

  private final JobCommands jobs;
  private final ObjectMapper json;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(threads("engine-poll-ticker"));
  private final ExecutorService servers =
      Executors.newFixedThreadPool(SERVERS, threads("engine-poll"));
  private final Future<?> ticking;
  private final Map<String, Type> types = new HashMap<>();
  private final Object lock = new Object();
  private boolean ended;

  public LongPolls(JobCommands jobs, ObjectMapper json) {
    this.jobs = jobs;
    this.json = json;
    ticking =
        ticker.scheduleWithFixedDelay(
            this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static java.util.concurrent.ThreadFactory threads(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Answers with jobs as soon as there are any, or with none when the time is over.
   *
   * @param requestTimeout milliseconds; null or 0 is the default, negative means not to wait
   */
  ResponseBodyEmitter poll(ActivateJobs command, @Nullable Long requestTimeout) {
    Poll poll = new Poll(command, json);
    long wait =
        requestTimeout == null || requestTimeout == 0 ? DEFAULT_WAIT.toMillis() : requestTimeout;
    // A job that came a moment ago belongs to the request that has waited for it longest.
    List<ActivatedJob> found =
        wait >= 0 && isAwaited(command.type()) ? List.of() : jobs.activate(command);
    if (!found.isEmpty() || wait < 0 || !hold(poll)) {
      handOver(poll, found);
      return poll.emitter();
    }
    poll.endWith(ticker.schedule(() -> timeIsOver(poll), wait, TimeUnit.MILLISECONDS));
    lookFor(command.type());
    return poll.emitter();
  }

  /** Answers all held requests with no jobs, and from now on holds none. */
  public void end() {
    List<Poll> held = new ArrayList<>();
    synchronized (lock) {
      ended = true;
      types.values().forEach(type -> held.addAll(type.takeAll()));
      types.clear();
    }
    held.forEach(poll -> handOver(poll, List.of()));
  }

  @Override
  public void close() {
    end();
    ticking.cancel(false);
    ticker.shutdownNow();
    servers.shutdownNow();
  }

  private boolean isAwaited(String type) {
    synchronized (lock) {
      return types.containsKey(type);
    }
  }

  private boolean hold(Poll poll) {
    synchronized (lock) {
      if (!ended) {
        types.computeIfAbsent(poll.type(), Type::new).waiting.addLast(poll);
      }
      return !ended;
    }
  }

  private void timeIsOver(Poll poll) {
    poll.timeIsOver();
    synchronized (lock) {
      Type type = types.get(poll.type());
      if (type == null || !type.waiting.remove(poll)) {
        return;
      }
    }
    handOver(poll, List.of());
  }

  private void tick() {
    List<String> waitedFor;
    synchronized (lock) {
      waitedFor = List.copyOf(types.keySet());
    }
    waitedFor.forEach(this::lookFor);
  }

  /** Lets one thread look for jobs of the type; if one is at it, it will look once more. */
  private void lookFor(String name) {
    synchronized (lock) {
      Type type = types.get(name);
      if (ended || type == null) {
        return;
      }
      type.lookAgain = true;
      if (!type.looking) {
        type.looking = true;
        servers.execute(() -> serve(type));
      }
    }
  }

  private void serve(Type type) {
    while (goesOn(type)) {
      try {
        type.listen();
        serveWaiting(type);
      } catch (RuntimeException failed) {
        // Whatever it was: if this thread ended here, nobody would look for this type again.
        warn(type.name, failed);
      }
    }
  }

  private static void warn(String type, RuntimeException failed) {
    String words = "Jobs of type '{}' cannot be activated now; workers keep waiting";
    if (Outages.isLostDatabase(failed)) {
      LOG.warn(words + ": {}", type, failed.getMessage());
    } else {
      LOG.warn(words, type, failed);
    }
  }

  private boolean goesOn(Type type) {
    synchronized (lock) {
      if (type.lookAgain && !ended && !type.waiting.isEmpty()) {
        type.lookAgain = false;
        return true;
      }
      type.looking = false;
      if (type.waiting.isEmpty()) {
        type.stopListening();
        types.remove(type.name, type);
      }
      return false;
    }
  }

  private void serveWaiting(Type type) {
    Poll poll = next(type);
    while (poll != null) {
      List<ActivatedJob> found = List.of();
      try {
        found = poll.isAlive() ? jobs.activate(poll.command()) : List.of();
      } finally {
        if (found.isEmpty()) {
          putBack(type, poll);
        }
      }
      if (found.isEmpty() && poll.isOpen()) {
        return;
      }
      if (!found.isEmpty()) {
        handOver(poll, found);
      }
      poll = next(type);
    }
  }

  private @Nullable Poll next(Type type) {
    synchronized (lock) {
      return type.waiting.pollFirst();
    }
  }

  private void putBack(Type type, Poll poll) {
    synchronized (lock) {
      if (!ended && poll.isOpen() && !poll.isTimeOver()) {
        type.waiting.addFirst(poll);
        return;
      }
    }
    handOver(poll, List.of());
  }

  private void handOver(Poll poll, List<ActivatedJob> found) {
    if (poll.answer(found)) {
      return;
    }
    for (ActivatedJob job : found) {
      try {
        jobs.update(job.jobKey(), null, Duration.ZERO);
      } catch (RuntimeException kept) {
        LOG.warn(
            "The worker of job {} is gone; the job stays locked until its time-out",
            job.jobKey(),
            kept);
      }
    }
  }

  /** The requests for one type of jobs; guarded by the lock. */
  private final class Type {

    private final String name;
    private final Deque<Poll> waiting = new ArrayDeque<>();
    private boolean looking;
    private boolean lookAgain;
    private boolean listening;
    private @Nullable Runnable stop;

    Type(String name) {
      this.name = name;
    }

    /** Asks to be woken; before looking for jobs, so that none is missed. */
    void listen() {
      synchronized (lock) {
        if (listening) {
          return;
        }
        listening = true;
      }
      Runnable takeBack = jobs.awaitJobs(name, this::woken);
      synchronized (lock) {
        stop = takeBack;
      }
    }

    private void woken() {
      synchronized (lock) {
        listening = false;
      }
      lookFor(name);
    }

    void stopListening() {
      if (stop != null) {
        stop.run();
        stop = null;
      }
      listening = false;
    }

    List<Poll> takeAll() {
      List<Poll> all = List.copyOf(waiting);
      waiting.clear();
      stopListening();
      return all;
    }
  }
}
