package org.accountclosure.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import org.accountclosure.engine.command.CommandRejection;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with the files of a deployment, to report it at once. */
final class Problems {

  private final List<String> found = new ArrayList<>();

  /** Something is wrong with a file as a whole. */
  void add(String file, String reason) {
    found.add("'%s': %s".formatted(file, reason));
  }

  /**
   * Something is wrong with an element.
   *
   * @param name what the modeler's user sees, if it has a name
   */
  void add(String file, String elementId, @Nullable String name, String reason) {
    String shown = name == null || name.isBlank() ? "" : " (\"" + name.strip() + "\")";
    found.add("'%s': - Element: %s%s\n    - ERROR: %s".formatted(file, elementId, shown, reason));
  }

  /** Something is wrong between files. */
  void add(String reason) {
    found.add(reason);
  }

  boolean none() {
    return found.isEmpty();
  }

  int count() {
    return found.size();
  }

  /**
   * @throws CommandRejection INVALID_ARGUMENT if anything is wrong
   */
  void rejectIfAny() {
    if (!found.isEmpty()) {
      throw new CommandRejection(
          CommandRejection.Type.INVALID_ARGUMENT,
          "Expected to deploy new resources, but encountered the following errors:\n"
              + String.join("\n", found));
    }
  }
}
