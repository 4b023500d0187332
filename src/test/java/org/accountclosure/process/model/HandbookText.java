package org.accountclosure.process.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes {@code docs/processes.md} out of the models. */
final class HandbookText {

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("startEvent", "start"),
          Map.entry("endEvent", "end"),
          Map.entry("boundaryEvent", "boundary event"),
          Map.entry("intermediateCatchEvent", "catch event"),
          Map.entry("exclusiveGateway", "exclusive gateway"),
          Map.entry("eventBasedGateway", "event-based gateway"),
          Map.entry("serviceTask", "service task"),
          Map.entry("userTask", "user task"),
          Map.entry("businessRuleTask", "decision"),
          Map.entry("callActivity", "called process"),
          Map.entry("subProcess", "sub-process"));

  private final ModelIndex index;
  private final StringBuilder text = new StringBuilder();

  private HandbookText(ModelIndex index) {
    this.index = index;
  }

  static String of(ModelIndex index) {
    return new HandbookText(index).write();
  }

  private String write() {
    line("# Process handbook");
    line("");
    line(
        "Generated out of the models by `mvn -q test -Dtest=ProcessHandbookTest -Dregenerate`."
            + " Change the models, not this page. What a timer waits for is computed by figures of the"
            + " policy: keys under `account-closure.policy`, or the output of a decision."
            + " An error event ends a process for its caller and is no fault; an error that nobody"
            + " catches, and a job whose tries are used up, is an incident: its message says what to"
            + " do, the table of workers too, and resolving it after that is always safe.");
    index.processes().forEach(this::process);
    decisions();
    forms();
    workers();
    variables();
    return text.toString();
  }

  private void process(ProcessModel process) {
    line("");
    line("## " + process.name());
    line("");
    line("`%s`, version %s.".formatted(process.id(), process.versionTag().orElse("without tag")));
    line("");
    line("![%s](pictures/%s.svg)".formatted(process.name(), process.id()));
    line("");
    line(process.documentation());
    starts(process);
    jobs(process);
    userTasks(process);
    others(process);
    ends(process);
    VariableUse use = VariableUse.in(process, index);
    SortedSet<String> needed = new TreeSet<>(use.read());
    needed.removeAll(use.written());
    section("Variables");
    line("Written: %s.".formatted(codes(use.written())));
    if (!needed.isEmpty()) {
      line("Needed from the caller: %s.".formatted(codes(needed)));
    }
  }

  private void starts(ProcessModel process) {
    List<String> callers = index.callersOf(process.id());
    section("Starts");
    for (Element element : process.elements()) {
      if (element.symbol().equals("startEvent") && element.parentId().isEmpty()) {
        line(
            "- %s%s"
                .formatted(
                    element.name(),
                    element
                        .as(Behaviour.MessageEvent.class)
                        .map(message -> ": message `" + message.name() + "`")
                        .orElse("")));
      }
    }
    callers.forEach(caller -> line("- called by `" + caller + "`"));
  }

  private void jobs(ProcessModel process) {
    List<List<String>> rows = new ArrayList<>();
    for (Element element : process.elements()) {
      element
          .as(Behaviour.Job.class)
          .ifPresent(
              job ->
                  rows.add(
                      List.of(
                          element.name(),
                          "`" + job.type() + "`",
                          job.retries(),
                          targets(element.outputs()),
                          element.documentation())));
    }
    table(
        "Jobs for workers", List.of("task", "job type", "tries", "answers", "what it does"), rows);
  }

  private void userTasks(ProcessModel process) {
    List<List<String>> rows = new ArrayList<>();
    for (Element element : process.elements()) {
      element
          .as(Behaviour.UserTask.class)
          .ifPresent(
              task ->
                  rows.add(
                      List.of(
                          element.name(),
                          "`" + task.formId().orElse("none") + "`",
                          "`" + task.candidateGroups() + "`",
                          "`" + task.dueDate() + "`",
                          "`" + task.followUpDate() + "`",
                          listeners(task),
                          element.documentation())));
    }
    table(
        "Tasks for people",
        List.of("task", "form", "group", "due", "follow up", "may be denied by", "what to do"),
        rows);
  }

  private static String listeners(Behaviour.UserTask task) {
    return task.listeners().stream()
        .map(listener -> "%s: `%s`".formatted(listener.event(), listener.type()))
        .collect(Collectors.joining(", "));
  }

  private void others(ProcessModel process) {
    List<List<String>> rows = new ArrayList<>();
    for (Element element : process.elements()) {
      boolean start = element.symbol().equals("startEvent") && element.parentId().isEmpty();
      String what = start ? "" : waitOrCall(element);
      if (!what.isEmpty()) {
        rows.add(
            List.of(
                element.name(),
                SYMBOLS.getOrDefault(element.symbol(), element.symbol()),
                what,
                element.documentation()));
      }
    }
    table("Waits, calls and decisions", List.of("element", "kind", "what", "why"), rows);
  }

  private String waitOrCall(Element element) {
    Behaviour behaviour = element.behaviour();
    if (behaviour instanceof Behaviour.TimerEvent timer) {
      return "timer, %s `%s`, from %s%s"
          .formatted(
              timer.kind(),
              timer.expression(),
              codes(policyOf(timer.expression())),
              interrupts(element));
    }
    if (behaviour instanceof Behaviour.MessageEvent message) {
      return "message `%s`, key `%s`%s"
          .formatted(message.name(), message.correlationKey().orElse("none"), interrupts(element));
    }
    if (behaviour instanceof Behaviour.ErrorEvent error) {
      return "%s error `%s`"
          .formatted(
              element.symbol().equals("endEvent") ? "throws" : "catches",
              error.code().orElse("any"));
    }
    if (behaviour instanceof Behaviour.Call call) {
      return "process `%s` with %s".formatted(call.processId(), targets(element.inputs()));
    }
    if (behaviour instanceof Behaviour.Decide decide) {
      return "decision `%s` into `%s`".formatted(decide.decisionId(), decide.resultVariable());
    }
    return "";
  }

  /** Where the figures come from that the date is computed by. */
  private List<String> policyOf(String expression) {
    return index.variables().stream()
        .filter(variable -> FeelNames.readBy(expression).contains(variable.name()))
        .flatMap(variable -> variable.policy().stream())
        .toList();
  }

  private static String interrupts(Element element) {
    return switch (element.symbol()) {
      case "boundaryEvent", "startEvent" ->
          element.interrupting() ? ", interrupts" : ", does not interrupt";
      default -> "";
    };
  }

  private void ends(ProcessModel process) {
    section("Ends");
    process.elements().stream()
        .filter(element -> element.symbol().equals("endEvent") && element.parentId().isEmpty())
        .forEach(element -> line("- " + element.name()));
  }

  private void decisions() {
    line("");
    line("## Decisions");
    for (DecisionModel decision : index.decisions()) {
      line("");
      line("### " + decision.name());
      line("");
      line(
          "`%s`, version %s, %d rules, hit policy %s. %s"
              .formatted(
                  decision.id(),
                  decision.versionTag().orElse("without tag"),
                  decision.rules(),
                  decision.hitPolicy(),
                  decision.documentation()));
      List<List<String>> rows = new ArrayList<>();
      decision
          .inputs()
          .forEach(in -> rows.add(List.of("looks at", in.label(), "`" + in.expression() + "`")));
      decision
          .outputs()
          .forEach(out -> rows.add(List.of("answers", out.label(), "`" + out.name() + "`")));
      rows(List.of("", "what", "name"), rows);
    }
  }

  private void forms() {
    line("");
    line("## Forms");
    for (FormModel form : index.forms()) {
      line("");
      line("### " + form.id());
      line("");
      line("Version %s.".formatted(form.versionTag().orElse("without tag")));
      rows(
          List.of("field", "label", "kind", "values"),
          form.fields().stream()
              .map(
                  field ->
                      List.of(
                          "`" + field.key() + "`" + (field.required() ? " (required)" : ""),
                          field.label(),
                          field.type(),
                          field.values().isEmpty() ? "free" : codes(field.values())))
              .toList());
    }
  }

  private void workers() {
    line("");
    line("## Workers");
    line("");
    line(
        "Out of the Javadoc of the worker classes. A job may be delivered more than once: its key"
            + " makes that harmless. Retrying what failed is always safe.");
    rows(
        List.of("job type", "worker", "what it does", "idempotency key", "failures"),
        WorkerCatalogue.read().values().stream()
            .map(
                worker ->
                    List.of(
                        "`" + worker.jobType() + "`",
                        "`" + worker.className() + "`",
                        worker.does(),
                        worker.key(),
                        worker.failures()))
            .toList());
  }

  private void variables() {
    line("");
    line("## Variables");
    line("");
    line("Only these travel (`bpmn/variables.json`); personal data has no data class here.");
    rows(
        List.of("name", "meaning", "type", "example", "data class"),
        index.variables().stream()
            .map(
                variable ->
                    List.of(
                        "`" + variable.name() + "`",
                        variable.meaning()
                            + variable.besides().map(who -> " Used by " + who + ".").orElse(""),
                        variable.type(),
                        "`" + variable.example() + "`",
                        variable.dataClass().name()))
            .toList());
  }

  private void table(String title, List<String> head, List<List<String>> rows) {
    if (!rows.isEmpty()) {
      section(title);
      row(head);
      row(head.stream().map(column -> "---").toList());
      rows.forEach(this::row);
    }
  }

  private void rows(List<String> head, List<List<String>> rows) {
    line("");
    row(head);
    row(head.stream().map(column -> "---").toList());
    rows.forEach(this::row);
  }

  private void row(List<String> cells) {
    line(
        cells.stream()
            .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void section(String title) {
    line("");
    line("### " + title);
    line("");
  }

  private static String targets(List<Mapping> mappings) {
    return mappings.isEmpty() ? "nothing" : codes(mappings.stream().map(Mapping::target).toList());
  }

  private static String codes(Iterable<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
