package org.accountclosure.marketplace;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** Keeps people with public passwords away from everything but one's own machine. */
final class DemoGuard {

  private DemoGuard() {}

  /**
   * Checks where the application listens and where it stores.
   *
   * @param serverAddress the setting {@code server.address}; blank means every address
   * @throws IllegalStateException if demo data has no place there
   */
  static void check(String serverAddress, DataSource dataSource) {
    if (!isLoopback(serverAddress)) {
      throw new IllegalStateException(
          "The profile demo has logins with public passwords and is for one's own machine only, but"
              + " server.address is "
              + (serverAddress.isBlank() ? "not set, which means every address" : serverAddress)
              + ". Set server.address=127.0.0.1, or start without the profile demo.");
    }
    String product = productOf(dataSource);
    if (!product.equals("h2")) {
      throw new IllegalStateException(
          "The profile demo loads its data into H2 only, and the database is "
              + product
              + ". Leave spring.datasource.url at its default, or start without the profile demo.");
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static String productOf(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not say what it is", e);
    }
  }
}
