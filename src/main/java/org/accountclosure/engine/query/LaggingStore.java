package org.accountclosure.engine.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The store as it was some time ago, as the searches of a cluster show it. For tests: they prove
 * that nothing decides on what a search says.
 *
 * <p>Ten times in the length of the delay a read-only transaction is opened that goes on seeing the
 * committed state of its beginning. A search reads from the youngest of them that is at least as
 * old as the delay. So it sees one true moment of the past, the same for all tables, never a
 * mixture; and moments follow each other in order.
 */
public final class LaggingStore implements SearchStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LaggingStore.class);
  private static final int MOMENTS = 10;

  private record Moment(Connection connection, JdbcClient jdbc, long takenAt) {}

  private final DataSource connections;
  private final boolean postgres;
  private final Duration delay;
  private final Deque<Moment> moments = new ArrayDeque<>();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Future<?> taking;

  /**
   * @param connections opens a new connection each time; it needs about a dozen
   * @param delay how old what is seen must at least be, by the system's clock
   */
  public LaggingStore(DataSource connections, boolean postgres, Duration delay) {
    this.connections = connections;
    this.postgres = postgres;
    this.delay = delay;
    take();
    long interval = Math.max(1, delay.toMillis() / MOMENTS);
    taking =
        clock.scheduleWithFixedDelay(this::takeOrLog, interval, interval, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized <T> T read(Function<JdbcClient, T> queries) {
    forgetOld();
    Moment seen = moments.element();
    try {
      return queries.apply(seen.jdbc());
    } catch (DataAccessException failed) {
      moments.remove(seen);
      close(seen);
      if (moments.isEmpty()) {
        take();
      }
      throw failed;
    }
  }

  /** A purge removes what was exported, too; and it must not wait for who still looks at it. */
  @Override
  public synchronized void around(Runnable purge) {
    moments.forEach(LaggingStore::close);
    moments.clear();
    try {
      purge.run();
    } finally {
      take();
    }
  }

  @Override
  public synchronized void close() {
    taking.cancel(false);
    clock.shutdown();
    moments.forEach(LaggingStore::close);
    moments.clear();
  }

  private void takeOrLog() {
    try {
      take();
    } catch (IllegalStateException notNow) {
      LOG.warn("Searches go on showing what they show: {}", notNow.getMessage());
    }
  }

  private synchronized void take() {
    if (clock.isShutdown()) {
      return;
    }
    try {
      Connection connection = connections.getConnection();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        if (postgres) {
          statement.execute("set transaction isolation level repeatable read read only");
        } else {
          statement.execute("set session characteristics as transaction isolation level snapshot");
        }
        statement.execute("select count(*) from c8_message_lock");
      }
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      moments.addLast(new Moment(connection, jdbc, System.nanoTime()));
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The engine's database does not answer", unreachable);
    }
    forgetOld();
  }

  /** Leaves the one to be seen at the head: the youngest that is old enough, or else the oldest. */
  private void forgetOld() {
    long oldEnough = System.nanoTime() - delay.toNanos();
    Moment seen = moments.poll();
    if (seen == null) {
      return;
    }
    Moment next = moments.peek();
    while (next != null && next.takenAt() - oldEnough <= 0) {
      close(seen);
      seen = moments.remove();
      next = moments.peek();
    }
    moments.addFirst(seen);
  }

  private static void close(Moment moment) {
    try {
      moment.connection().close();
    } catch (SQLException alreadyClosed) {
      LOG.debug("A moment of the past was closed already", alreadyClosed);
    }
  }
}
