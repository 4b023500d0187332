package org.accountclosure.engine.counts;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import net.ttddyy.dsproxy.proxy.GlobalConnectionIdManager;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Leads to a database past a counter: {@code jdbc:counted:NAME:h2:mem:x} is {@code jdbc:h2:mem:x},
 * counted by the counter of that name. So pools are counted that the application makes for itself.
 */
public final class CountingDriver implements Driver, AutoCloseable {

  private static final String PREFIX = "jdbc:counted:";

  private final Map<String, SqlCounter> counters;

  /** Knows no counter: a pool makes one to see that the class exists, then asks the registered. */
  public CountingDriver() {
    this(Map.of());
  }

  private CountingDriver(Map<String, SqlCounter> counters) {
    this.counters = counters;
  }

  /** A driver that is known until it is closed. */
  public static CountingDriver register(Map<String, SqlCounter> counters) {
    CountingDriver driver = new CountingDriver(counters);
    try {
      DriverManager.registerDriver(driver);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return driver;
  }

  /** The address of a database past that counter. */
  public String url(String counter, String url) {
    if (!counters.containsKey(counter)) {
      throw new IllegalArgumentException("No counter is called " + counter);
    }
    return PREFIX + counter + ":" + url.substring("jdbc:".length());
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    String[] parts = url.substring(PREFIX.length()).split(":", 2);
    SqlCounter counter = counters.get(parts[0]);
    if (counter == null) {
      throw new SQLException("No counter is called " + parts[0]);
    }
    DriverManagerDataSource real = new DriverManagerDataSource("jdbc:" + parts[1]);
    real.setConnectionProperties(info);
    // Each connection has a data source of its own here, and would have the same number otherwise.
    return ProxyDataSourceBuilder.create(real)
        .connectionIdManager(new GlobalConnectionIdManager())
        .listener(counter)
        .methodListener(counter)
        .build()
        .getConnection();
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(PREFIX);
  }

  @Override
  public void close() {
    try {
      DriverManager.deregisterDriver(this);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 1;
  }

  @Override
  public int getMinorVersion() {
    return 0;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
