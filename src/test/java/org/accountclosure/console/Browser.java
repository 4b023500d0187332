package org.accountclosure.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a cookie and a CSRF token, as the page does. */
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;
  private @Nullable String cookie;
  private @Nullable String token;

  Browser(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** What came back. */
  record Answer(HttpResponse<String> raw) {

    int status() {
      return raw.statusCode();
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    JsonNode body() {
      try {
        return JSON.readTree(raw.body());
      } catch (JsonProcessingException notJson) {
        throw new IllegalStateException("Not JSON: " + raw.body(), notJson);
      }
    }

    String text(String field) {
      return body().path(field).asText();
    }
  }

  /** Signs in; the demo's passwords are the logins themselves. */
  Browser as(String login) {
    signIn(login, login);
    token = get("/console/session").body().path("csrfToken").textValue();
    return this;
  }

  Answer signIn(String login, String password) {
    return send(
        "POST",
        "/console/session",
        "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}",
        Map.of());
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, String json) {
    return send("POST", path, json, Map.of());
  }

  Answer delete(String path) {
    return send("DELETE", path, null, Map.of());
  }

  void forgetToken() {
    token = null;
  }

  @Nullable String cookie() {
    return cookie;
  }

  Answer send(String method, String path, @Nullable String json, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (cookie != null) {
      request.header("Cookie", cookie);
    }
    if (token != null) {
      request.header("X-CSRF-TOKEN", token);
    }
    request.header("X-Console", "1");
    headers.forEach(request::setHeader);
    try {
      Answer answer = new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
      String set = answer.header("Set-Cookie");
      if (!set.isEmpty()) {
        cookie = set.substring(0, set.indexOf(';'));
      }
      return answer;
    } catch (IOException unreachable) {
      throw new IllegalStateException("The application does not answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", interrupted);
    }
  }
}
