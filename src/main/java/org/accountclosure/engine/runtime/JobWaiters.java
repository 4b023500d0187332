package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who wants to know when a job of a type may be available. */
final class JobWaiters {

  private final Map<String, Map<Object, Runnable>> waiting = new HashMap<>();

  synchronized Runnable await(String type, Runnable wakeUp) {
    Object ticket = new Object();
    waiting.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(ticket, wakeUp);
    return () -> forget(type, ticket);
  }

  private synchronized void forget(String type, Object ticket) {
    Map<Object, Runnable> ofType = waiting.get(type);
    if (ofType != null) {
      ofType.remove(ticket);
      if (ofType.isEmpty()) {
        waiting.remove(type);
      }
    }
  }

  /** Wakes everybody who waits for the type; each is woken once. */
  void wake(String type) {
    List<Runnable> woken;
    synchronized (this) {
      Map<Object, Runnable> ofType = waiting.remove(type);
      woken = ofType == null ? List.of() : new ArrayList<>(ofType.values());
    }
    woken.forEach(Runnable::run);
  }
}
