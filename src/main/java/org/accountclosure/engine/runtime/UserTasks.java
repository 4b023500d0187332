package org.accountclosure.engine.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.TransitionTable.TransitionRow;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.accountclosure.engine.store.WriteBatch;

/**
 * The user tasks and transitions that one command has to do with. A command may take a task through
 * several states; only the last one is written.
 */
final class UserTasks {

  private final EngineSession session;
  private final Map<Long, UserTaskRow> tasks = new LinkedHashMap<>();
  private final Map<Long, InstanceRow> created = new HashMap<>();
  private final Set<Long> changed = new HashSet<>();
  private final Map<Long, TransitionRow> transitions = new LinkedHashMap<>();
  private final Set<Long> begun = new HashSet<>();
  private final Set<Long> read = new HashSet<>();

  UserTasks(EngineSession session) {
    this.session = session;
  }

  /** A new task. */
  void create(UserTaskRow task, InstanceRow instance) {
    tasks.put(task.key(), task);
    created.put(task.key(), instance);
    read.add(task.elementKey());
  }

  Optional<UserTaskRow> find(long key) {
    UserTaskRow known = tasks.get(key);
    return known != null
        ? Optional.of(known)
        : session.store().userTasks().find(key).map(this::known);
  }

  /** The task of an element instance, if its activation has come that far. */
  Optional<UserTaskRow> ofElement(long elementKey) {
    Optional<UserTaskRow> known =
        tasks.values().stream().filter(task -> task.elementKey() == elementKey).findFirst();
    return known.isPresent()
        ? known
        : session.store().userTasks().ofElement(elementKey).map(this::known);
  }

  private UserTaskRow known(UserTaskRow row) {
    tasks.put(row.key(), row);
    return row;
  }

  /** Changes a task that was found before. */
  void change(UserTaskRow task) {
    tasks.put(task.key(), task);
    changed.add(task.key());
  }

  /** Cancels the task of an element instance that goes away. */
  void cancel(long elementKey) {
    Optional<UserTaskRow> known =
        tasks.values().stream().filter(task -> task.elementKey() == elementKey).findFirst();
    if (known.isEmpty()) {
      session.store().userTasks().cancelOf(session.batch(), elementKey, session.now());
    } else if (known.get().isOpen()) {
      change(known.get().with("CANCELED", known.get().attributes()));
    }
  }

  /** The transition that waits for listeners of an element instance's task. */
  Optional<TransitionRow> pending(long elementKey) {
    if (read.add(elementKey)) {
      session
          .store()
          .transitions()
          .pendingOf(elementKey)
          .ifPresent(row -> transitions.putIfAbsent(row.key(), row));
    }
    return transitions.values().stream()
        .filter(row -> row.elementKey() == elementKey && row.outcome() == null)
        .findFirst();
  }

  void begin(TransitionRow transition) {
    transitions.put(transition.key(), transition);
    begun.add(transition.key());
  }

  /** Changes a transition; who waits for its end is told after the commit. */
  void change(TransitionRow transition) {
    transitions.put(transition.key(), transition);
    changed.add(transition.key());
    if (transition.outcome() != null) {
      session.followUps().transitionEnded(transition.key());
    }
  }

  void save(WriteBatch batch) {
    tasks.forEach(
        (key, task) -> {
          InstanceRow instance = created.get(key);
          if (instance != null) {
            session.store().userTasks().insert(batch, task, instance, session.now());
          }
          if (changed.contains(key) && (instance == null || !task.isOpen())) {
            session.store().userTasks().update(batch, task, session.now());
          }
        });
    transitions.forEach(
        (key, transition) -> {
          if (begun.contains(key)) {
            session.store().transitions().insert(batch, transition);
          } else if (changed.contains(key)) {
            session.store().transitions().update(batch, transition);
          }
        });
    tasks.clear();
    created.clear();
    changed.clear();
    transitions.clear();
    begun.clear();
    read.clear();
  }
}
