package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.engine.command.UserTaskCommands.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a user task's attributes. Read as a tree, because the contract's classes cannot tell
 * an attribute that is absent from one that has its default.
 */
final class TaskChanges {

  private static final int HIGHEST_PRIORITY = 100;
  private static final List<String> NAMES =
      List.of("candidateGroups", "candidateUsers", "dueDate", "followUpDate", "priority");

  private TaskChanges() {}

  /**
   * Reads changes.
   *
   * @param prefix of the names in messages
   * @param besides names that are read elsewhere
   */
  static Changes read(JsonNode changeset, String prefix, List<String> besides) {
    List<String> known = new ArrayList<>(NAMES);
    known.addAll(besides);
    onlyKnown(changeset, prefix, known);
    String dueDate = text(changeset, "dueDate");
    String followUpDate = text(changeset, "followUpDate");
    JsonNode priority = changeset.path("priority");
    if (!priority.isMissingNode()
        && !priority.isNull()
        && (!priority.isInt() || priority.asInt() < 0 || priority.asInt() > HIGHEST_PRIORITY)) {
      throw Requests.wrong("priority", priority.asText(), "within the [0,100] range");
    }
    return new Changes(
        texts(changeset, prefix, "candidateGroups"),
        texts(changeset, prefix, "candidateUsers"),
        dateOf("dueDate", dueDate),
        dueDate != null && dueDate.isEmpty(),
        dateOf("followUpDate", followUpDate),
        followUpDate != null && followUpDate.isEmpty(),
        priority.isInt() ? priority.asInt() : null);
  }

  static void onlyKnown(JsonNode node, String prefix, List<String> known) {
    if (!node.isObject() && !node.isMissingNode() && !node.isNull()) {
      throw Requests.invalid("Request property [%s] cannot be parsed".formatted(prefix));
    }
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw Requests.invalid(
                    "Request property [%s%s] cannot be parsed".formatted(prefix, name));
              }
            });
  }

  private static @Nullable OffsetDateTime dateOf(String name, @Nullable String text) {
    return text == null || text.isEmpty() ? null : Requests.date(name, text);
  }

  static @Nullable String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }

  private static @Nullable List<String> texts(JsonNode node, String prefix, String name) {
    if (!node.hasNonNull(name)) {
      return null;
    }
    if (!node.get(name).isArray()) {
      throw Requests.invalid("Request property [%s%s] cannot be parsed".formatted(prefix, name));
    }
    List<String> texts = new ArrayList<>();
    node.get(name).forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
