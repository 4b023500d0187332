package org.accountclosure.process.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that the models, decisions, forms and the variable registry say, read once.
 *
 * <p>Constants, checks, documentation and tests derive from it, so that nothing reads the files a
 * second time. It holds what Java needs to know; it does not interpret the models.
 */
public record ModelIndex(
    List<ProcessModel> processes,
    List<DecisionModel> decisions,
    List<FormModel> forms,
    List<VariableModel> variables) {

  public ModelIndex {
    processes = List.copyOf(processes);
    decisions = List.copyOf(decisions);
    forms = List.copyOf(forms);
    variables = List.copyOf(variables);
  }

  /**
   * Reads model files.
   *
   * @throws ModelException if one cannot be read; its message names the file and what is wrong
   */
  public static ModelIndex of(List<ModelFile> files) {
    List<ProcessModel> processes = new ArrayList<>();
    List<DecisionModel> decisions = new ArrayList<>();
    List<FormModel> forms = new ArrayList<>();
    List<VariableModel> variables = new ArrayList<>();
    for (ModelFile file : files) {
      if (file.isA("bpmn")) {
        processes.addAll(new BpmnReader(file).read());
      } else if (file.isA("dmn")) {
        decisions.addAll(new DmnReader(file).read());
      } else if (file.isA("form")) {
        forms.add(JsonReaders.form(file));
      } else {
        variables.addAll(JsonReaders.variables(file));
      }
    }
    return new ModelIndex(processes, decisions, forms, variables);
  }

  /** The models of a checkout. */
  public static ModelIndex ofCheckout(Path root) {
    return of(ModelFiles.inCheckout(root));
  }

  /** The models that this application was built with. */
  public static ModelIndex ofClassPath() {
    return of(ModelFiles.onClassPath());
  }

  /**
   * The process of that id.
   *
   * @throws IllegalArgumentException if no model has it
   */
  public ProcessModel process(String id) {
    return find(processes, ProcessModel::id, id)
        .orElseThrow(() -> new IllegalArgumentException("No model has the process " + id));
  }

  /** The decision of that id, if a model has it. */
  public Optional<DecisionModel> decision(String id) {
    return find(decisions, DecisionModel::id, id);
  }

  /** The form of that id, if a file has it. */
  public Optional<FormModel> form(String id) {
    return find(forms, FormModel::id, id);
  }

  /** The registered variable of that name, if there is one. */
  public Optional<VariableModel> variable(String name) {
    return find(variables, VariableModel::name, name);
  }

  /**
   * Where each job type is used, by a task or by the listener of a user task: its elements as
   * {@code process/element}.
   */
  public SortedMap<String, List<String>> jobTypes() {
    SortedMap<String, List<String>> uses = new TreeMap<>();
    for (ProcessModel process : processes) {
      for (Element element : process.elements()) {
        for (String type : typesOf(element)) {
          uses.computeIfAbsent(type, key -> new ArrayList<>())
              .add(process.id() + "/" + element.id());
        }
      }
    }
    return uses;
  }

  private static Set<String> typesOf(Element element) {
    Set<String> types = new TreeSet<>();
    element.as(Behaviour.Job.class).ifPresent(job -> types.add(job.type()));
    element
        .as(Behaviour.UserTask.class)
        .ifPresent(task -> task.listeners().forEach(listener -> types.add(listener.type())));
    return types;
  }

  /** Where each message is waited for. */
  public SortedMap<String, List<String>> messages() {
    return usesOf(Behaviour.MessageEvent.class, message -> Optional.of(message.name()));
  }

  /** Where each BPMN error code is thrown or caught. */
  public SortedMap<String, List<String>> errors() {
    return usesOf(Behaviour.ErrorEvent.class, Behaviour.ErrorEvent::code);
  }

  /** Which call activities call a process. */
  public List<String> callersOf(String processId) {
    return usesOf(Behaviour.Call.class, call -> Optional.of(call.processId()))
        .getOrDefault(processId, List.of());
  }

  /** The names of all variables that the models, decisions and forms read or write. */
  public SortedSet<String> usedVariables() {
    SortedSet<String> names = new TreeSet<>();
    for (ProcessModel process : processes) {
      VariableUse use = VariableUse.in(process, this);
      names.addAll(use.written());
      names.addAll(use.read());
    }
    return names;
  }

  private <B extends Behaviour> SortedMap<String, List<String>> usesOf(
      Class<B> kind, Function<B, Optional<String>> name) {
    SortedMap<String, List<String>> uses = new TreeMap<>();
    for (ProcessModel process : processes) {
      for (Element element : process.elements()) {
        element
            .as(kind)
            .flatMap(name)
            .ifPresent(
                used ->
                    uses.computeIfAbsent(used, key -> new ArrayList<>())
                        .add(process.id() + "/" + element.id()));
      }
    }
    return uses;
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
    Stream<T> found = all.stream().filter(one -> name.apply(one).equals(wanted));
    return found.findFirst();
  }
}
