package org.accountclosure.engine.model;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input or output mappings of an element. Each sees the targets of those before it; a target with
 * dots writes into a context.
 */
public final class Mappings {

  private record Mapping(Expression source, List<String> target) {}

  private final List<Mapping> mappings;
  private final boolean keepOtherEntries;

  private Mappings(List<Mapping> mappings, boolean keepOtherEntries) {
    this.mappings = mappings;
    this.keepOtherEntries = keepOtherEntries;
  }

  /** Input mappings: a dotted target makes a new local context. */
  public static Mappings inputs(
      Collection<? extends ZeebeMapping> mappings, Expressions expressions) {
    return new Mappings(compile(mappings, expressions), false);
  }

  /** Output mappings: a dotted target changes an entry of the existing context. */
  public static Mappings outputs(
      Collection<? extends ZeebeMapping> mappings, Expressions expressions) {
    return new Mappings(compile(mappings, expressions), true);
  }

  public static Mappings none() {
    return new Mappings(List.of(), false);
  }

  private static List<Mapping> compile(
      Collection<? extends ZeebeMapping> mappings, Expressions expressions) {
    List<Mapping> compiled = new ArrayList<>();
    for (ZeebeMapping mapping : mappings) {
      compiled.add(
          new Mapping(
              expressions.compile(mapping.getSource()), List.of(mapping.getTarget().split("\\."))));
    }
    return compiled;
  }

  public boolean isEmpty() {
    return mappings.isEmpty();
  }

  /**
   * Evaluates all mappings.
   *
   * @param visible the variables that the element sees
   * @return the variables to set, plain JSON
   * @throws EvaluationFailure IO_MAPPING_ERROR
   */
  public Map<String, @Nullable Object> evaluate(Map<String, @Nullable Object> visible) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>(visible);
    Map<String, @Nullable Object> results = new LinkedHashMap<>();
    for (Mapping mapping : mappings) {
      Object value = value(mapping.source(), context);
      String name = mapping.target().get(0);
      Object result = value;
      if (mapping.target().size() > 1) {
        Object base =
            results.containsKey(name) || !keepOtherEntries ? results.get(name) : visible.get(name);
        result = nested(base, mapping.target(), 1, value);
      }
      results.put(name, result);
      context.put(name, result);
    }
    return results;
  }

  private static @Nullable Object value(
      Expression source, Map<String, @Nullable Object> variables) {
    try {
      return source.value(variables);
    } catch (EvaluationFailure e) {
      throw new EvaluationFailure(
          IncidentType.IO_MAPPING_ERROR, e.getMessage() == null ? "" : e.getMessage());
    }
  }

  private static Map<String, @Nullable Object> nested(
      @Nullable Object base, List<String> path, int depth, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (base instanceof Map<?, ?> map) {
      map.forEach((name, item) -> copy.put(String.valueOf(name), item));
    }
    String name = path.get(depth);
    copy.put(
        name, depth == path.size() - 1 ? value : nested(copy.get(name), path, depth + 1, value));
    return copy;
  }
}
