package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.InstanceRow;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** What a command knows of the multi-instance bodies that it starts and ends; one per command. */
final class Loops {

  /** A parallel body whose instances are being entered. */
  private static final class Start {
    private final int size;
    private final List<PutOff> completions = new ArrayList<>();
    private @Nullable List<@Nullable Object> items;
    private int entered;
    private boolean settling;

    Start(int size) {
      this.size = size;
    }
  }

  private record PutOff(Token instance, Runnable completion) {

    void later() {
      Later.perform(
          instance.execution(),
          "loop-instance-complete",
          () -> {
            if (instance.row().isActive()) {
              completion.run();
            }
          });
    }
  }

  private final EngineSession session;
  private final Map<Long, Start> starting = new HashMap<>();
  private final Set<Long> ending = new HashSet<>();

  Loops(EngineSession session) {
    this.session = session;
  }

  /** A parallel body begins to enter its instances. */
  void starts(Token body, int size) {
    body.row().loopCounter(size);
    starting.put(body.key(), new Start(size));
  }

  /** The items of a body; while its instances are being entered they are read once. */
  List<@Nullable Object> items(long bodyKey, Supplier<List<@Nullable Object>> read) {
    Start start = starting.get(bodyKey);
    if (start == null) {
      return read.get();
    }
    if (start.items == null) {
      start.items = read.get();
    }
    return start.items;
  }

  /** Gives a new instance its number. */
  void entered(Token instance) {
    long bodyKey = instance.row().flowScopeKey();
    Start start = starting.get(bodyKey);
    if (start == null) {
      instance.row().loopCounter(created(instance.instance(), bodyKey));
    } else {
      start.entered++;
      instance.row().loopCounter(start.entered);
    }
  }

  /** How many instances a body has had so far. */
  int created(InstanceRow instance, long bodyKey) {
    ElementRow body = session.element(instance, bodyKey);
    if (body == null) {
      throw new IllegalStateException("No multi-instance body " + bodyKey);
    }
    return body.loopCounter();
  }

  /**
   * Instances that wait for nothing complete when all have been entered.
   *
   * @return whether the completion was put off
   */
  boolean putOff(Token instance, Runnable completion) {
    Start start = starting.get(instance.row().flowScopeKey());
    if (start == null || start.settling) {
      return false;
    }
    start.completions.add(new PutOff(instance, completion));
    return true;
  }

  /** An instance is active; after the last one come the completions that were put off. */
  void activated(Token instance) {
    long bodyKey = instance.row().flowScopeKey();
    Start start = starting.get(bodyKey);
    if (start == null || start.entered < start.size) {
      return;
    }
    if (start.completions.isEmpty()) {
      starting.remove(bodyKey);
      return;
    }
    start.settling = true;
    ExecutionEntity scope = instance.execution().getParent();
    MultiInstanceBehavior body = MultiInstanceBehavior.around(instance.execution());
    // Operaton takes the operation that was handed in last first.
    Later.perform(scope, "loop-settle", () -> settle(body, instance.instance(), bodyKey));
    for (int i = start.completions.size() - 1; i >= 0; i--) {
      start.completions.get(i).later();
    }
  }

  private void settle(MultiInstanceBehavior body, InstanceRow instance, long bodyKey) {
    starting.remove(bodyKey);
    ElementRow row = session.element(instance, bodyKey);
    if (row != null && row.isActive()) {
      body.settle(session, row);
    }
  }

  /** Whether completions that were put off are being done: the body is judged after them. */
  boolean isSettling(long bodyKey) {
    return starting.containsKey(bodyKey);
  }

  /** The body ends with the instance that is completing. */
  void ends(long bodyKey) {
    ending.add(bodyKey);
  }

  /** Whether the body was to end with its last completed instance. */
  boolean hasEnded(long bodyKey) {
    return ending.remove(bodyKey);
  }
}
