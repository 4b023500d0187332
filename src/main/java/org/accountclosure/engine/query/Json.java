package org.accountclosure.engine.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON texts of the store. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static List<String> texts(@Nullable String json) {
    return json == null ? List.of() : list(json, String.class);
  }

  static Map<String, String> map(@Nullable String json) {
    return json == null
        ? Map.of()
        : read(
            json, MAPPER.getTypeFactory().constructMapType(Map.class, String.class, String.class));
  }

  static <T> List<T> list(String json, Class<T> of) {
    return read(json, MAPPER.getTypeFactory().constructCollectionType(List.class, of));
  }

  /** A text as it stands in a JSON list, quotes included. */
  static String quoted(String text) {
    try {
      return MAPPER.writeValueAsString(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the type is in the second parameter
  private static <T> T read(String json, JavaType type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(
          "The store holds a text that is not the JSON expected", broken);
    }
  }
}
