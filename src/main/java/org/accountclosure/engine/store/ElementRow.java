package org.accountclosure.engine.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An element instance, as the command at work sees and changes it. */
public final class ElementRow {

  /** Camunda 8's names of the states that clients see. */
  public enum State {
    ACTIVE,
    COMPLETED,
    TERMINATED
  }

  private final long key;
  private final InstanceRow instance;
  private final String elementId;
  private final @Nullable String elementName;
  private final String elementType;
  private final long flowScopeKey;
  private final @Nullable Instant startedAt;
  private boolean incident;
  private int loopCounter;
  private boolean counted;
  private State state = State.ACTIVE;
  private @Nullable Instant endedAt;

  /**
   * An element instance.
   *
   * @param startedAt when it is new; null for one that was read
   * @param incident whether it has an unresolved incident
   * @param loopCounter see {@link #loopCounter()}
   */
  public ElementRow(
      long key,
      InstanceRow instance,
      String elementId,
      @Nullable String elementName,
      String elementType,
      long flowScopeKey,
      @Nullable Instant startedAt,
      boolean incident,
      int loopCounter) {
    this.key = key;
    this.instance = instance;
    this.elementId = elementId;
    this.elementName = elementName;
    this.elementType = elementType;
    this.flowScopeKey = flowScopeKey;
    this.startedAt = startedAt;
    this.incident = incident;
    this.loopCounter = loopCounter;
  }

  public long key() {
    return key;
  }

  public InstanceRow instance() {
    return instance;
  }

  public String elementId() {
    return elementId;
  }

  public @Nullable String elementName() {
    return elementName;
  }

  public String elementType() {
    return elementType;
  }

  public long flowScopeKey() {
    return flowScopeKey;
  }

  public boolean isActive() {
    return state == State.ACTIVE;
  }

  public boolean hasIncident() {
    return incident;
  }

  public void incident(boolean present) {
    this.incident = present;
  }

  /**
   * Of an instance of a multi-instance activity its number, from 1 on; of the body how many it has
   * had so far; 0 of all else.
   */
  public int loopCounter() {
    return loopCounter;
  }

  public void loopCounter(int counter) {
    this.loopCounter = counter;
    this.counted = true;
  }

  /** Whether the counter has changed in this command. */
  boolean isCounted() {
    return counted;
  }

  public void end(State newState, Instant now) {
    this.state = newState;
    this.endedAt = now;
  }

  @Nullable Instant startedAt() {
    return startedAt;
  }

  State state() {
    return state;
  }

  @Nullable Instant endedAt() {
    return endedAt;
  }
}
