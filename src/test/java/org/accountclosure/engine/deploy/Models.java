package org.accountclosure.engine.deploy;

import org.accountclosure.engine.command.DeploymentCommands.Resource;

/** Small files to deploy. */
final class Models {

  private Models() {}

  /** A BPMN file around the elements of an executable process. */
  static Resource bpmn(String processId, String attributes, String elements, String roots) {
    return new Resource(
        processId + ".bpmn",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            xmlns:modeler="http://camunda.org/schema/modeler/1.0"
            id="definitions" targetNamespace="http://bpmn.io/schema/bpmn"
            modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0">
          <bpmn:process id="%s" isExecutable="true" %s>
            %s
          </bpmn:process>
          %s
        </bpmn:definitions>
        """
            .formatted(processId, attributes, elements, roots));
  }

  static Resource process(String id) {
    return process(id, "1.0");
  }

  static Resource process(String id, String versionTag) {
    return bpmn(
        id,
        "name=\"The closure\"",
        """
        <bpmn:extensionElements><zeebe:versionTag value="%s" /></bpmn:extensionElements>
        <bpmn:startEvent id="start">
          <bpmn:extensionElements><zeebe:formDefinition formId="closure-request" /></bpmn:extensionElements>
          <bpmn:outgoing>to-end</bpmn:outgoing>
        </bpmn:startEvent>
        <bpmn:endEvent id="end"><bpmn:incoming>to-end</bpmn:incoming></bpmn:endEvent>
        <bpmn:sequenceFlow id="to-end" sourceRef="start" targetRef="end" />"""
            .formatted(versionTag),
        "");
  }

  /** A process with one element between its start and its end; the element's id must be "node". */
  static Resource around(String element, String roots) {
    return bpmn(
        "Around",
        "",
        """
        <bpmn:startEvent id="start"><bpmn:outgoing>to-node</bpmn:outgoing></bpmn:startEvent>
        %s
        <bpmn:endEvent id="end"><bpmn:incoming>to-end</bpmn:incoming></bpmn:endEvent>
        <bpmn:sequenceFlow id="to-node" sourceRef="start" targetRef="node" />
        <bpmn:sequenceFlow id="to-end" sourceRef="node" targetRef="end" />"""
            .formatted(element),
        roots);
  }

  static Resource form(String id, String label) {
    return new Resource(
        id + ".form",
        """
        {
          "id": "%s",
          "type": "default",
          "components": [
            { "id": "Field_1", "key": "reason", "type": "textfield", "label": "%s" }
          ]
        }
        """
            .formatted(id, label));
  }

  static Resource table(String requirementsId, String decisionId) {
    return dmn(
        requirementsId,
        """
        <decision id="%s" name="Closure reason">
          <decisionTable id="table" hitPolicy="FIRST">
            <input id="in" label="Reason">
              <inputExpression id="in-expression" typeRef="string"><text>reason</text></inputExpression>
            </input>
            <output id="out" name="route" typeRef="string" />
            <rule id="rule-1">
              <inputEntry id="in-1"><text>"DUPLICATE"</text></inputEntry>
              <outputEntry id="out-1"><text>"REVIEW"</text></outputEntry>
            </rule>
            <rule id="rule-2">
              <inputEntry id="in-2"><text>-</text></inputEntry>
              <outputEntry id="out-2"><text>"PROCEED"</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>"""
            .formatted(decisionId));
  }

  static Resource dmn(String requirementsId, String decisions) {
    return new Resource(
        requirementsId + ".dmn",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
            xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
            id="%s" name="%s" namespace="http://camunda.org/schema/1.0/dmn">
          %s
        </definitions>
        """
            .formatted(requirementsId, requirementsId, decisions));
  }
}
