package org.accountclosure.process.model;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Documentation;
import io.camunda.zeebe.model.bpmn.instance.ExtensionElements;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeLoopCharacteristics;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Reads the executable processes of a BPMN file with Camunda's own model library. */
final class BpmnReader {

  private final ModelFile file;

  BpmnReader(ModelFile file) {
    this.file = file;
  }

  List<ProcessModel> read() {
    BpmnModelInstance model;
    try {
      model = Bpmn.readModelFromStream(file.open());
    } catch (ModelParseException e) {
      throw new ModelException(file.name(), "not BPMN 2.0: " + e.getMessage(), e);
    }
    return model.getModelElementsByType(Process.class).stream()
        .filter(Process::isExecutable)
        .map(this::process)
        .toList();
  }

  private ProcessModel process(Process process) {
    List<Element> elements = new ArrayList<>();
    List<Flow> flows = new ArrayList<>();
    collect(process.getFlowElements(), Optional.empty(), elements, flows);
    return new ProcessModel(
        process.getId(),
        text(process.getName()),
        file.name(),
        documentation(process),
        Optional.ofNullable(extension(process, ZeebeVersionTag.class))
            .map(ZeebeVersionTag::getValue),
        List.copyOf(elements),
        List.copyOf(flows));
  }

  private void collect(
      Collection<FlowElement> found,
      Optional<String> parentId,
      List<Element> elements,
      List<Flow> flows) {
    for (FlowElement element : found) {
      if (element instanceof FlowNode node) {
        elements.add(element(node, parentId));
      }
      if (element instanceof SequenceFlow flow) {
        flows.add(flow(flow));
      }
      if (element instanceof SubProcess subProcess) {
        collect(subProcess.getFlowElements(), Optional.of(subProcess.getId()), elements, flows);
      }
    }
  }

  private static Element element(FlowNode node, Optional<String> parentId) {
    @Nullable ZeebeIoMapping mapping = extension(node, ZeebeIoMapping.class);
    return new Element(
        node.getId(),
        node.getElementType().getTypeName(),
        text(node.getName()).replaceAll("\\s+", " "),
        documentation(node),
        parentId,
        node instanceof BoundaryEvent boundary
            ? Optional.of(boundary.getAttachedTo().getId())
            : Optional.empty(),
        isInterrupting(node),
        inputs(node, mapping),
        mapping == null
            ? List.of()
            : mapping.getOutputs().stream()
                .map(output -> new Mapping(output.getSource(), output.getTarget()))
                .toList(),
        BehaviourReader.of(node));
  }

  /** What a repeated activity takes out of its collection comes in, too. */
  private static List<Mapping> inputs(FlowNode node, @Nullable ZeebeIoMapping mapping) {
    List<Mapping> inputs = new ArrayList<>();
    if (node instanceof Activity activity
        && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop) {
      @Nullable ZeebeLoopCharacteristics each = extension(loop, ZeebeLoopCharacteristics.class);
      if (each != null) {
        inputs.add(new Mapping(text(each.getInputCollection()), text(each.getInputElement())));
      }
    }
    if (mapping != null) {
      mapping
          .getInputs()
          .forEach(input -> inputs.add(new Mapping(input.getSource(), input.getTarget())));
    }
    return List.copyOf(inputs);
  }

  private static boolean isInterrupting(FlowNode node) {
    if (node instanceof BoundaryEvent boundary) {
      return boundary.cancelActivity();
    }
    return node instanceof StartEvent start && start.isInterrupting();
  }

  private static Flow flow(SequenceFlow flow) {
    return new Flow(
        flow.getId(),
        text(flow.getName()).replaceAll("\\s+", " "),
        flow.getSource().getId(),
        flow.getTarget().getId(),
        Optional.ofNullable(flow.getConditionExpression())
            .map(condition -> condition.getTextContent().strip()));
  }

  private static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  static <T extends ModelElementInstance> @Nullable T extension(
      BaseElement element, Class<T> kind) {
    @Nullable ExtensionElements all = element.getExtensionElements();
    return all == null ? null : all.getChildElementsByType(kind).stream().findFirst().orElse(null);
  }

  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
