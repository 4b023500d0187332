package org.accountclosure.engine.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.KeyGenerator;
import org.accountclosure.engine.store.VariableTable;
import org.accountclosure.engine.store.VariableTable.VariableRow;
import org.accountclosure.engine.store.WriteBatch;
import org.jspecify.annotations.Nullable;

/**
 * Variables in Camunda 8's scopes: each element instance is a scope, and what is not local travels
 * up to where it exists, at last to the process instance.
 */
final class Variables {

  private static final class Variable {
    private final long key;
    private final long instanceKey;
    private final boolean stored;
    private String json;
    private boolean changed;

    Variable(long key, long instanceKey, String json, boolean stored) {
      this.key = key;
      this.instanceKey = instanceKey;
      this.json = json;
      this.stored = stored;
      this.changed = !stored;
    }
  }

  private final EngineSession session;
  private final VariableTable table;
  private final KeyGenerator keys;
  private final Json json;
  private final Map<Long, Map<String, Variable>> scopes = new HashMap<>();
  private final Set<Long> loaded = new HashSet<>();

  Variables(EngineSession session, VariableTable table, KeyGenerator keys, Json json) {
    this.session = session;
    this.table = table;
    this.keys = keys;
    this.json = json;
  }

  /** All that an element in this scope sees: inner variables hide outer ones. */
  Map<String, @Nullable Object> visible(InstanceRow instance, long scopeKey) {
    load(instance);
    Deque<Long> path = new ArrayDeque<>();
    for (Long scope = scopeKey; scope != null; scope = session.parentScope(scope)) {
      path.push(scope);
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    for (long scope : path) {
      result.putAll(local(instance, scope));
    }
    return result;
  }

  /** The variables of exactly this scope. */
  Map<String, @Nullable Object> local(InstanceRow instance, long scopeKey) {
    load(instance);
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    scopes
        .getOrDefault(scopeKey, Map.of())
        .forEach((name, variable) -> result.put(name, json.value(variable.json)));
    return result;
  }

  void setLocal(InstanceRow instance, long scopeKey, Map<String, @Nullable Object> values) {
    load(instance);
    values.forEach((name, value) -> put(instance, scopeKey, name, json.write(value)));
  }

  /** Sets each variable where it exists, from this scope upwards, else at the process instance. */
  void propagate(InstanceRow instance, long scopeKey, Map<String, @Nullable Object> values) {
    load(instance);
    values.forEach((name, value) -> put(instance, home(scopeKey, name), name, json.write(value)));
  }

  private long home(long scopeKey, String name) {
    long scope = scopeKey;
    while (true) {
      Long parent = session.parentScope(scope);
      if (parent == null || scopes.getOrDefault(scope, Map.of()).containsKey(name)) {
        return scope;
      }
      scope = parent;
    }
  }

  private void put(InstanceRow instance, long scopeKey, String name, String text) {
    Map<String, Variable> scope = scopes.computeIfAbsent(scopeKey, key -> new LinkedHashMap<>());
    Variable existing = scope.get(name);
    if (existing == null) {
      scope.put(name, new Variable(keys.next(), instance.key(), text, false));
    } else if (!existing.json.equals(text)) {
      existing.json = text;
      existing.changed = true;
    }
  }

  /** The process instance is new: there is nothing to read. */
  void nothingStored(long instanceKey) {
    loaded.add(instanceKey);
  }

  private void load(InstanceRow instance) {
    if (!loaded.add(instance.key())) {
      return;
    }
    session.load(instance);
    for (VariableRow row : table.visible(List.of(instance.key()))) {
      scopes
          .computeIfAbsent(row.scopeKey(), key -> new LinkedHashMap<>())
          .put(row.name(), new Variable(row.key(), row.instanceKey(), row.json(), true));
    }
  }

  void save(WriteBatch batch) {
    scopes.forEach(
        (scopeKey, variables) ->
            variables.forEach(
                (name, variable) -> {
                  if (variable.changed) {
                    VariableRow row =
                        new VariableRow(
                            variable.key, variable.instanceKey, scopeKey, name, variable.json);
                    if (variable.stored) {
                      table.update(batch, row);
                    } else {
                      table.insert(batch, row);
                    }
                  }
                }));
    scopes.clear();
  }
}
