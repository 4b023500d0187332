package org.accountclosure.process.model;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which variables a process reads and writes, as far as its model, decisions and forms say.
 *
 * @param read by expressions, decisions and forms; what workers fetch is not in the models
 * @param written by mappings, decisions and forms
 */
record VariableUse(SortedSet<String> read, SortedSet<String> written) {

  static VariableUse in(ProcessModel process, ModelIndex index) {
    VariableUse use = new VariableUse(new TreeSet<>(), new TreeSet<>());
    for (Element element : process.elements()) {
      use.add(element, index);
    }
    process.flows().forEach(flow -> flow.condition().ifPresent(use::reads));
    return use;
  }

  private void add(Element element, ModelIndex index) {
    element.inputs().forEach(this::maps);
    element.outputs().forEach(this::maps);
    element.behaviour().expressions().forEach(this::reads);
    element.as(Behaviour.Decide.class).ifPresent(decide -> decides(decide, index));
    element
        .as(Behaviour.UserTask.class)
        .flatMap(Behaviour.UserTask::formId)
        .flatMap(index::form)
        .ifPresent(this::shows);
  }

  private void maps(Mapping mapping) {
    reads(mapping.source());
    written.add(mapping.target());
  }

  private void decides(Behaviour.Decide decide, ModelIndex index) {
    written.add(decide.resultVariable());
    index
        .decision(decide.decisionId())
        .ifPresent(decision -> decision.inputs().forEach(input -> reads("=" + input.expression())));
  }

  private void shows(FormModel form) {
    form.expressions().forEach(this::reads);
    form.fields().forEach(field -> written.add(field.key()));
  }

  private void reads(String expression) {
    read.addAll(FeelNames.readBy(expression));
  }
}
