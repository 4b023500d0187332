package org.accountclosure.process.model;

import java.util.List;
import java.util.Optional;

/**
 * A flow node of a process.
 *
 * @param symbol the BPMN name of its kind, for example {@code serviceTask}
 * @param name its label, on one line; empty if it has none
 * @param documentation what the modeller wrote about it; empty if nothing
 * @param parentId the sub-process that holds it; absent on the process itself
 * @param attachedTo the activity whose boundary it sits on
 */
public record Element(
    String id,
    String symbol,
    String name,
    String documentation,
    Optional<String> parentId,
    Optional<String> attachedTo,
    boolean interrupting,
    List<Mapping> inputs,
    List<Mapping> outputs,
    Behaviour behaviour) {

  /** Its behaviour, if it is of that kind. */
  public <B extends Behaviour> Optional<B> as(Class<B> kind) {
    return kind.isInstance(behaviour) ? Optional.of(kind.cast(behaviour)) : Optional.empty();
  }
}
