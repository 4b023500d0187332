package org.accountclosure.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed description is what the application says of itself. Write it anew with {@code mvn
 * -q test -Dtest=OpenApiTest -Dregenerate}; a change that breaks callers is refused even then.
 */
class OpenApiTest extends ApiTest {

  private static final Path COMMITTED = Path.of("docs/openapi.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theCommittedDescriptionIsWhatTheApplicationSays() throws IOException {
    JsonNode running = api().get(null, "/v3/api-docs").body();
    JsonNode committed = JSON.readTree(Files.readString(COMMITTED));

    assertThat(BreakingChanges.between(committed, running)).isEmpty();
    if (System.getProperty("regenerate") != null) {
      Files.writeString(
          COMMITTED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(running) + "\n");
    } else {
      assertThat(running)
          .as("docs/openapi.json is out of date: mvn -q test -Dtest=OpenApiTest -Dregenerate")
          .isEqualTo(committed);
    }
  }

  @Test
  void whatBreaksCallersIsFound() throws IOException {
    JsonNode before = JSON.readTree(Files.readString(COMMITTED));
    ObjectNode after = before.deepCopy();
    ObjectNode schemas = (ObjectNode) after.at("/components/schemas");
    ((ObjectNode) after.get("paths")).remove("/api/closures/{id}/withdrawal");
    ((ObjectNode) schemas.at("/Closure/properties")).remove("status");
    ((ObjectNode) schemas.at("/Blocker/properties/reference")).put("type", "integer");
    ((ObjectNode) schemas.get("ClosureRequest")).putArray("required").add("comment");
    ((ObjectNode) schemas.at("/ClosureRequest/properties/reason")).putArray("enum").add("COST");

    assertThat(BreakingChanges.between(before, after))
        .contains(
            "/paths/~1api~1closures~1{id}~1withdrawal is gone",
            "/components/schemas/Closure/properties/status is gone",
            "/components/schemas/Blocker/properties/reference/type was \"string\" and is"
                + " \"integer\"",
            "/components/schemas/ClosureRequest/required newly has \"comment\"",
            "/components/schemas/ClosureRequest/properties/reason/enum lost \"PRIVACY\"");
  }
}
