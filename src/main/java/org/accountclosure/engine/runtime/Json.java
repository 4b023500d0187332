package org.accountclosure.engine.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON texts of the store to plain values and back. */
final class Json {

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(@Nullable Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a JSON value: " + e.getOriginalMessage(), e);
    }
  }

  @Nullable Object value(String text) {
    try {
      return mapper.readValue(text, Object.class);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  Map<String, @Nullable Object> object(String text) {
    try {
      return mapper.readValue(text, OBJECT);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  Map<String, String> texts(String text) {
    try {
      return mapper.readValue(text, TEXTS);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  List<String> list(String text) {
    try {
      return mapper.readValue(text, LIST);
    } catch (JsonProcessingException e) {
      throw unreadable(e);
    }
  }

  private static IllegalStateException unreadable(JsonProcessingException e) {
    return new IllegalStateException("The store holds a text that is no JSON", e);
  }
}
