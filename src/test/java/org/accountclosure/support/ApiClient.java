package org.accountclosure.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls the API as somebody: password = login. */
public final class ApiClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  public ApiClient(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** What came back. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    public String text(String field) {
      return body.path(field).asText();
    }

    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  public Answer get(@Nullable String login, String path) {
    return send(login, "GET", path, null, Map.of());
  }

  public Answer post(@Nullable String login, String path, String json) {
    return send(login, "POST", path, json, Map.of("Content-Type", "application/json"));
  }

  public Answer post(@Nullable String login, String path) {
    return send(login, "POST", path, null, Map.of());
  }

  /** Sends anything. */
  public Answer send(
      @Nullable String login,
      String method,
      String path,
      @Nullable String body,
      Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (login != null) {
      String secret = login + ":" + login;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), parse(response.body()), response);
    } catch (IOException unreachable) {
      throw new IllegalStateException("The application does not answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JSON.createObjectNode();
    }
  }
}
