package org.accountclosure.process.model;

import java.util.List;
import java.util.Optional;

/**
 * One Camunda form.
 *
 * @param fields what a person enters
 * @param expressions the FEEL expressions that its texts and conditions show or ask for
 */
public record FormModel(
    String id,
    String file,
    Optional<String> versionTag,
    List<Field> fields,
    List<String> expressions) {

  /**
   * A field with a key.
   *
   * @param values the codes that may be chosen; empty if the field is free
   */
  public record Field(
      String key, String type, String label, boolean required, List<String> values) {}
}
