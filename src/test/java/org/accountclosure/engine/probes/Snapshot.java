package org.accountclosure.engine.probes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/** What a client of the engine could see at one moment, in the words of a trace. */
final class Snapshot {

  /** Kinds of things that can be seen. */
  enum Kind {
    PROCESS,
    ELEMENT,
    FLOW,
    VARIABLE,
    JOB,
    USER_TASK,
    INCIDENT,
    SUBSCRIPTION,
    CORRELATION,
    DECISION
  }

  /**
   * One thing and its state.
   *
   * @param elementId where it is; for a process instance its process id
   */
  record Fact(Kind kind, String id, String elementId, String text) {}

  private final Map<String, Fact> facts = new LinkedHashMap<>();

  void put(Kind kind, Object id, String elementId, String text) {
    String key = kind + " " + id;
    facts.remove(key);
    facts.put(key, new Fact(kind, id.toString(), elementId, text));
  }

  /** The key of the thing of this kind at the element that was seen or changed last. */
  long latest(Kind kind, String elementId) {
    return stream(kind)
        .filter(fact -> fact.elementId().equals(elementId))
        .mapToLong(fact -> Long.parseLong(fact.id()))
        .max()
        .orElseThrow(() -> new NoSuchElementException("no " + kind + " at " + elementId));
  }

  Stream<Fact> stream(Kind kind) {
    return facts.values().stream().filter(fact -> fact.kind() == kind);
  }

  /** What is new or different since an earlier moment, in alphabetical order. */
  List<String> since(Snapshot earlier) {
    return facts.entrySet().stream()
        .filter(entry -> !Objects.equals(entry.getValue(), earlier.facts.get(entry.getKey())))
        .map(entry -> entry.getValue().text())
        .sorted()
        .toList();
  }
}
