package org.accountclosure.engine.runtime;

import java.util.List;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Mappings;
import org.accountclosure.engine.model.TimerSpec;
import org.jspecify.annotations.Nullable;

/**
 * What all elements of a model have.
 *
 * @param type Camunda 8's name of the kind
 * @param events what the element waits for while it is active: its boundary events, the event
 *     sub-processes in it, the events after a gateway, or its own message or time
 * @param loop of an instance of a multi-instance activity; null for all else, bodies included
 */
record Element(
    String id,
    @Nullable String name,
    String type,
    Mappings inputs,
    Mappings outputs,
    List<Event> events,
    @Nullable Loop loop) {

  /** The type of the body of a multi-instance activity. */
  static final String BODY = "MULTI_INSTANCE_BODY";

  /** Camunda 8 ignores the mappings of manual and undefined tasks. */
  Element withoutMappings() {
    return new Element(id, name, type, Mappings.none(), Mappings.none(), events, loop);
  }

  /** Camunda 8 ignores the input mappings of none end events. */
  Element withoutInputs() {
    return new Element(id, name, type, Mappings.none(), outputs, events, loop);
  }

  /**
   * An event that an active element waits for.
   *
   * @param elementId the event's element, to which variables are brought
   * @param place where the event stands
   * @param interrupting whether the wait ends with the first event
   */
  record Event(String elementId, Place place, boolean interrupting, Definition definition) {

    boolean atBoundary() {
      return place == Place.BOUNDARY;
    }
  }

  /** Where an event stands, as seen from the element that waits for it. */
  enum Place {
    /** The element is the event, or a task that receives. */
    SELF,
    BOUNDARY,
    /** The start event of an event sub-process in the element. */
    EVENT_SUB_PROCESS,
    AFTER_GATEWAY
  }

  /** What an event is. */
  sealed interface Definition {}

  /** A message with name and correlation key. */
  record Message(Expression name, Expression correlationKey) implements Definition {}

  /** A moment. */
  record Timer(TimerSpec spec) implements Definition {}

  /** Something that is thrown and caught by its code. */
  sealed interface Thrown extends Definition {

    /** The code that is caught; null for every one. */
    @Nullable String code();
  }

  /**
   * An escalation that is caught.
   *
   * @param code null catches every escalation
   */
  record Escalation(@Nullable String code) implements Thrown {}

  /**
   * A BPMN error that is caught.
   *
   * @param code null catches every error
   */
  record BpmnError(@Nullable String code) implements Thrown {}
}
