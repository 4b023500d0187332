package org.accountclosure.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the files that are JSON: forms and the variable registry. */
final class JsonReaders {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  private JsonReaders() {}

  static FormModel form(ModelFile file) {
    JsonNode root = parse(file);
    List<FormModel.Field> fields = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    components(root, fields, expressions);
    return new FormModel(
        required(file, root, "id"),
        file.name(),
        Optional.ofNullable(root.path("versionTag").textValue()),
        List.copyOf(fields),
        List.copyOf(expressions));
  }

  private static void components(
      JsonNode holder, List<FormModel.Field> fields, List<String> expressions) {
    for (JsonNode component : holder.path("components")) {
      if (component.hasNonNull("key")) {
        fields.add(field(component));
      }
      collectExpressions(component, expressions);
      components(component, fields, expressions);
    }
  }

  private static FormModel.Field field(JsonNode component) {
    List<String> values = new ArrayList<>();
    component.path("values").forEach(value -> values.add(value.path("value").asText()));
    return new FormModel.Field(
        component.path("key").asText(),
        component.path("type").asText(),
        component.path("label").asText(),
        component.path("validate").path("required").asBoolean(false),
        List.copyOf(values));
  }

  /** Every text of a component may be an expression or hold templates; nested ones come later. */
  private static void collectExpressions(JsonNode node, List<String> expressions) {
    for (JsonNode value : node) {
      if (value.isTextual()) {
        expressions.addAll(expressionsIn(value.textValue()));
      } else if (value.isObject()) {
        collectExpressions(value, expressions);
      }
    }
  }

  private static List<String> expressionsIn(String text) {
    if (text.startsWith("=")) {
      return List.of(text);
    }
    List<String> found = new ArrayList<>();
    Matcher template = TEMPLATE.matcher(text);
    while (template.find()) {
      found.add("=" + template.group(1).strip());
    }
    return found;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  static List<VariableModel> variables(ModelFile file) {
    List<VariableModel> variables = new ArrayList<>();
    for (JsonNode variable : parse(file).path("variables")) {
      variables.add(
          new VariableModel(
              required(file, variable, "name"),
              required(file, variable, "meaning"),
              required(file, variable, "type"),
              example(file, variable),
              dataClass(file, variable),
              texts(variable.path("policy")),
              Optional.ofNullable(variable.path("besides").textValue())));
    }
    return variables;
  }

  private static String example(ModelFile file, JsonNode variable) {
    if (!variable.has("example")) {
      throw new ModelException(
          file.name(), "variable " + variable.path("name").asText() + " has no example");
    }
    return variable.path("example").toString();
  }

  private static VariableModel.DataClass dataClass(ModelFile file, JsonNode variable) {
    String name = required(file, variable, "dataClass");
    return Arrays.stream(VariableModel.DataClass.values())
        .filter(dataClass -> dataClass.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ModelException(
                    file.name(),
                    "variable %s has the data class %s; only %s may travel as process variables"
                        .formatted(
                            variable.path("name").asText(),
                            name,
                            Arrays.toString(VariableModel.DataClass.values()))));
  }

  private static String required(ModelFile file, JsonNode node, String property) {
    String value = node.path(property).asText("");
    if (value.isBlank()) {
      throw new ModelException(file.name(), "\"" + property + "\" is missing in " + node);
    }
    return value;
  }

  private static JsonNode parse(ModelFile file) {
    try {
      return JSON.readTree(file.text());
    } catch (JsonProcessingException e) {
      throw new ModelException(file.name(), "not JSON: " + e.getOriginalMessage(), e);
    }
  }
}
