package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.BusinessRuleTask;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.ManualTask;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.ScriptTask;
import io.camunda.zeebe.model.bpmn.instance.SendTask;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.TerminateEventDefinition;
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

/** Knows every supported symbol and gives each its behaviour. */
final class Symbols {

  private final ElementReader reader;
  private final Expressions expressions;
  private final DefinitionStore definitions;
  private final Decisions decisions;
  private final InstanceStarter starter;
  private final Executions executions;
  private final Errors errors;
  private final TaskLifecycle lifecycle;
  private final Terminations terminations;
  private final Json json;

  Symbols(
      ElementReader reader,
      Expressions expressions,
      DefinitionStore definitions,
      Decisions decisions,
      InstanceStarter starter,
      Executions executions,
      Errors errors,
      TaskLifecycle lifecycle,
      Terminations terminations,
      Json json) {
    this.reader = reader;
    this.expressions = expressions;
    this.definitions = definitions;
    this.decisions = decisions;
    this.starter = starter;
    this.executions = executions;
    this.errors = errors;
    this.lifecycle = lifecycle;
    this.terminations = terminations;
    this.json = json;
  }

  /**
   * The behaviour of an element.
   *
   * @throws ModelFault if there is none
   */
  ElementBehavior behavior(FlowNode node) {
    if (node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
      throw new ModelFault("multi-instance is not supported");
    }
    Element element = reader.read(node);
    if (node instanceof StartEvent) {
      return new StartEventBehavior(
          element, node.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent());
    } else if (node instanceof EndEvent end) {
      return endEvent(element, end);
    } else if (node instanceof IntermediateThrowEvent event) {
      EventDefinition definition = ElementReader.only(event.getEventDefinitions());
      return definition == null
          ? new PassThrough(element)
          : messageThrow(element, node, definition);
    } else if (node instanceof IntermediateCatchEvent || node instanceof ReceiveTask) {
      return new CatchBehavior(element);
    } else if (node instanceof BoundaryEvent boundary) {
      return new BoundaryBehavior(
          element,
          ElementReader.only(boundary.getEventDefinitions()) instanceof ErrorEventDefinition);
    } else if (node instanceof ExclusiveGateway gateway) {
      return exclusive(element, gateway);
    } else if (node instanceof ParallelGateway) {
      return new ParallelGatewayBehavior(element);
    } else if (node instanceof EventBasedGateway) {
      return new EventGatewayBehavior(element);
    } else if (node instanceof SubProcess) {
      return new SubProcessBehavior(element, executions);
    } else if (node instanceof CallActivity) {
      return callActivity(element, node);
    } else if (node instanceof Task) {
      return task(element, node);
    }
    throw new ModelFault("this symbol is not supported");
  }

  private ElementBehavior task(Element element, FlowNode node) {
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

  private ElementBehavior endEvent(Element element, EndEvent end) {
    EventDefinition definition = ElementReader.only(end.getEventDefinitions());
    if (definition instanceof TerminateEventDefinition) {
      return new TerminateEndBehavior(element.withoutInputs(), terminations);
    }
    if (definition == null) {
      return new PassThrough(element.withoutInputs());
    }
    if (definition instanceof ErrorEventDefinition error) {
      if (error.getError() == null || error.getError().getErrorCode() == null) {
        throw new ModelFault("an error end event needs an error with a code");
      }
      return new ErrorEndBehavior(
          element, expressions.compile(error.getError().getErrorCode()), errors);
    }
    return messageThrow(element, end, definition);
  }

  private ElementBehavior messageThrow(Element element, FlowNode node, EventDefinition definition) {
    if (!(definition instanceof MessageEventDefinition)) {
      throw new ModelFault("this kind of event is not supported");
    }
    return job(element, node);
  }

  private JobBehavior job(Element element, FlowNode node) {
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

  private ElementBehavior exclusive(Element element, ExclusiveGateway gateway) {
    Map<String, Expression> conditions = new LinkedHashMap<>();
    for (SequenceFlow flow : gateway.getOutgoing()) {
      if (flow.getConditionExpression() != null) {
        conditions.put(
            flow.getId(),
            expressions.compile(flow.getConditionExpression().getTextContent().strip()));
      }
    }
    return new ExclusiveGatewayBehavior(
        element, conditions, gateway.getDefault() == null ? null : gateway.getDefault().getId());
  }

  private ElementBehavior callActivity(Element element, FlowNode node) {
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
