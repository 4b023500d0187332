package org.accountclosure.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of an API's description a caller could have relied on and is no longer so: a path,
 * operation, answer, field or code that is gone, another type, a field that is newly required.
 * Words and additions break nobody.
 */
final class BreakingChanges {

  private static final List<String> WORDS =
      List.of("description", "summary", "example", "tags", "info", "operationId", "security");

  private final List<String> found = new ArrayList<>();

  private BreakingChanges() {}

  static List<String> between(JsonNode before, JsonNode after) {
    BreakingChanges changes = new BreakingChanges();
    changes.compare("", before, after);
    return changes.found;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      for (Map.Entry<String, JsonNode> field : before.properties()) {
        String deeper = path + "/" + field.getKey().replace("/", "~1");
        JsonNode now = after.get(field.getKey());
        if (WORDS.contains(field.getKey()) && !path.endsWith("/properties")) {
          continue;
        }
        if (now == null) {
          found.add(deeper + " is gone");
        } else {
          compare(deeper, field.getValue(), now);
        }
      }
      newlyRequired(path, before, after);
    } else if (before.isArray() && after.isArray()) {
      lost(path, before, after);
      if (path.endsWith("/required") || path.endsWith("/parameters")) {
        lostReversed(path, before, after);
      }
    } else if (!before.equals(after)) {
      found.add(path + " was " + before + " and is " + after);
    }
  }

  /** A schema that had no list of required fields may not get one. */
  private void newlyRequired(String path, JsonNode before, JsonNode after) {
    if (before.get("required") == null && after.path("required").isArray()) {
      after.get("required").forEach(f -> found.add(path + "/required newly has " + f));
    }
  }

  private void lost(String path, JsonNode before, JsonNode after) {
    for (JsonNode item : before) {
      if (!path.endsWith("/required") && !contains(after, item)) {
        found.add(path + " lost " + item);
      }
    }
  }

  private void lostReversed(String path, JsonNode before, JsonNode after) {
    for (JsonNode item : after) {
      boolean optional = item.isObject() && !item.path("required").asBoolean();
      if (!optional && !contains(before, item)) {
        found.add(path + " newly has " + item);
      }
    }
  }

  /** Parameters are the same if name and place are. */
  private static boolean contains(JsonNode list, JsonNode wanted) {
    for (JsonNode item : list) {
      boolean sameParameter =
          wanted.has("name")
              && wanted.get("name").equals(item.get("name"))
              && wanted.path("in").equals(item.path("in"));
      if (item.equals(wanted) || sameParameter) {
        return true;
      }
    }
    return false;
  }
}
