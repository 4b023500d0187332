package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ManualTask;
import io.camunda.zeebe.model.bpmn.instance.ScriptTask;
import io.camunda.zeebe.model.bpmn.instance.SendTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeBindingType;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeHeader;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeScript;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskHeaders;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.ModelFault;
import org.accountclosure.engine.store.DefinitionStore;
import org.jspecify.annotations.Nullable;

/** Gives every supported kind of task, and call activities, its behaviour. */
final class Tasks {

  private final Expressions expressions;
  private final DefinitionStore definitions;
  private final Decisions decisions;
  private final InstanceStarter starter;
  private final Executions executions;
  private final Errors errors;
  private final TaskLifecycle lifecycle;
  private final Json json;

  Tasks(
      Expressions expressions,
      DefinitionStore definitions,
      Decisions decisions,
      InstanceStarter starter,
      Executions executions,
      Errors errors,
      TaskLifecycle lifecycle,
      Json json) {
    this.expressions = expressions;
    this.definitions = definitions;
    this.decisions = decisions;
    this.starter = starter;
    this.executions = executions;
    this.errors = errors;
    this.lifecycle = lifecycle;
    this.json = json;
  }

  ElementBehavior task(Element element, FlowNode node) {
    if (node instanceof UserTask) {
      return userTask(element, node);
    }
    ZeebeCalledDecision decision = ElementReader.extension(node, ZeebeCalledDecision.class);
    if (node instanceof BusinessRuleTask && decision != null) {
      return new DecisionBehavior(
          element,
          expressions.compile(decision.getDecisionId()),
          binding(decision.getBindingType(), decision.getVersionTag()),
          decision.getResultVariable(),
          definitions,
          decisions);
    }
    ZeebeScript script = ElementReader.extension(node, ZeebeScript.class);
    if (node instanceof ScriptTask && script != null) {
      return new ScriptBehavior(
          element, expressions.compile(script.getExpression()), script.getResultVariable());
    }
    if (node instanceof ServiceTask
        || node instanceof SendTask
        || node instanceof ScriptTask
        || node instanceof BusinessRuleTask) {
      return job(element, node);
    }
    if (node instanceof ManualTask || node.getElementType().getTypeName().equals("task")) {
      return new PassThrough(element.withoutMappings());
    }
    throw new ModelFault("this symbol is not supported");
  }

  JobBehavior job(Element element, FlowNode node) {
    ZeebeTaskDefinition task = ElementReader.extension(node, ZeebeTaskDefinition.class);
    if (task == null || task.getType() == null) {
      throw new ModelFault("a task definition with a job type is needed");
    }
    return new JobBehavior(
        element,
        expressions.compile(task.getType()),
        expressions.compile(task.getRetries() == null ? "3" : task.getRetries()),
        headers(node),
        errors);
  }

  private String headers(FlowNode node) {
    Map<String, String> headers = new LinkedHashMap<>();
    ZeebeTaskHeaders extension = ElementReader.extension(node, ZeebeTaskHeaders.class);
    if (extension != null) {
      for (ZeebeHeader header : extension.getHeaders()) {
        if (header.getKey() != null && header.getValue() != null) {
          headers.put(header.getKey(), header.getValue());
        }
      }
    }
    return json.write(headers);
  }

  private ElementBehavior userTask(Element element, FlowNode node) {
    if (ElementReader.extension(node, ZeebeUserTask.class) == null) {
      throw new ModelFault(
          "only native user tasks are supported; set its implementation to Camunda user task");
    }
    ZeebeAssignmentDefinition assignment =
        ElementReader.extension(node, ZeebeAssignmentDefinition.class);
    ZeebeTaskSchedule schedule = ElementReader.extension(node, ZeebeTaskSchedule.class);
    ZeebePriorityDefinition priority = ElementReader.extension(node, ZeebePriorityDefinition.class);
    ZeebeFormDefinition form = ElementReader.extension(node, ZeebeFormDefinition.class);
    return new UserTaskBehavior(
        element,
        new UserTaskBehavior.Spec(
            optional(assignment == null ? null : assignment.getAssignee()),
            optional(assignment == null ? null : assignment.getCandidateGroups()),
            optional(assignment == null ? null : assignment.getCandidateUsers()),
            optional(schedule == null ? null : schedule.getDueDate()),
            optional(schedule == null ? null : schedule.getFollowUpDate()),
            expressions.compile(
                priority == null || priority.getPriority() == null ? "50" : priority.getPriority()),
            optional(form == null ? null : form.getFormId()),
            form == null
                ? new Binding(Binding.Kind.LATEST, null)
                : binding(form.getBindingType(), form.getVersionTag()),
            optional(form == null ? null : form.getExternalReference()),
            headers(node),
            TaskListener.of(node, expressions)),
        definitions,
        lifecycle,
        json);
  }

  private @Nullable Expression optional(@Nullable String text) {
    return expressions.compileOptional(text);
  }

  ElementBehavior callActivity(Element element, FlowNode node) {
    ZeebeCalledElement called = ElementReader.extension(node, ZeebeCalledElement.class);
    if (called == null || called.getProcessId() == null) {
      throw new ModelFault("a call activity needs the id of the called process");
    }
    return new CallActivityBehavior(
        element,
        new CallActivityBehavior.Spec(
            expressions.compile(called.getProcessId()),
            binding(called.getBindingType(), called.getVersionTag()),
            called.isPropagateAllParentVariablesEnabled(),
            called.isPropagateAllChildVariablesEnabled()),
        definitions,
        starter,
        executions);
  }

  private static Binding binding(@Nullable ZeebeBindingType type, @Nullable String versionTag) {
    if (type == ZeebeBindingType.deployment) {
      return new Binding(Binding.Kind.DEPLOYMENT, null);
    }
    if (type == ZeebeBindingType.versionTag) {
      return new Binding(Binding.Kind.VERSION_TAG, versionTag);
    }
    return new Binding(Binding.Kind.LATEST, null);
  }
}
