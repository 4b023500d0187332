package org.accountclosure.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.store.TimerTable.TimerRow;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due: timers, jobs' time-outs and back-offs, the end of messages' lives. One thread
 * sleeps until the next due moment or until something earlier is announced; the longest sleep lets
 * it see what other nodes of the same database have written.
 */
final class DueWork {

  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
  private static final int BATCH = 100;

  private final CommandRunner runner;
  private final Store store;
  private final EngineClock clock;
  private final TimerFiring timers;
  private final JobWaiters waiters;
  private final Runnable sweep;
  private Instant nextSweep = Instant.MIN;
  private final ReentrantLock working = new ReentrantLock();
  private final ReentrantLock sleeping = new ReentrantLock();
  private final Condition wakeUp = sleeping.newCondition();
  private @Nullable Thread thread;
  private Instant nextWake = Instant.MIN;
  private boolean stopped;

  /**
   * The due work.
   *
   * @param sweep run at the start and then at every long sleep, to deliver what a crash or another
   *     node has left undelivered
   */
  DueWork(
      CommandRunner runner,
      Store store,
      EngineClock clock,
      TimerFiring timers,
      JobWaiters waiters,
      Runnable sweep) {
    this.runner = runner;
    this.store = store;
    this.clock = clock;
    this.timers = timers;
    this.waiters = waiters;
    this.sweep = sweep;
  }

  void start() {
    thread = new Thread(this::loop, "engine-due-work");
    thread.setDaemon(true);
    thread.start();
  }

  void stop() {
    sleeping.lock();
    try {
      stopped = true;
      wakeUp.signalAll();
    } finally {
      sleeping.unlock();
    }
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(10).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Something will be due at this moment. */
  void dueAt(Instant moment) {
    sleeping.lock();
    try {
      if (moment.isBefore(nextWake)) {
        nextWake = moment;
        wakeUp.signalAll();
      }
    } finally {
      sleeping.unlock();
    }
  }

  /** The clock was moved: does what has become due before it returns. */
  void clockMoved() {
    doDue();
    dueAt(Instant.MIN.plusSeconds(1));
  }

  private void loop() {
    while (true) {
      boolean worked = doDue() && swept();
      Instant next = worked ? next() : clock.instant().plusSeconds(1);
      sleeping.lock();
      try {
        if (stopped) {
          return;
        }
        nextWake = next;
        while (!stopped && nextWake.isAfter(clock.instant())) {
          long millis = Math.max(1, Duration.between(clock.instant(), nextWake).toMillis());
          if (!wakeUp.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            break;
          }
        }
      } catch (InterruptedException e) {
        return;
      } finally {
        sleeping.unlock();
      }
    }
  }

  private boolean swept() {
    Instant now = clock.instant();
    if (now.isBefore(nextSweep)) {
      return true;
    }
    nextSweep = now.plus(LONGEST_SLEEP);
    try {
      sweep.run();
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Buffered messages could not be looked through; the engine tries again", e);
      return false;
    }
  }

  private Instant next() {
    Instant latest = clock.instant().plus(LONGEST_SLEEP);
    try {
      Instant due = store.timers().nextDue();
      return due == null || due.isAfter(latest) ? latest : due;
    } catch (RuntimeException e) {
      LOG.warn("The engine cannot see what is due next; it looks again in a second", e);
      return clock.instant().plusSeconds(1);
    }
  }

  /** Does everything that is due; false if something failed and has to be tried again. */
  private boolean doDue() {
    working.lock();
    try {
      Instant now = clock.instant();
      List<String> types = runner.inTransaction(() -> store.jobs().release(now));
      types.forEach(waiters::wake);
      runner.inTransaction(() -> store.messages().deleteExpired(now));
      return fireTimers(now);
    } catch (RuntimeException e) {
      LOG.warn("Due timers and time-outs could not be looked up; the engine tries again", e);
      return false;
    } finally {
      working.unlock();
    }
  }

  private boolean fireTimers(Instant now) {
    Set<Long> failed = new HashSet<>();
    while (true) {
      List<TimerRow> due = store.timers().due(now, BATCH + failed.size());
      due.removeIf(timer -> failed.contains(timer.key()));
      if (due.isEmpty()) {
        return failed.isEmpty();
      }
      for (TimerRow timer : due) {
        try {
          runner.run(session -> timers.fire(session, timer));
        } catch (RuntimeException e) {
          failed.add(timer.key());
          LOG.error(
              "The timer of element {} could not be fired; the engine tries again",
              timer.elementId(),
              e);
        }
      }
    }
  }
}
