package org.accountclosure.engine.broker;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.accountclosure.engine.broker.JsonHttp.Answer;
import org.awaitility.Awaitility;

/**
 * Camunda's own broker, Zeebe 8.6.0, as a process of this machine: the reference for what the
 * engine does, and a second engine for the application's end-to-end tests.
 *
 * <p>It is under the Camunda License 1.0: free in non-production environments only (development,
 * testing, quality assurance, evaluation). Nothing of it may be shipped or be needed by the default
 * build; the Maven profile {@code zeebe} fetches it into {@code target/zeebe} and runs the tests
 * tagged {@code zeebe}. It needs a JDK of version 21 or newer: system property {@code
 * zeebe.java.home}, else the newest under {@code /usr/lib/jvm}.
 */
public final class RealBroker implements AutoCloseable {

  public static final String VERSION = "8.6.0";

  private static final Path HOME = Path.of("target", "zeebe", "camunda-zeebe-" + VERSION);

  /** The ports that the broker listens on, all on loopback. */
  public record Ports(int rest, int grpc, int management, int internal, int command) {

    /** Five ports that are free now. */
    public static Ports free() {
      List<ServerSocket> sockets = new ArrayList<>();
      try {
        for (int i = 0; i < 5; i++) {
          sockets.add(new ServerSocket(0));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
          socket.close();
        }
        return new Ports(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Ports ports;
  private final Process process;
  private final ExportedRecords records;

  private RealBroker(Ports ports, Process process, Path log) {
    this.ports = ports;
    this.process = process;
    this.records = new ExportedRecords(log);
  }

  /** Starts a broker on free ports with an empty data directory of its own. */
  public static RealBroker start() {
    return start(Ports.free());
  }

  /** Starts a broker with an empty data directory of its own; returns when it takes commands. */
  public static RealBroker start(Ports ports) {
    try {
      if (!Files.isDirectory(HOME)) {
        throw new IllegalStateException(
            "No broker at " + HOME.toAbsolutePath() + ". Run Maven with the profile zeebe.");
      }
      Path work = Files.createTempDirectory(Files.createDirectories(HOME.resolve("run")), "broker");
      Path log = Files.createFile(work.resolve("broker.log"));
      ProcessBuilder builder =
          new ProcessBuilder("sh", HOME.resolve("bin/broker").toAbsolutePath().toString());
      builder.directory(work.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment(ports, work));
      RealBroker broker = new RealBroker(ports, builder.start(), log);
      broker.awaitLeader(log);
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> environment(Ports ports, Path work) {
    String exporter = "ZEEBE_BROKER_EXPORTERS_DEBUG_";
    return Map.ofEntries(
        Map.entry("JAVA_HOME", NewerJdk.home().toString()),
        Map.entry("JAVA_OPTS", "-Xmx700m"),
        Map.entry("SERVER_ADDRESS", "127.0.0.1"),
        Map.entry("SERVER_PORT", String.valueOf(ports.rest())),
        Map.entry("MANAGEMENT_SERVER_PORT", String.valueOf(ports.management())),
        Map.entry("ZEEBE_BROKER_GATEWAY_ENABLE", "true"),
        Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", String.valueOf(ports.grpc())),
        Map.entry("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1"),
        Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", String.valueOf(ports.internal())),
        Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", String.valueOf(ports.command())),
        Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", work.resolve("data").toAbsolutePath().toString()),
        Map.entry("ZEEBE_CLOCK_CONTROLLED", "true"),
        Map.entry("ZEEBE_LOG_APPENDER", "Console"),
        Map.entry(
            exporter + "CLASSNAME", "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter"),
        Map.entry(exporter + "ARGS_LOGLEVEL", "info"),
        Map.entry(exporter + "ARGS_PRETTYPRINT", "false"));
  }

  private void awaitLeader(Path log) {
    Awaitility.await("a broker that takes commands, see " + log.toAbsolutePath())
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .failFast("the broker's process has ended", () -> !process.isAlive())
        .until(() -> leads(JsonHttp.get(restAddress().resolve("/v2/topology"))));
  }

  private static boolean leads(Answer topology) {
    for (JsonNode broker : topology.body().path("brokers")) {
      for (JsonNode partition : broker.path("partitions")) {
        if (partition.path("health").asText().equalsIgnoreCase("healthy")
            && partition.path("role").asText().equalsIgnoreCase("leader")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Base of the REST API, without {@code /v2}. */
  public URI restAddress() {
    return URI.create("http://127.0.0.1:" + ports.rest());
  }

  /** Jobs of the 8.8 client need gRPC: 8.6 answers their keys as numbers over REST. */
  public URI grpcAddress() {
    return URI.create("http://127.0.0.1:" + ports.grpc());
  }

  /** Moves the broker's clock on. Backwards does not work: what waits sleeps until the old time. */
  public void advance(Duration amount) {
    Answer answer =
        JsonHttp.post(
            management("clock/add"), Map.<String, Object>of("offsetMilli", amount.toMillis()));
    if (answer.status() != 200) {
      throw new IllegalStateException("The broker's clock did not move: " + answer);
    }
  }

  /** The broker's own time. */
  public Instant now() {
    return Instant.ofEpochMilli(
        JsonHttp.get(management("clock")).body().path("epochMilli").asLong());
  }

  private URI management(String path) {
    return URI.create("http://127.0.0.1:" + ports.management() + "/actuator/" + path);
  }

  /** What the broker exported so far. */
  public ExportedRecords records() {
    return records;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
