package org.accountclosure.engine.query;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which state of the store searches and gets see: the present one, or an older one. */
public interface SearchStore {

  /** Runs one or more queries that all see the same connection's state. */
  <T> T read(Function<JdbcClient, T> queries);

  /** Runs a purge, after which older states are forgotten, as on a cluster. */
  void around(Runnable purge);

  /** The store as it is now. */
  static SearchStore present(JdbcClient jdbc) {
    return new SearchStore() {
      @Override
      public <T> T read(Function<JdbcClient, T> queries) {
        return queries.apply(jdbc);
      }

      @Override
      public void around(Runnable purge) {
        purge.run();
      }
    };
  }
}
