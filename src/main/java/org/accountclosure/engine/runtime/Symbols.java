package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.EndEvent;
import io.camunda.zeebe.model.bpmn.instance.ErrorEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EscalationEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.InclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.LinkEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.TerminateEventDefinition;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.ModelFault;

/** Knows every supported symbol and gives each its behaviour. */
final class Symbols {

  private final ElementReader reader;
  private final Expressions expressions;
  private final Tasks tasks;
  private final Executions executions;
  private final Errors errors;
  private final Escalations escalations;
  private final Terminations terminations;

  Symbols(
      ElementReader reader,
      Expressions expressions,
      Tasks tasks,
      Executions executions,
      Errors errors,
      Escalations escalations,
      Terminations terminations) {
    this.reader = reader;
    this.expressions = expressions;
    this.tasks = tasks;
    this.executions = executions;
    this.errors = errors;
    this.escalations = escalations;
    this.terminations = terminations;
  }

  /**
   * The body of a multi-instance activity.
   *
   * @throws ModelFault if its loop cannot be run
   */
  ElementBehavior body(FlowNode node) {
    Loop loop = reader.loop(node);
    if (loop == null || !(node instanceof Activity activity)) {
      throw new ModelFault("this is no multi-instance activity");
    }
    return new MultiInstanceBehavior(reader.body(activity), loop, executions, terminations);
  }

  /**
   * The behaviour of an element; of a multi-instance activity that of its instances.
   *
   * @throws ModelFault if there is none
   */
  ElementBehavior behavior(FlowNode node) {
    Element element = reader.read(node);
    if (node instanceof StartEvent) {
      return new StartEventBehavior(
          element, node.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent());
    } else if (node instanceof EndEvent end) {
      return endEvent(element, end);
    } else if (node instanceof IntermediateThrowEvent event) {
      EventDefinition definition = ElementReader.only(event.getEventDefinitions());
      return definition == null ? new PassThrough(element) : throwing(element, node, definition);
    } else if (node instanceof IntermediateCatchEvent event && ElementReader.isLink(event)) {
      return new PassThrough(element);
    } else if (node instanceof IntermediateCatchEvent || node instanceof ReceiveTask) {
      return new CatchBehavior(element);
    } else if (node instanceof BoundaryEvent boundary) {
      return new BoundaryBehavior(
          element,
          ElementReader.only(boundary.getEventDefinitions()) instanceof ErrorEventDefinition);
    } else if (node instanceof ExclusiveGateway gateway) {
      return new DecidingGatewayBehavior(
          element, Conditions.of(gateway, gateway.getDefault(), expressions), true);
    } else if (node instanceof InclusiveGateway gateway) {
      return inclusive(element, gateway);
    } else if (node instanceof ParallelGateway) {
      return new ParallelGatewayBehavior(element);
    } else if (node instanceof EventBasedGateway) {
      return new EventGatewayBehavior(element);
    } else if (node instanceof SubProcess) {
      return new SubProcessBehavior(element, executions);
    } else if (node instanceof CallActivity) {
      return tasks.callActivity(element, node);
    } else if (node instanceof Task) {
      return tasks.task(element, node);
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
    return throwing(element, end, definition);
  }

  private ElementBehavior throwing(Element element, FlowNode node, EventDefinition definition) {
    if (definition instanceof MessageEventDefinition) {
      return tasks.job(element, node);
    }
    if (definition instanceof LinkEventDefinition) {
      return new LinkThrowBehavior(element);
    }
    if (definition instanceof EscalationEventDefinition escalation) {
      if (escalation.getEscalation() == null
          || escalation.getEscalation().getEscalationCode() == null) {
        throw new ModelFault("a throwing escalation event needs an escalation with a code");
      }
      return new EscalationThrowBehavior(
          element,
          expressions.compile(escalation.getEscalation().getEscalationCode()),
          escalations);
    }
    throw new ModelFault("this kind of event is not supported");
  }

  private ElementBehavior inclusive(Element element, InclusiveGateway gateway) {
    if (gateway.getIncoming().size() > 1) {
      throw new ModelFault("an inclusive gateway that joins is not supported");
    }
    return new DecidingGatewayBehavior(
        element, Conditions.of(gateway, gateway.getDefault(), expressions), false);
  }
}
