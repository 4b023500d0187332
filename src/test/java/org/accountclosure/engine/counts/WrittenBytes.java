package org.accountclosure.engine.counts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A PostgreSQL server of its own that tells how much was written. Nothing is written on its own:
 * autovacuum is off, and so are the images of whole pages that a checkpoint would bring at a moment
 * that no test knows.
 */
public final class WrittenBytes implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final JdbcClient jdbc;

  private WrittenBytes(EmbeddedPostgres server) {
    this.server = server;
    this.jdbc = JdbcClient.create(new DriverManagerDataSource(url()));
  }

  public static WrittenBytes start() {
    try {
      return new WrittenBytes(
          EmbeddedPostgres.builder()
              .setServerConfig("full_page_writes", "off")
              .setServerConfig("autovacuum", "off")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Looks into the database past every counter. */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /** Bytes of write-ahead log since the server began: all that a commit waits for. */
  public long logged() {
    return jdbc.sql("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
        .query(Long.class)
        .single();
  }

  /** Bytes of all tables with their indexes that lie in a schema, without what was deleted. */
  public long kept(String schema) {
    jdbc.sql("vacuum full").update();
    return jdbc.sql(
            """
            select sum(pg_total_relation_size(oid)) from pg_class
            where relkind = 'r' and relnamespace = ?::regnamespace""")
        .param(schema)
        .query(Long.class)
        .single();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
