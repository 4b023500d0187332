package org.accountclosure.process.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the models agree with one another: what bpmnlint cannot see, because it looks at one file
 * at a time. Each problem is a sentence that says where it is and what to do.
 */
public final class ModelChecks {

  private final ModelIndex index;
  private final List<String> problems = new ArrayList<>();

  private ModelChecks(ModelIndex index) {
    this.index = index;
  }

  /** All problems of the models; empty if they agree. */
  public static List<String> problemsOf(ModelIndex index) {
    ModelChecks checks = new ModelChecks(index);
    for (ProcessModel process : index.processes()) {
      checks.fileIsNamedAfter(process);
      process.elements().forEach(element -> checks.check(process, element));
    }
    checks.errorsAreCaught();
    checks.variablesAreRegistered();
    checks.formsAreNamedAfterTheirIds();
    return List.copyOf(checks.problems);
  }

  private void fileIsNamedAfter(ProcessModel process) {
    if (!process.file().equals(process.id() + ".bpmn")) {
      problem(
          "%s holds the process %s: name the file after it"
              .formatted(process.file(), process.id()));
    }
  }

  private void check(ProcessModel process, Element element) {
    String where = process.id() + "/" + element.id();
    element.as(Behaviour.Call.class).ifPresent(call -> call(where, process, element, call));
    element.as(Behaviour.Decide.class).ifPresent(d -> decision(where, process, d));
    element.as(Behaviour.UserTask.class).ifPresent(task -> form(where, element, task));
    element
        .as(Behaviour.MessageEvent.class)
        .ifPresent(message -> correlation(where, element, message));
  }

  private void call(String where, ProcessModel process, Element element, Behaviour.Call call) {
    if (call.propagatesAllParentVariables()) {
      problem(
          "%s hands over every variable: propagate none and map what is needed".formatted(where));
    }
    if (call.propagatesAllChildVariables()) {
      problem(
          "%s takes back every variable: propagate none and map what is needed".formatted(where));
    }
    if (call.processVariable().isEmpty()) {
      calledProcess(where, element, call.processId());
      return;
    }
    List<String> decided = answersInto(process, call.processVariable().get());
    if (decided.isEmpty()) {
      problem(
          "%s calls what %s says, but no decision of its process answers that"
              .formatted(where, call.processVariable().get()));
    }
    decided.forEach(processId -> calledProcess(where, element, processId));
  }

  /** Every text that a decision of the process can answer into that variable. */
  private List<String> answersInto(ProcessModel process, String variable) {
    return process.elements().stream()
        .flatMap(element -> element.as(Behaviour.Decide.class).stream())
        .filter(decide -> decide.resultVariable().equals(variable))
        .flatMap(decide -> index.decision(decide.decisionId()).stream())
        .flatMap(decision -> decision.outputs().stream())
        .flatMap(output -> output.texts().stream())
        .distinct()
        .toList();
  }

  private void calledProcess(String where, Element element, String processId) {
    Optional<ProcessModel> called =
        index.processes().stream().filter(p -> p.id().equals(processId)).findFirst();
    if (called.isEmpty()) {
      problem("%s calls %s, which no model has".formatted(where, processId));
      return;
    }
    Set<String> given = element.inputs().stream().map(Mapping::target).collect(Collectors.toSet());
    VariableUse use = VariableUse.in(called.get(), index);
    SortedSet<String> needed = new TreeSet<>(use.read());
    needed.removeAll(use.written());
    needed.removeAll(given);
    if (!needed.isEmpty()) {
      problem(
          "%s calls %s without %s: add input mappings".formatted(where, processId, listed(needed)));
    }
  }

  private void decision(String where, ProcessModel process, Behaviour.Decide decide) {
    Optional<DecisionModel> found = index.decision(decide.decisionId());
    if (found.isEmpty()) {
      problem(
          "%s evaluates the decision %s, which no model has".formatted(where, decide.decisionId()));
      return;
    }
    List<DecisionModel.Output> outputs = found.get().outputs();
    String result = decide.resultVariable();
    if (outputs.size() == 1) {
      if (!outputs.get(0).name().equals(result)) {
        problem(
            "%s names the result %s, but %s answers %s: use one name"
                .formatted(where, result, decide.decisionId(), outputs.get(0).name()));
      }
      return;
    }
    Set<String> answered =
        outputs.stream().map(DecisionModel.Output::name).collect(Collectors.toSet());
    for (String part : partsRead(process, result)) {
      if (!answered.contains(part)) {
        problem(
            "%s reads %s.%s, but the decision %s answers only %s"
                .formatted(process.id(), result, part, decide.decisionId(), listed(answered)));
      }
    }
  }

  private static SortedSet<String> partsRead(ProcessModel process, String variable) {
    SortedSet<String> parts = new TreeSet<>();
    for (Element element : process.elements()) {
      element.behaviour().expressions().forEach(e -> parts.addAll(parts(variable, e)));
      element.inputs().forEach(m -> parts.addAll(parts(variable, m.source())));
      element.outputs().forEach(m -> parts.addAll(parts(variable, m.source())));
    }
    process.flows().forEach(f -> f.condition().ifPresent(c -> parts.addAll(parts(variable, c))));
    return parts;
  }

  private static Set<String> parts(String variable, String expression) {
    return FeelNames.pathsInto(variable, expression);
  }

  private void form(String where, Element element, Behaviour.UserTask task) {
    if (task.formId().isEmpty()) {
      problem("%s has no form: link a Camunda form".formatted(where));
      return;
    }
    Optional<FormModel> form = index.form(task.formId().get());
    if (form.isEmpty()) {
      problem("%s shows the form %s, which no file has".formatted(where, task.formId().get()));
      return;
    }
    Set<String> fields =
        form.get().fields().stream().map(FormModel.Field::key).collect(Collectors.toSet());
    Set<String> mapped = new TreeSet<>();
    element.outputs().forEach(output -> mapped.addAll(FeelNames.readBy(output.source())));
    for (String field : fields) {
      if (isNote(field)) {
        note(where, field, mapped.contains(field), task);
      } else if (!mapped.contains(field)) {
        problem(
            "%s drops what a person enters into %s (%s): add an output mapping"
                .formatted(where, field, form.get().file()));
      }
    }
    for (String name : mapped) {
      if (!fields.contains(name)) {
        problem("%s maps %s, which %s has no field for".formatted(where, name, form.get().file()));
      }
    }
  }

  private boolean isNote(String name) {
    return index
        .variable(name)
        .filter(variable -> variable.dataClass() == VariableModel.DataClass.NOTE)
        .isPresent();
  }

  private void note(String where, String field, boolean mapped, Behaviour.UserTask task) {
    if (mapped) {
      problem("%s carries the note %s out of the task: remove the mapping".formatted(where, field));
    }
    if (!task.isGuardedAt("completing")) {
      problem(
          "%s asks for the note %s, but no listener of its completion stores it"
              .formatted(where, field));
    }
  }

  private void correlation(String where, Element element, Behaviour.MessageEvent message) {
    boolean startsProcess = element.symbol().equals("startEvent") && element.parentId().isEmpty();
    if (!startsProcess && message.correlationKey().isEmpty()) {
      problem("%s waits for %s without a correlation key".formatted(where, message.name()));
    }
  }

  private void errorsAreCaught() {
    SortedSet<String> caught = new TreeSet<>();
    SortedSet<String> thrown = new TreeSet<>();
    for (ProcessModel process : index.processes()) {
      for (Element element : process.elements()) {
        boolean throwing = element.symbol().equals("endEvent");
        element
            .as(Behaviour.ErrorEvent.class)
            .flatMap(Behaviour.ErrorEvent::code)
            .ifPresent(code -> (throwing ? thrown : caught).add(code));
      }
    }
    thrown.stream()
        .filter(code -> !caught.contains(code))
        .forEach(
            code -> problem("The error %s is thrown, but no event catches it".formatted(code)));
  }

  private void variablesAreRegistered() {
    SortedSet<String> used = index.usedVariables();
    Set<String> registered =
        index.variables().stream().map(VariableModel::name).collect(Collectors.toSet());
    for (String name : used) {
      if (!registered.contains(name)) {
        problem(
            "The variable %s is not registered: say what it means in bpmn/variables.json"
                .formatted(name));
      }
    }
    for (VariableModel variable : index.variables()) {
      String name = variable.name();
      if (!used.contains(name) && variable.besides().isEmpty()) {
        problem(
            "No model uses the variable %s: remove it from bpmn/variables.json".formatted(name));
      }
    }
  }

  private void formsAreNamedAfterTheirIds() {
    for (FormModel form : index.forms()) {
      if (!form.file().equals(form.id() + ".form")) {
        problem("%s holds the form %s: name the file after it".formatted(form.file(), form.id()));
      }
    }
  }

  private static String listed(Collection<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private void problem(String sentence) {
    problems.add(sentence);
  }
}
