package org.accountclosure.engine.query;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which state of the store searches and gets see: the present one, or an older one. */
public interface SearchStore {

  /** Runs one or more queries that all see the same connection's state. */
  <T> T read(Function<JdbcClient, T> queries);

  /** Forgets older states, as a purge does on a cluster. */
  void restart();

  /** The store as it is now. */
  static SearchStore present(JdbcClient jdbc) {
    return new SearchStore() {
      @Override
      public <T> T read(Function<JdbcClient, T> queries) {
        return queries.apply(jdbc);
      }

      @Override
      public void restart() {
        // The present needs no preparation.
      }
    };
  }
}
