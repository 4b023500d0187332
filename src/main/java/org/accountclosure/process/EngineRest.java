package org.accountclosure.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientConfiguration;
import io.camunda.client.CredentialsProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Camunda's REST API as the console needs it: what the engine answers, unread. Speaks to the
 * address and with the credentials of the official client, whose typed commands would lose what
 * they do not know.
 */
@Component
public class EngineRest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Supplier<@Nullable CamundaClient> client;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  EngineRest(ObjectProvider<CamundaClient> client) {
    this.client = client::getIfAvailable;
  }

  /**
   * What the engine answered.
   *
   * @param type the media type of the body; empty if there is none
   */
  public record Answer(int status, String type, String body) {}

  /**
   * Asks the engine.
   *
   * @param path below {@code /v2}, with its leading slash
   * @param json the body; null sends none
   * @throws EngineSilent if no answer came, and nobody knows whether the request arrived
   */
  public Answer send(String method, String path, @Nullable String json) {
    CamundaClient configured = client.get();
    if (configured == null) {
      throw new EngineSilent("No engine is configured: camunda.client.enabled is false.");
    }
    try {
      HttpResponse<String> answer =
          http.send(
              request(configured.getConfiguration(), method, path, json), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException silent) {
      throw new EngineSilent("The engine does not answer.", silent);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineSilent("The engine was not waited for.", interrupted);
    }
  }

  private static HttpRequest request(
      CamundaClientConfiguration settings, String method, String path, @Nullable String json)
      throws IOException {
    String address = settings.getRestAddress().toString().replaceFirst("/$", "");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/v2" + path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json, text/xml")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    CredentialsProvider credentials = settings.getCredentialsProvider();
    if (credentials != null) {
      credentials.applyCredentials(request::setHeader);
    }
    return request.build();
  }

  /** The engine has not answered. */
  public static final class EngineSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineSilent(String message) {
      super(message);
    }

    EngineSilent(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
