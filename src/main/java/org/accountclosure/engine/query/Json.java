package org.accountclosure.engine.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON texts of the store. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static List<String> texts(@Nullable String json) {
    return json == null ? List.of() : read(json, new TypeReference<>() {});
  }

  static Map<String, String> map(@Nullable String json) {
    return json == null ? Map.of() : read(json, new TypeReference<>() {});
  }

  static <T> List<T> list(String json, Class<T> of) {
    return readAs(json, MAPPER.getTypeFactory().constructCollectionType(List.class, of));
  }

  /** A text as it stands in a JSON list, quotes included. */
  static String quoted(String text) {
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    return readAs(json, MAPPER.getTypeFactory().constructType(type));
  }

  private static <T> T readAs(String json, com.fasterxml.jackson.databind.JavaType type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The store holds a text that is not the JSON expected", broken);
    }
  }
}
