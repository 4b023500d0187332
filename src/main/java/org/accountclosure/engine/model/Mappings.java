package org.accountclosure.engine.model;

import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Input or output mappings of an element. Each sees the targets of those before it; a target with
 * dots writes into a context.
 */
public final class Mappings {

  private record Mapping(Expression source, List<String> target) {}

  private final List<Mapping> mappings;
  private final boolean keepOtherEntries;
  private final @Nullable Expression whole;

  private Mappings(List<Mapping> mappings, boolean keepOtherEntries, @Nullable Expression whole) {
    this.mappings = mappings;
    this.keepOtherEntries = keepOtherEntries;
    this.whole = whole;
  }

  /** Input mappings: a dotted target makes a new local context. */
  public static Mappings inputs(
      Collection<? extends ZeebeMapping> mappings, Expressions expressions) {
    return of(mappings, expressions, false);
  }

  /** Output mappings: a dotted target changes an entry of the existing context. */
  public static Mappings outputs(
      Collection<? extends ZeebeMapping> mappings, Expressions expressions) {
    return of(mappings, expressions, true);
  }

  public static Mappings none() {
    return new Mappings(List.of(), false, null);
  }

  private static Mappings of(
      Collection<? extends ZeebeMapping> mappings,
      Expressions expressions,
      boolean keepOtherEntries) {
    List<Mapping> compiled = compile(mappings, expressions);
    boolean plain = compiled.stream().allMatch(mapping -> mapping.target().size() == 1);
    return new Mappings(compiled, keepOtherEntries, plain ? whole(compiled, expressions) : null);
  }

  /** All mappings as one context, as Camunda 8 evaluates them and names them in incidents. */
  private static @Nullable Expression whole(List<Mapping> mappings, Expressions expressions) {
    StringJoiner context = new StringJoiner(",", "={", "}");
    for (Mapping mapping : mappings) {
      String source = mapping.source().text();
      context.add(
          mapping.target().get(0)
              + ":"
              + (mapping.source().isLiteral() ? '"' + source.replace("\"", "\\\"") + '"' : source));
    }
    try {
      return mappings.isEmpty() ? null : expressions.compile(context.toString());
    } catch (ModelFault unusualName) {
      return null;
    }
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
    if (whole != null && value(whole, visible) instanceof Map<?, ?> all) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (Mapping mapping : mappings) {
        String name = mapping.target().get(0);
        values.put(name, all.get(name));
      }
      return values;
    }
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
