package org.accountclosure.engine.deploy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads Camunda Forms as far as the engine must understand them. */
final class FormReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  Optional<DeployableFile.Form> read(ResourceText resource, Problems problems) {
    int before = problems.count();
    JsonNode form = parse(resource, problems);
    if (form == null) {
      return Optional.empty();
    }
    if (!form.isObject()) {
      problems.add(resource.name(), "Expected a form as a JSON object.");
      return Optional.empty();
    }
    JsonNode id = form.path("id");
    if (!id.isTextual() || id.asText().isBlank()) {
      problems.add(resource.name(), "Expected the form id to be present, but none given.");
    }
    if (!form.path("components").isArray()) {
      problems.add(resource.name(), "Expected the form to have a list of 'components'.");
    }
    JsonNode type = form.path("type");
    if (!type.isMissingNode() && !type.asText().equals("default")) {
      problems.add(
          resource.name(), "Expected the form's type to be 'default', but was '" + type + "'.");
    }
    checkComponents(resource.name(), form.path("components"), new HashSet<>(), problems);
    JsonNode tag = form.path("versionTag");
    return problems.count() > before
        ? Optional.empty()
        : Optional.of(
            new DeployableFile.Form(resource, id.asText(), tag.isTextual() ? tag.asText() : null));
  }

  private static @Nullable JsonNode parse(ResourceText resource, Problems problems) {
    try {
      return JSON.readTree(resource.text());
    } catch (JsonProcessingException e) {
      problems.add(
          resource.name(),
          "Expected a form in JSON, but line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
      return null;
    }
  }

  private static void checkComponents(
      String file, JsonNode components, Set<String> ids, Problems problems) {
    for (JsonNode component : components) {
      String id = component.path("id").asText("");
      if (!component.path("type").isTextual()) {
        problems.add(file, "Expected the component '" + id + "' of the form to have a type.");
      }
      if (!id.isEmpty() && !ids.add(id)) {
        problems.add(file, "Expected the ids of the form's components to be unique: '" + id + "'.");
      }
      checkComponents(file, component.path("components"), ids, problems);
    }
  }
}
