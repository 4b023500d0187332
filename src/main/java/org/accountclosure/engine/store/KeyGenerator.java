package org.accountclosure.engine.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hands out Camunda 8 keys: unique over all nodes of a database, rising on each node.
 *
 * <p>Each node takes blocks of keys from a sequence, so that a key seldom costs a statement. Keys
 * of a block that a stopped node did not use are lost, as with any sequence.
 */
public final class KeyGenerator {

  /** The first partition's keys in Camunda 8 lie above this; clients show them as large numbers. */
  private static final long FIRST = 2_251_799_813_685_248L;

  private static final int BLOCK = 1_000;

  private final JdbcClient jdbc;
  private final String nextBlock;
  private long next;
  private long end;

  /**
   * @param dataSource the engine's database; blocks are taken on whatever transaction is under way,
   *     since a sequence does not roll back
   */
  public KeyGenerator(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.nextBlock = Database.of(dataSource).nextKeyBlock();
  }

  public synchronized long next() {
    if (next == end) {
      long block = jdbc.sql(nextBlock).query(Long.class).single();
      next = FIRST + block * BLOCK;
      end = next + BLOCK;
    }
    return next++;
  }
}
