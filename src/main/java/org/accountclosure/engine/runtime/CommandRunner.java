package org.accountclosure.engine.runtime;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs commands, each in one transaction, and what follows from them after the commit.
 *
 * <p>A command that the database chose as the victim of a deadlock is run again: nothing of it had
 * happened.
 */
final class CommandRunner {

  private static final int TRIES = 10;

  private final TransactionTemplate transactions;
  private final CommandExecutor operaton;
  private final Consumer<FollowUps> afterCommit;
  private final ReadWriteLock purgeLock = new ReentrantReadWriteLock();

  CommandRunner(
      TransactionTemplate transactions, CommandExecutor operaton, Consumer<FollowUps> afterCommit) {
    this.transactions = transactions;
    this.operaton = operaton;
    this.afterCommit = afterCommit;
  }

  private record Done<T extends @Nullable Object>(T result, FollowUps followUps) {}

  /** Runs a command that changes instances. */
  <T extends @Nullable Object> T run(Function<EngineSession, T> command) {
    Done<T> done =
        inTransaction(
            () ->
                operaton.execute(
                    context -> {
                      EngineSession session = context.getSession(EngineSession.class);
                      return new Done<T>(command.apply(session), session.followUps());
                    }));
    afterCommit.accept(done.followUps());
    return done.result();
  }

  /** What runs in a transaction and may be run again. */
  interface Work<T> {
    T run();
  }

  /** Runs work on the store alone. */
  <T> T inTransaction(Work<T> work) {
    purgeLock.readLock().lock();
    try {
      for (int attempt = 1; ; attempt++) {
        try {
          T result = transactions.execute(status -> work.run());
          if (result == null) {
            throw new IllegalStateException("Work in a transaction gave no result");
          }
          return result;
        } catch (PessimisticLockingFailureException e) {
          if (attempt == TRIES) {
            throw e;
          }
        }
      }
    } finally {
      purgeLock.readLock().unlock();
    }
  }

  /** Runs alone, when no command is under way on this node. */
  void alone(Runnable work) {
    purgeLock.writeLock().lock();
    try {
      transactions.executeWithoutResult(status -> work.run());
    } finally {
      purgeLock.writeLock().unlock();
    }
  }
}
