package org.accountclosure.process.rehearsal;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Leads a model's start straight to one of its wait states. All that waits is as the model has it:
 * a migration looks at what is active and never at how a case came there.
 */
final class Shortcut {

  private Shortcut() {}

  static String to(WaitState wait, String bpmn) {
    BpmnModelInstance model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    ModelElementInstance scope = model.getModelElementById(wait.processId());
    for (String next : wait.path()) {
      lead(start(scope), model.getModelElementById(next));
      scope = model.getModelElementById(next);
    }
    return Bpmn.convertToString(model);
  }

  private static StartEvent start(ModelElementInstance scope) {
    return scope.getChildElementsByType(StartEvent.class).iterator().next();
  }

  private static void lead(StartEvent start, FlowNode target) {
    // A start by message would take only what its message brings.
    List.copyOf(start.getEventDefinitions()).forEach(start::removeChildElement);
    if (start.getExtensionElements() != null) {
      start.removeChildElement(start.getExtensionElements());
    }
    SequenceFlow flow = start.getOutgoing().iterator().next();
    flow.getTarget().getIncoming().remove(flow);
    flow.setTarget(target);
    target.getIncoming().add(flow);
  }
}
