package org.accountclosure.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what was used last; for values that never change. */
final class BoundedCache<K, V> {

  private final Map<K, V> values;

  BoundedCache(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The value, looked up unless it is known; what is not there is looked up each time. */
  Optional<V> get(K key, Supplier<Optional<V>> lookUp) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return Optional.of(known);
      }
    }
    Optional<V> found = lookUp.get();
    found.ifPresent(
        value -> {
          synchronized (values) {
            values.put(key, value);
          }
        });
    return found;
  }

  void clear() {
    synchronized (values) {
      values.clear();
    }
  }
}
