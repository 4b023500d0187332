package org.accountclosure.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/**
 * How the engine is set up. Everything it needs to know comes through here; it reads no other
 * configuration of the application.
 *
 * @param database where the engine keeps its data
 * @param serverAddress the address that the web server listens on, or null for all of them
 * @param users user name to encoded password ({@code {bcrypt}...}); empty means no authentication
 * @param maxRequestBytes the largest JSON request that is read
 * @param maxDeploymentBytes the largest deployment that is read
 * @param requestTimeout how long a request waits for the listeners of a user task
 * @param clockControlled true: the clock can be moved and the engine purged over the management
 *     port; for tests only
 * @param searchDelay how old the state is that searches and gets show; for tests only
 */
public record EngineSettings(
    Database database,
    @Nullable String serverAddress,
    Map<String, String> users,
    int maxRequestBytes,
    int maxDeploymentBytes,
    Duration requestTimeout,
    boolean clockControlled,
    Duration searchDelay) {

  /** The longest delay of searches: longer than any healthy cluster lags. */
  public static final Duration LONGEST_SEARCH_DELAY = Duration.ofSeconds(5);

  /**
   * A JDBC address (H2 or PostgreSQL) with its own pool of connections.
   *
   * @param connectionTimeout how long a command waits for a connection before it is answered that
   *     the database cannot be reached; 250 ms to 1 min
   */
  public record Database(
      String url,
      @Nullable String user,
      @Nullable String password,
      int poolSize,
      Duration connectionTimeout) {

    public Database {
      if (connectionTimeout.toMillis() < 250 || connectionTimeout.toSeconds() > 60) {
        throw new IllegalArgumentException(
            "engine.datasource.connection-timeout must be PT0.25S to PT1M, not "
                + connectionTimeout);
      }
    }

    /** True for PostgreSQL, where the engine keeps to a schema of its own. */
    public boolean isPostgres() {
      return url.startsWith("jdbc:postgresql:");
    }
  }

  public EngineSettings {
    users = Map.copyOf(users);
    if (searchDelay.isNegative() || searchDelay.compareTo(LONGEST_SEARCH_DELAY) > 0) {
      throw new IllegalArgumentException(
          "engine.search-delay is %s but must lie between PT0S and %s"
              .formatted(searchDelay, LONGEST_SEARCH_DELAY));
    }
    if (users.isEmpty() && !isLoopback(serverAddress)) {
      throw new IllegalArgumentException(
          "The engine's API would be open to the network without authentication: set server.address"
              + " to 127.0.0.1, or name users with engine.authentication.users.<name>=<encoded"
              + " password>.");
    }
    users.forEach(
        (name, password) -> {
          if (!password.startsWith("{")) {
            throw new IllegalArgumentException(
                "The password of engine.authentication.users.%s must be encoded, such as {bcrypt}..."
                    .formatted(name));
          }
        });
  }

  /**
   * Reads {@code engine.*}, and from the application only {@code server.address} and, as the
   * default of {@code engine.datasource.url}, where its own data is.
   */
  public static EngineSettings from(Environment environment) {
    Map<String, String> users =
        Binder.get(environment)
            .bind("engine.authentication.users", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    return new EngineSettings(
        database(environment),
        environment.getProperty("server.address"),
        users,
        bytes(environment, "engine.limits.request-size", "4MB"),
        bytes(environment, "engine.limits.deployment-size", "10MB"),
        DurationStyle.detectAndParse(environment.getProperty("engine.request-timeout", "PT10S")),
        environment.getProperty("engine.clock-controlled", Boolean.class, false),
        DurationStyle.detectAndParse(environment.getProperty("engine.search-delay", "PT0S")));
  }

  private static Database database(Environment environment) {
    String application = environment.getProperty("spring.datasource.url", "");
    String url = environment.getProperty("engine.datasource.url");
    boolean shared = url == null && application.startsWith("jdbc:postgresql:");
    if (url == null) {
      url =
          shared
              ? application
              : "jdbc:h2:file:./data/engine;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }
    String prefix = shared ? "spring.datasource." : "engine.datasource.";
    return new Database(
        url,
        environment.getProperty(prefix + "username"),
        environment.getProperty(prefix + "password"),
        environment.getProperty("engine.datasource.pool-size", Integer.class, 10),
        DurationStyle.detectAndParse(
            environment.getProperty("engine.datasource.connection-timeout", "PT5S")));
  }

  private static int bytes(Environment environment, String key, String otherwise) {
    return Math.toIntExact(DataSize.parse(environment.getProperty(key, otherwise)).toBytes());
  }

  private static boolean isLoopback(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return false;
    }
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
