package org.accountclosure.engine.counts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Counts what is sent to a database: statements (each row of a batch is one), round trips (a batch
 * is one) and commits (a statement outside of a transaction is one, too).
 */
public final class SqlCounter implements QueryExecutionListener, MethodExecutionListener {

  private final Predicate<String> counted;
  private final Map<String, Integer> statements = new TreeMap<>();

  /** The first counted statement of each transaction that is open, by its connection. */
  private final Map<String, String> inTransaction = new HashMap<>();

  private final Map<String, Integer> committed = new TreeMap<>();
  private int roundTrips;

  /**
   * A counter that begins at zero.
   *
   * @param counted which statements count; a transaction counts if one of its statements does
   */
  public SqlCounter(Predicate<String> counted) {
    this.counted = counted;
  }

  /** What one piece of work needs. */
  public record Average(double statements, double roundTrips, double commits) {}

  /**
   * What was sent since the last start.
   *
   * @param each how often each statement was sent
   * @param committed how many commits began with that statement
   */
  public record Counts(
      int statements, int roundTrips, Map<String, Integer> each, Map<String, Integer> committed) {

    int commits() {
      return sum(committed);
    }

    /** For one of so many equal pieces of work. */
    public Average of(int pieces) {
      return new Average(
          (double) statements / pieces, (double) roundTrips / pieces, (double) commits() / pieces);
    }

    /** Every statement with its number, the most frequent first. */
    public String listed() {
      return listed(each);
    }

    /** The first statement of each commit with its number, the most frequent first. */
    public String listedCommits() {
      return listed(committed);
    }

    private static String listed(Map<String, Integer> numbers) {
      return numbers.entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .map(one -> one.getValue() + "  " + one.getKey())
          .collect(Collectors.joining("\n"));
    }
  }

  /** Begins anew. */
  public synchronized void start() {
    statements.clear();
    committed.clear();
    roundTrips = 0;
  }

  public synchronized Counts counts() {
    return new Counts(
        sum(statements), roundTrips, new TreeMap<>(statements), new TreeMap<>(committed));
  }

  private static int sum(Map<String, Integer> numbers) {
    return numbers.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    // Counted when it was done.
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    List<QueryInfo> relevant =
        queries.stream().filter(query -> counted.test(query.getQuery())).toList();
    if (relevant.isEmpty()) {
      return;
    }
    boolean alone = isAutoCommit(execution);
    synchronized (this) {
      roundTrips++;
      for (QueryInfo query : relevant) {
        int rows = Math.max(1, query.getParametersList().size());
        statements.merge(onOneLine(query), rows, Integer::sum);
      }
      if (alone) {
        committed.merge(onOneLine(relevant.get(0)), 1, Integer::sum);
      } else {
        inTransaction.putIfAbsent(execution.getConnectionId(), onOneLine(relevant.get(0)));
      }
    }
  }

  private static String onOneLine(QueryInfo query) {
    return query.getQuery().strip().replaceAll("\\s+", " ");
  }

  private static boolean isAutoCommit(ExecutionInfo execution) {
    try {
      return execution.getStatement().getConnection().getAutoCommit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    // Counted when it was done.
  }

  @Override
  public synchronized void afterMethod(MethodExecutionContext call) {
    if (call.getTarget() instanceof Connection) {
      String connection = call.getConnectionInfo().getConnectionId();
      switch (call.getMethod().getName()) {
        case "commit" -> {
          String first = inTransaction.remove(connection);
          if (first != null) {
            committed.merge(first, 1, Integer::sum);
          }
        }
        case "rollback", "close" -> inTransaction.remove(connection);
        default -> {
          // Ends no transaction.
        }
      }
    }
  }
}
