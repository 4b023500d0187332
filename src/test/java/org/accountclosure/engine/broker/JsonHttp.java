package org.accountclosure.engine.broker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Talks JSON over HTTP as a client with no knowledge of the engine's API would. */
public final class JsonHttp {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /**
   * What came back.
   *
   * @param body missing when there was none
   */
  public record Answer(int status, JsonNode body) {}

  private JsonHttp() {}

  public static Answer get(URI address) {
    return send("GET", address, BodyPublishers.noBody(), "application/json");
  }

  public static Answer post(URI address, Map<String, ?> body) {
    return send("POST", address, body);
  }

  public static Answer send(String method, URI address, Map<String, ?> body) {
    try {
      return send(
          method,
          address,
          BodyPublishers.ofString(JSON.writeValueAsString(body)),
          "application/json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts files, by name and content, as the parts {@code resources} of a form. */
  public static Answer postFiles(URI address, Map<String, byte[]> files) {
    String boundary = "part-of-this-form";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    files.forEach(
        (name, content) -> {
          write(
              form,
              "--%s\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"%s\"\r\n"
                      .formatted(boundary, name)
                  + "Content-Type: application/octet-stream\r\n\r\n");
          form.writeBytes(content);
          write(form, "\r\n");
        });
    write(form, "--" + boundary + "--\r\n");
    return send(
        "POST",
        address,
        BodyPublishers.ofByteArray(form.toByteArray()),
        "multipart/form-data; boundary=" + boundary);
  }

  private static void write(ByteArrayOutputStream form, String text) {
    form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer send(String method, URI address, BodyPublisher body, String contentType) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", contentType)
            .header("Accept", "application/json, application/problem+json")
            .method(method, body)
            .build();
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      String text = response.body();
      return new Answer(
          response.statusCode(), text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + address, e);
    }
  }
}
