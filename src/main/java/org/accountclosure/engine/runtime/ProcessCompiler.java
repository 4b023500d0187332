package org.accountclosure.engine.runtime;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.EventDefinition;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateThrowEvent;
import io.camunda.zeebe.model.bpmn.instance.LinkEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.accountclosure.engine.model.ModelFault;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.ExecutionListener;
import org.operaton.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.operaton.bpm.engine.impl.pvm.process.ActivityImpl;
import org.operaton.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.operaton.bpm.engine.impl.pvm.process.ScopeImpl;
import org.operaton.bpm.engine.impl.pvm.process.TransitionImpl;

/**
 * Makes Operaton's executable graph out of a zeebe: model. Operaton gets activities, scopes and
 * transitions; what they mean are behaviours of ours.
 */
final class ProcessCompiler {

  private final ElementReader reader;
  private final Symbols symbols;

  ProcessCompiler(ElementReader reader, Symbols symbols) {
    this.reader = reader;
    this.symbols = symbols;
  }

  /**
   * Compiles the executable processes of a file.
   *
   * @throws ModelFault with the element and the reason
   */
  List<ProcessDefinitionEntity> compile(InputStream xml) {
    BpmnModelInstance model = Bpmn.readModelFromStream(xml);
    List<ProcessDefinitionEntity> compiled = new ArrayList<>();
    for (io.camunda.zeebe.model.bpmn.instance.Process process :
        model
            .getDefinitions()
            .getChildElementsByType(io.camunda.zeebe.model.bpmn.instance.Process.class)) {
      if (process.isExecutable()) {
        compiled.add(compile(process));
      }
    }
    return compiled;
  }

  private ProcessDefinitionEntity compile(io.camunda.zeebe.model.bpmn.instance.Process process) {
    ProcessDefinitionEntity definition = new ProcessDefinitionEntity();
    definition.setKey(process.getId());
    definition.setName(process.getName());
    definition.setTaskDefinitions(new HashMap<>());
    definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, new ProcessEndListener());
    compileNodes(process.getFlowElements(), definition);
    compileFlows(process.getFlowElements(), definition);
    compileLinks(process.getFlowElements(), definition);

    List<ProcessModel.TimerStart> timers = new ArrayList<>();
    List<ProcessModel.MessageStart> messages = new ArrayList<>();
    for (StartEvent start : process.getChildElementsByType(StartEvent.class)) {
      EventDefinition event = ElementReader.only(start.getEventDefinitions());
      if (event == null) {
        definition.setInitial(definition.findActivity(start.getId()));
      } else if (event instanceof TimerEventDefinition timer) {
        timers.add(new ProcessModel.TimerStart(start.getId(), reader.eventReader().timer(timer)));
      } else if (event instanceof MessageEventDefinition message) {
        messages.add(
            new ProcessModel.MessageStart(
                start.getId(), reader.eventReader().messageName(message)));
      } else {
        throw at(start, new ModelFault("this kind of start event is not supported"));
      }
    }
    new ProcessModel(reader.process(process), timers, messages).attachTo(definition);
    return definition;
  }

  private void compileNodes(Collection<FlowElement> elements, ScopeImpl scope) {
    for (FlowElement element : elements) {
      if (element instanceof FlowNode node) {
        try {
          compileNode(node, scope);
        } catch (ModelFault fault) {
          throw at(node, fault);
        }
      }
    }
    for (FlowElement element : elements) {
      if (element instanceof BoundaryEvent boundary) {
        attach(boundary, scope);
      }
    }
  }

  private void compileNode(FlowNode node, ScopeImpl scope) {
    ScopeImpl flowScope = scope;
    if (ElementReader.isMultiInstance(node)) {
      ActivityImpl body =
          create(scope, MultiInstanceBehavior.idOf(node.getId()), node, symbols.body(node));
      body.setScope(true);
      flowScope = body;
    }
    ActivityImpl activity = create(flowScope, node.getId(), node, symbols.behavior(node));
    if (node instanceof SubProcess sub) {
      compileSubProcess(sub, activity, scope);
    }
  }

  private static ActivityImpl create(
      ScopeImpl scope, String id, FlowNode node, ElementBehavior behavior) {
    ActivityImpl activity = scope.createActivity(id);
    activity.setName(node.getName());
    activity.setActivityBehavior(behavior);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, new TerminationListener(behavior));
    return activity;
  }

  /** What flows and boundary events are attached to: of a multi-instance activity its body. */
  private static ActivityImpl outer(ScopeImpl scope, FlowNode node) {
    return scope.findActivity(
        ElementReader.isMultiInstance(node)
            ? MultiInstanceBehavior.idOf(node.getId())
            : node.getId());
  }

  private void compileSubProcess(SubProcess sub, ActivityImpl activity, ScopeImpl scope) {
    activity.setScope(true);
    activity.setSubProcessScope(true);
    compileNodes(sub.getFlowElements(), activity);
    compileFlows(sub.getFlowElements(), activity);
    compileLinks(sub.getFlowElements(), activity);
    StartEvent start = ElementReader.startOf(sub);
    activity
        .getProperties()
        .set(BpmnProperties.INITIAL_ACTIVITY, activity.findActivity(start.getId()));
    if (sub.triggeredByEvent()) {
      activity.getProperties().set(BpmnProperties.TRIGGERED_BY_EVENT, true);
      activity.setEventScope(scope);
      activity.setActivityStartBehavior(
          start.isInterrupting()
              ? ActivityStartBehavior.INTERRUPT_EVENT_SCOPE
              : ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE);
    }
  }

  private static void attach(BoundaryEvent boundary, ScopeImpl scope) {
    ActivityImpl host = outer(scope, boundary.getAttachedTo());
    ActivityImpl event = scope.findActivity(boundary.getId());
    host.setScope(true);
    event.setEventScope(host);
    event.setActivityStartBehavior(
        boundary.cancelActivity()
            ? ActivityStartBehavior.CANCEL_EVENT_SCOPE
            : ActivityStartBehavior.CONCURRENT_IN_FLOW_SCOPE);
  }

  private static void compileFlows(Collection<FlowElement> elements, ScopeImpl scope) {
    for (FlowElement element : elements) {
      if (element instanceof SequenceFlow flow) {
        TransitionImpl transition =
            outer(scope, flow.getSource()).createOutgoingTransition(flow.getId());
        transition.setDestination(outer(scope, flow.getTarget()));
        if (flow.getTarget() instanceof ParallelGateway join && join.getIncoming().size() > 1) {
          transition.addListener(ExecutionListener.EVENTNAME_TAKE, Joins.listener(flow.getId()));
        }
      }
    }
  }

  /** A link is a way from each throw event to the catch event of its name in the same scope. */
  private static void compileLinks(Collection<FlowElement> elements, ScopeImpl scope) {
    for (FlowElement element : elements) {
      String name = element instanceof IntermediateThrowEvent event ? linkOf(event) : null;
      if (name != null) {
        List<FlowElement> targets =
            elements.stream()
                .filter(
                    other ->
                        other instanceof IntermediateCatchEvent event && name.equals(linkOf(event)))
                .toList();
        if (targets.size() != 1) {
          throw at(
              (FlowNode) element,
              new ModelFault("exactly one link catch event must have the name '" + name + "'"));
        }
        scope
            .findActivity(element.getId())
            .createOutgoingTransition(element.getId() + "#link")
            .setDestination(scope.findActivity(targets.get(0).getId()));
      }
    }
  }

  private static @Nullable String linkOf(Event event) {
    for (LinkEventDefinition link : event.getChildElementsByType(LinkEventDefinition.class)) {
      return link.getName();
    }
    return null;
  }

  private static ModelFault at(FlowNode node, ModelFault fault) {
    String message = fault.getMessage() == null ? "" : fault.getMessage();
    if (message.startsWith("Element '")) {
      return fault;
    }
    String name = node.getName() == null ? "" : " (" + node.getName() + ")";
    return new ModelFault("Element '%s'%s: %s".formatted(node.getId(), name, message));
  }
}
