package org.accountclosure.engine.runtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.KeyGenerator;
import org.accountclosure.engine.store.WriteBatch;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.Session;

/**
 * What one command sees and changes. Lives as long as Operaton's command context; its writes are
 * sent when Operaton sends its own, on the same connection.
 */
final class EngineSession implements Session {

  private final Store store;
  private final KeyGenerator keys;
  private final EngineClock clock;
  private final WriteBatch batch;
  private final Variables variables;
  private final UserTasks userTasks;
  private final Joins joins = new Joins(this);
  private final Loops loops = new Loops(this);
  private final FollowUps followUps = new FollowUps();
  private final Map<Long, InstanceRow> instances = new HashMap<>();
  private final Map<Long, ElementRow> elements = new LinkedHashMap<>();
  private final Set<Long> loaded = new HashSet<>();
  private final Set<Long> ended = new HashSet<>();
  private final Map<String, Map<String, @Nullable Object>> triggers = new HashMap<>();

  EngineSession(Store store, KeyGenerator keys, EngineClock clock, Json json) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.batch = new WriteBatch(store.jdbc());
    this.userTasks = new UserTasks(this);
    this.variables = new Variables(this, store.variables(), keys, json);
  }

  /** The session of the command that runs on this thread. */
  static EngineSession current() {
    return Context.getCommandContext().getSession(EngineSession.class);
  }

  Store store() {
    return store;
  }

  WriteBatch batch() {
    return batch;
  }

  Variables variables() {
    return variables;
  }

  UserTasks userTasks() {
    return userTasks;
  }

  Joins joins() {
    return joins;
  }

  Loops loops() {
    return loops;
  }

  FollowUps followUps() {
    return followUps;
  }

  long nextKey() {
    return keys.next();
  }

  Instant now() {
    return clock.instant();
  }

  // Process instances ------------------------------------------------------------------------

  InstanceRow instance(long key) {
    InstanceRow known = instances.get(key);
    if (known != null) {
      return known;
    }
    InstanceRow read =
        store
            .instances()
            .find(key)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Operaton has an execution of instance " + key + ", the store has none"));
    instances.put(key, read);
    return read;
  }

  /** Keeps a row that was read under its lock. */
  void remember(InstanceRow row) {
    instances.put(row.key(), row);
  }

  void newInstance(InstanceRow row) {
    instances.put(row.key(), row);
    loaded.add(row.key());
    variables.nothingStored(row.key());
    store.instances().insert(batch, row, now());
  }

  void endInstance(InstanceRow row, boolean completed) {
    Instant now = now();
    ended.add(row.key());
    store.instances().end(batch, row.key(), completed ? "COMPLETED" : "TERMINATED", now);
    store.timers().deleteOf(batch, row.key());
    store.joins().deleteOf(batch, row.key());
    store.messages().unsubscribe(batch, row.key(), now);
    store.incidents().resolveOf(batch, row.key(), now);
    if (row.messageCorrelationKey() != null) {
      for (String name : store.messages().startNames(row.definitionId())) {
        followUps.mayCorrelate(name, row.messageCorrelationKey());
      }
    }
  }

  /** Whether the instance has ended in this command. */
  boolean hasEnded(long instanceKey) {
    return ended.contains(instanceKey);
  }

  // Element instances --------------------------------------------------------------------------

  ElementRow newElement(InstanceRow instance, Element element, long key, long flowScopeKey) {
    ElementRow row =
        new ElementRow(
            key,
            instance,
            element.id(),
            element.name(),
            element.type(),
            flowScopeKey,
            now(),
            false,
            0);
    elements.put(key, row);
    return row;
  }

  /** The element instance, if it is known and was not yet forgotten by the store. */
  @Nullable ElementRow element(InstanceRow instance, long key) {
    load(instance);
    return elements.get(key);
  }

  /** The element instances of a process instance that are active at this point of the command. */
  List<ElementRow> activeElements(InstanceRow instance) {
    load(instance);
    return elements.values().stream()
        .filter(row -> row.isActive() && row.instance().key() == instance.key())
        .toList();
  }

  /** The instances that an element instance has called and that still run. */
  List<InstanceRow> calledBy(long elementKey) {
    Map<Long, InstanceRow> called = new LinkedHashMap<>();
    store.instances().calledBy(elementKey).forEach(row -> called.put(row.key(), row));
    instances.values().stream()
        .filter(row -> Objects.equals(row.parentElementKey(), elementKey) && row.isActive())
        .forEach(row -> called.put(row.key(), row));
    called.keySet().removeAll(ended);
    called.values().forEach(row -> instances.putIfAbsent(row.key(), row));
    return List.copyOf(called.values());
  }

  /** The scope that encloses a scope; null for a process instance. */
  @Nullable Long parentScope(long scopeKey) {
    ElementRow row = elements.get(scopeKey);
    return row == null ? null : row.flowScopeKey();
  }

  void load(InstanceRow instance) {
    if (loaded.add(instance.key())) {
      for (ElementRow row : store.elements().active(instance)) {
        elements.put(row.key(), row);
      }
    }
  }

  /** Ends an element instance and all that belongs to it. */
  void endElement(ElementRow row, ElementRow.State state) {
    Instant now = now();
    row.end(state, now);
    if (row.hasIncident()) {
      store.incidents().resolveOf(batch, row.key(), now);
    }
  }

  void flowTaken(InstanceRow instance, String flowId) {
    store.elements().flowTaken(batch, keys.next(), instance, flowId);
  }

  // Triggers: what an event brings to the element that it starts --------------------------------

  void bring(String elementId, Map<String, @Nullable Object> payload) {
    triggers.put(elementId, payload);
  }

  @Nullable Map<String, @Nullable Object> take(String elementId) {
    return triggers.remove(elementId);
  }

  // Operaton's session ---------------------------------------------------------------------------

  @Override
  public void flush() {
    for (ElementRow row : elements.values()) {
      store.elements().save(batch, row);
    }
    variables.save(batch);
    userTasks.save(batch);
    elements.clear();
    batch.flush();
  }

  @Override
  public void close() {
    // The connection belongs to the transaction.
  }
}
