package org.accountclosure.process.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accountclosure.process.model.ModelFile;

/** A case's variables: the examples of the registry, with dates that are still to come. */
final class Examples {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Examples() {}

  static Map<String, Object> of(Release release, Instant now) {
    Map<String, Object> variables = new LinkedHashMap<>();
    Instant later = now.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(30));
    for (ModelFile file : release.files()) {
      if (file.name().equals("variables.json")) {
        for (JsonNode variable : tree(file.text()).path("variables")) {
          later = later.plus(Duration.ofHours(1));
          variables.put(
              variable.path("name").asText(),
              isMoment(variable.path("example"))
                  ? later.toString()
                  : JSON.convertValue(variable.path("example"), Object.class));
        }
      }
    }
    return variables;
  }

  private static boolean isMoment(JsonNode example) {
    try {
      return example.isTextual() && Instant.parse(example.asText()) != null;
    } catch (DateTimeException other) {
      return false;
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("variables.json cannot be read", e);
    }
  }
}
