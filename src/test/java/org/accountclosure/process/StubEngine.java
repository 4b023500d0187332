package org.accountclosure.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes messages and deployments as Camunda's API does, and answers what it is told to. */
final class StubEngine implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<String> published = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile int deploymentStatus = 200;

  StubEngine() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v2/messages/publication", this::publish);
    server.createContext("/v2/deployments", this::deploy);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The ids of the messages that arrived, whatever was answered. */
  List<String> published() {
    return published;
  }

  void answers(int newStatus) {
    status = newStatus;
  }

  void deploymentsAnswer(int newStatus) {
    deploymentStatus = newStatus;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void publish(HttpExchange exchange) throws IOException {
    published.add(JSON.readTree(exchange.getRequestBody()).path("messageId").asText());
    answer(exchange, status, "{\"tenantId\":\"<default>\",\"messageKey\":\"1\"}");
  }

  private void deploy(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    answer(
        exchange,
        deploymentStatus,
        "{\"tenantId\":\"<default>\",\"deploymentKey\":\"1\",\"deployments\":[]}");
  }

  private static void answer(HttpExchange exchange, int status, String good) throws IOException {
    boolean ok = status == 200;
    String text =
        ok
            ? good
            : "{\"type\":\"about:blank\",\"title\":\"no\",\"status\":%d,\"detail\":\"no\"}"
                .formatted(status);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", ok ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
