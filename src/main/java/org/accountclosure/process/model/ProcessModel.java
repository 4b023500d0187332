package org.accountclosure.process.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One executable process.
 *
 * @param file the file that holds it
 * @param elements its flow nodes in the order of the file, those of sub-processes included
 */
public record ProcessModel(
    String id,
    String name,
    String file,
    String documentation,
    Optional<String> versionTag,
    List<Element> elements,
    List<Flow> flows) {

  /** The elements that do something of that kind, with what they do. */
  public <B extends Behaviour> Stream<B> behaviours(Class<B> kind) {
    return elements.stream().flatMap(element -> element.as(kind).stream());
  }

  /**
   * The element of that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Element element(String elementId) {
    return elements.stream()
        .filter(element -> element.id().equals(elementId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(id + " has no element with the id " + elementId));
  }
}
