package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.jspecify.annotations.Nullable;

/**
 * The loop characteristics of a multi-instance activity: what its instances get and give.
 *
 * @param inputElement the variable that holds an instance's item, or null
 * @param outputCollection the variable that collects the instances' results, or null
 */
record Loop(
    boolean sequential,
    Expression inputCollection,
    @Nullable String inputElement,
    @Nullable String outputCollection,
    @Nullable Expression outputElement,
    @Nullable Expression completionCondition) {

  private static final String COUNTER = "loopCounter";

  /**
   * The items, as they are now.
   *
   * @throws EvaluationFailure if there is no list
   */
  List<@Nullable Object> items(EngineSession session, Token any, long bodyKey) {
    return inputCollection.list(session.variables().visible(any.instance(), bodyKey));
  }

  /** An output collection that is empty but for its size. */
  void prepareOutput(Token body, int size) {
    if (outputCollection != null) {
      body.session()
          .variables()
          .setLocal(
              body.instance(),
              body.key(),
              Map.of(outputCollection, new ArrayList<>(Collections.nCopies(size, null))));
    }
  }

  /**
   * Gives an instance its local variables, again when its incident was resolved.
   *
   * @throws EvaluationFailure if the collection has become too short or is none
   */
  void give(Token instance) {
    EngineSession session = instance.session();
    long bodyKey = instance.row().flowScopeKey();
    List<@Nullable Object> items =
        session.loops().items(bodyKey, () -> items(session, instance, bodyKey));
    int counter = instance.row().loopCounter();
    if (counter > items.size()) {
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          ("Expected to read item at index %d of the multiInstanceBody input collection but it"
                  + " contains only %d elements. The input collection might be modified while"
                  + " iterating over it.")
              .formatted(counter - 1, items.size()));
    }
    Map<String, @Nullable Object> local = new LinkedHashMap<>();
    if (outputElement != null && outputElement.variableName() != null) {
      local.put(outputElement.variableName(), null);
    }
    if (inputElement != null) {
      local.put(inputElement, items.get(counter - 1));
    }
    local.put(COUNTER, counter);
    session.variables().setLocal(instance.instance(), instance.key(), local);
  }

  /**
   * Takes an instance's result and decides whether the body ends with it.
   *
   * @throws EvaluationFailure the instance stays until somebody has mended it
   */
  void collect(Token instance) {
    EngineSession session = instance.session();
    long bodyKey = instance.row().flowScopeKey();
    Map<String, @Nullable Object> visible = instance.visible();
    if (outputCollection != null && outputElement != null) {
      putResult(instance, bodyKey, outputElement.value(visible));
    }
    boolean ends = completionCondition != null && isComplete(instance, bodyKey);
    if (sequential) {
      int size = items(session, instance, bodyKey).size();
      ends |= instance.row().loopCounter() >= size;
    }
    if (ends) {
      session.loops().ends(bodyKey);
    }
  }

  private void putResult(Token instance, long bodyKey, @Nullable Object result) {
    Variables variables = instance.session().variables();
    String name = String.valueOf(outputCollection);
    Object value = variables.local(instance.instance(), bodyKey).get(name);
    if (!(value instanceof List<?> list)) {
      throw notUpdated(name, "because the type of the output collection is: " + stored(value));
    }
    int counter = instance.row().loopCounter();
    if (counter > list.size()) {
      throw notUpdated(
          name,
          "at position %d because the size of the collection is: %d"
              .formatted(counter, list.size()));
    }
    List<@Nullable Object> changed = new ArrayList<>(list);
    changed.set(counter - 1, result);
    variables.setLocal(instance.instance(), bodyKey, Map.of(name, changed));
  }

  private static EvaluationFailure notUpdated(String name, String why) {
    return new EvaluationFailure(
        IncidentType.EXTRACT_VALUE_ERROR,
        ("Unable to update an item in output collection '%s' %s. This may happen when multiple BPMN"
                + " elements write to the same variable.")
            .formatted(name, why));
  }

  /** The type's name in the format in which Camunda 8 keeps variables. */
  private static String stored(@Nullable Object value) {
    if (value == null) {
      return "NIL";
    } else if (value instanceof String) {
      return "STRING";
    } else if (value instanceof Boolean) {
      return "BOOLEAN";
    } else if (value instanceof Map) {
      return "MAP";
    }
    return value instanceof Double || value instanceof Float ? "FLOAT" : "INTEGER";
  }

  /** The completing instance counts as completed. */
  private boolean isComplete(Token instance, long bodyKey) {
    EngineSession session = instance.session();
    int created = session.loops().created(instance.instance(), bodyKey);
    long active =
        session.activeElements(instance.instance()).stream()
            .filter(row -> row.flowScopeKey() == bodyKey && row.key() != instance.key())
            .count();
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(instance.visible());
    variables.put("numberOfInstances", created);
    variables.put("numberOfActiveInstances", active);
    variables.put("numberOfCompletedInstances", created - active);
    // Instances of a living body are terminated by its end only.
    variables.put("numberOfTerminatedInstances", 0);
    return completionCondition != null && completionCondition.bool(variables);
  }
}
