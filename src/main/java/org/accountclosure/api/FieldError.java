package org.accountclosure.api;

import com.fasterxml.jackson.databind.JsonMappingException;

/**
 * One invalid field.
 *
 * @param field its path in the body, or the name of a parameter or header
 * @param message what it must be
 */
record FieldError(String field, String message) {
  /** Where in the body it is, as {@code items[2].name}. */
  static String pathOf(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
