package org.accountclosure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a request is told as a problem (RFC 7807). */
@SpringBootTest(
    classes = FakeEngineApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=engine-test",
      "camunda.client.enabled=false",
      "server.address=127.0.0.1"
    })
class ApiProblemsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort int port;
  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST|/process-instances|{}|400|At least one of [processDefinitionId, processDefinitionKey] is required.",
        "POST|/process-instances|{\"processDefinitionId\":\"a\",\"processDefinitionKey\":\"1\"}|400|Only one of [processDefinitionId, processDefinitionKey] is allowed.",
        "POST|/process-instances|{\"processDefinitionId\":\"a\",\"nonsense\":1}|400|Request property [nonsense] cannot be parsed",
        "POST|/process-instances|{\"processDefinitionId\":\"a\",\"awaitCompletion\":true}|501|awaitCompletion",
        "POST|/process-instances|{\"processDefinitionId\":\"a\",\"tenantId\":\"b\"}|400|multi-tenancy is disabled",
        "POST|/process-instances|{|400|The request is not well-formed JSON",
        "POST|/process-instances|[]|400|The request body is not a JSON object",
        "POST|/process-instances||400|Required request body is missing",
        "POST|/process-instances/abc/cancellation|{}|400|The provided processInstanceKey 'abc' is not a valid key",
        "POST|/jobs/activation|{}|400|No type provided.",
        "POST|/jobs/activation|{\"type\":\"t\",\"timeout\":0,\"maxJobsToActivate\":1}|400|The value for timeout is '0' but must be greater than 0.",
        "POST|/jobs/activation|{\"type\":\"t\",\"timeout\":1}|400|No maxJobsToActivate provided.",
        "POST|/jobs/1/failure|{\"retries\":-1}|400|The value for retries is '-1' but must be greater than or equal to 0.",
        "POST|/jobs/1/error|{}|400|No errorCode provided.",
        "POST|/jobs/1/completion|{\"result\":{\"type\":\"adHocSubProcess\"}}|501|completeJob with the result",
        "PATCH|/jobs/1|{}|400|At least one of [retries, timeout] is required.",
        "PATCH|/user-tasks/1|{}|400|No update data provided.",
        "PATCH|/user-tasks/1|{\"changeset\":{\"dueDate\":\"soon\"}}|400|cannot be parsed as a date according to RFC 3339",
        "PATCH|/user-tasks/1|{\"changeset\":{\"priority\":101}}|400|The value for priority is '101' but must be within the [0,100] range.",
        "PATCH|/user-tasks/1|{\"changeset\":{\"colour\":\"red\"}}|400|Request property [changeset.colour] cannot be parsed",
        "POST|/user-tasks/1/assignment|{}|400|No assignee provided.",
        "POST|/messages/publication|{}|400|No messageName provided.",
        "GET|/process-instances/77||404|Process Instance with key '77' not found",
        "GET|/user-tasks/77||404|User Task with key '77' not found",
        "GET|/user-tasks/77/form||404|User Task with key '77' not found",
        "GET|/variables/77||404|Variable with key '77' not found",
        "GET|/decision-instances/77-1||404|Decision Instance with id '77-1' not found",
        "GET|/nothing/here||404|No endpoint GET /v2/nothing/here.",
        "DELETE|/process-instances/search||405|Method 'DELETE' is not supported.",
        "POST|/groups|{}|501|Operation 'createGroup' (POST /v2/groups) is not supported by this engine.",
        "GET|/groups/a||501|Operation 'getGroup'",
        "POST|/process-instances/1/migration|{}|400|No targetProcessDefinitionKey provided.",
        "POST|/process-instances/1/modification|{}|501|Operation 'modifyProcessInstance'",
        "POST|/process-instances/cancellation|{}|501|Operation 'cancelProcessInstancesBatchOperation'",
        "POST|/process-instances/search|{\"filter\":{\"colour\":\"red\"}}|400|Request property [filter.colour] cannot be parsed",
        "POST|/process-instances/search|{\"filter\":{\"state\":\"LOST\"}}|400|The value for state is 'LOST' but must be one of",
        "POST|/process-instances/search|{\"filter\":{\"processInstanceKey\":\"x\"}}|400|is not a valid key",
        "POST|/process-instances/search|{\"filter\":{\"processDefinitionId\":{\"$near\":\"x\"}}}|400|has no operator '$near'",
        "POST|/process-instances/search|{\"filter\":{\"startDate\":\"today\"}}|400|cannot be parsed as a date",
        "POST|/process-instances/search|{\"filter\":{\"hasIncident\":\"yes\"}}|400|must be true or false",
        "POST|/process-instances/search|{\"filter\":7}|400|Request property [filter] cannot be parsed",
        "POST|/process-instances/search|{\"sort\":[{\"field\":\"colour\"}]}|400|Unexpected value 'colour' for enum field 'field'.",
        "POST|/process-instances/search|{\"sort\":[{}]}|400|Sort field must not be null.",
        "POST|/process-instances/search|{\"sort\":[{\"field\":\"state\",\"order\":\"UP\"}]}|400|Unknown sortOrder: UP.",
        "POST|/process-instances/search|{\"page\":{\"limit\":-1}}|400|The value for page.limit is '-1'",
        "POST|/process-instances/search|{\"page\":{\"limit\":10001}}|400|The value for page.limit is '10001'",
        "POST|/process-instances/search|{\"page\":{\"after\":\"a\",\"before\":\"b\"}}|400|Only one of [from, after, before] is allowed.",
        "POST|/process-instances/search|{\"page\":{\"after\":\"%%\"}}|400|The cursor '%%' is not one",
        "POST|/process-instances/search|{\"page\":{\"after\":\"W10\"}}|400|The cursor is not one",
        "POST|/process-instances/search|{\"colour\":1}|400|Request property [colour] cannot be parsed",
      })
  void whatIsWrongIsSaid(
      String method, String path, @Nullable String body, int status, String detail)
      throws Exception {
    HttpResponse<String> answer = send(method, path, body, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("detail").asText()).contains(detail);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("instance").asText()).isEqualTo("/v2" + path);
    assertThat(problem.path("type").asText()).isEqualTo("about:blank");
    assertThat(problem.path("title").asText()).isNotBlank();
  }

  @Test
  void anotherContentTypeIsRefused() throws Exception {
    assertThat(send("POST", "/process-instances", "{}", "text/plain").statusCode()).isEqualTo(415);
    assertThat(send("POST", "/deployments", "{}", "application/json").statusCode()).isEqualTo(415);
  }

  @Test
  void aBrokenDeploymentIsRefused() throws Exception {
    String multipart = "multipart/form-data; boundary=x";
    assertThat(send("POST", "/deployments", "nonsense", multipart).statusCode()).isEqualTo(400);
    String empty = "--x\r\nContent-Disposition: form-data; name=\"tenantId\"\r\n\r\n\r\n--x--\r\n";
    HttpResponse<String> answer = send("POST", "/deployments", empty, multipart);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("No resources provided.");
  }

  @Test
  void anOversizedRequestIsRefused() throws Exception {
    String large = "{\"processDefinitionId\":\"" + "x".repeat(70 * 1024) + "\"}";
    assertThat(send("POST", "/process-instances", large, "application/json").statusCode())
        .isEqualTo(413);
    HttpRequest chunked =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v2/process-instances"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofString(large)))
            .build();
    assertThat(http.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(413);
  }

  @Test
  void foreignPagesAreTurnedAway() throws Exception {
    assertThat(get("Origin", "https://example.org")).isEqualTo(403);
    assertThat(get("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(get("Origin", "http://localhost:1234")).isEqualTo(200);
    assertThat(get("Accept", "*/*")).isEqualTo(200);
  }

  @Test
  void headersAreStrict() throws Exception {
    var headers = send("GET", "/topology", null, "application/json").headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  private int get(String header, String value) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v2/topology"))
                .header(header, value)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body, String type)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v2" + path))
            .header("Content-Type", type)
            .header("Accept", "application/json, application/problem+json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
