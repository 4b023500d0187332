package org.accountclosure.process.model;

import java.util.List;
import java.util.Optional;

/**
 * One decision table.
 *
 * @param inputs what it looks at
 * @param outputs what it answers: one output gives its value, several a context with their names
 * @param rules how many rules it has
 */
public record DecisionModel(
    String id,
    String name,
    String file,
    String documentation,
    Optional<String> versionTag,
    String hitPolicy,
    List<Input> inputs,
    List<Output> outputs,
    int rules) {

  /** A column that is looked at. */
  public record Input(String label, String expression) {}

  /**
   * A column that is answered.
   *
   * @param texts every text that a rule answers there
   */
  public record Output(String label, String name, String type, List<String> texts) {
    public Output {
      texts = List.copyOf(texts);
    }
  }
}
