package org.accountclosure.engine.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.IncidentType;
import org.accountclosure.engine.model.TimerSpec;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.ElementRow;
import org.accountclosure.engine.store.FormDefinition;
import org.accountclosure.engine.store.TaskAttributes;
import org.accountclosure.engine.store.UserTaskTable.UserTaskRow;
import org.jspecify.annotations.Nullable;

/** Native user tasks. */
final class UserTaskBehavior extends ElementBehavior {

  /**
   * What the model says of the task; what it does not say is null.
   *
   * @param headers a JSON object
   */
  record Spec(
      @Nullable Expression assignee,
      @Nullable Expression candidateGroups,
      @Nullable Expression candidateUsers,
      @Nullable Expression dueDate,
      @Nullable Expression followUpDate,
      Expression priority,
      @Nullable Expression formId,
      Binding formBinding,
      @Nullable Expression externalReference,
      String headers,
      List<TaskListener> listeners) {}

  private final Spec spec;
  private final DefinitionStore definitions;
  private final TaskLifecycle lifecycle;
  private final Json json;

  UserTaskBehavior(
      Element element, Spec spec, DefinitionStore definitions, TaskLifecycle lifecycle, Json json) {
    super(element);
    this.spec = spec;
    this.definitions = definitions;
    this.lifecycle = lifecycle;
    this.json = json;
  }

  /** The listeners to an event, in the model's order. */
  List<TaskListener> listeners(TaskEvent event) {
    return spec.listeners().stream().filter(listener -> listener.event() == event).toList();
  }

  /** A JSON object. */
  String headers() {
    return spec.headers();
  }

  @Override
  void onActivate(Token token) {
    Map<String, @Nullable Object> variables = token.visible();
    String assignee = spec.assignee() == null ? null : spec.assignee().string(variables);
    UserTaskRow task =
        new UserTaskRow(
            token.session().nextKey(),
            "CREATED",
            new TaskAttributes(
                assignee == null || assignee.isEmpty() ? null : assignee,
                json.write(strings(spec.candidateGroups(), variables)),
                json.write(strings(spec.candidateUsers(), variables)),
                date(spec.dueDate(), variables),
                date(spec.followUpDate(), variables),
                priority(variables)),
            formKey(token, variables),
            spec.externalReference() == null ? null : spec.externalReference().string(variables),
            spec.headers(),
            token.instance().key(),
            token.row().elementId(),
            element().name(),
            token.key());
    openWaits(token);
    lifecycle.create(token, this, task);
  }

  private static List<String> strings(
      @Nullable Expression expression, Map<String, @Nullable Object> variables) {
    return expression == null ? List.of() : expression.strings(variables);
  }

  private static @Nullable Instant date(
      @Nullable Expression expression, Map<String, @Nullable Object> variables) {
    if (expression == null) {
      return null;
    }
    Object value = expression.raw(variables);
    if (value == null || "".equals(value)) {
      return null;
    }
    Instant date = TimerSpec.instant(value);
    if (date == null) {
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          "Invalid date-time format '%s' for expression '%s'.".formatted(value, expression.text()));
    }
    return date;
  }

  private int priority(Map<String, @Nullable Object> variables) {
    int priority = spec.priority().integer(variables);
    if (priority < 0 || priority > 100) {
      throw new EvaluationFailure(
          IncidentType.EXTRACT_VALUE_ERROR,
          "Expected priority to be in the range [0,100] but was '%d'.".formatted(priority));
    }
    return priority;
  }

  private @Nullable Long formKey(Token token, Map<String, @Nullable Object> variables) {
    if (spec.formId() == null) {
      return null;
    }
    String id = spec.formId().string(variables);
    FormDefinition form =
        spec.formBinding()
            .find(definitions, definitions.forms(), token.instance(), id)
            .orElseThrow(() -> new EvaluationFailure(IncidentType.FORM_NOT_FOUND, missing(id)));
    return form.key();
  }

  private String missing(String id) {
    return spec.formBinding().isLatest()
        ? ("Expected to find a form with id '%s', but no form with this id is found, at least a form"
                + " with this id should be available. To resolve the Incident please deploy a form"
                + " with the same id")
            .formatted(id)
        : "Expected to use a form with id '%s'%s".formatted(id, spec.formBinding().missing("form"));
  }

  @Override
  void onTerminate(EngineSession session, ElementRow row) {
    if (!spec.listeners().isEmpty()) {
      session
          .userTasks()
          .pending(row.key())
          .ifPresent(waiting -> session.userTasks().change(waiting.ended("CANCELED", null)));
      session.store().jobs().cancelOf(session.batch(), row.key(), session.now());
    }
    session.userTasks().cancel(row.key());
  }
}
