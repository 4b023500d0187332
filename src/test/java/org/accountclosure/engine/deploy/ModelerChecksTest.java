package org.accountclosure.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of {@code bpmnlint-plugin-camunda-compat} for Camunda 8.8, which the desktop modeler
 * checks: each is raised at deployment too. A rule about a symbol that is not supported here at all
 * is covered by the refusal of the symbol.
 *
 * <p>Not raised, since they are advice to the author or about other products: {@code
 * connector-properties}, {@code secrets}, {@code agent-tool-documentation}, {@code
 * agent-tool-output-key}, {@code agent-fromai-contract} (connectors and agents), {@code
 * feel-compatibility} (functions newer than 8.8: the FEEL engine here is the judge).
 */
class ModelerChecksTest {

  private static final String FLOWS =
      "<bpmn:incoming>to-node</bpmn:incoming><bpmn:outgoing>to-end</bpmn:outgoing>";

  static Stream<Arguments> rules() {
    return Stream.of(
        rule("implementation", "<bpmn:serviceTask id=\"node\">" + FLOWS + "</bpmn:serviceTask>"),
        rule("implementation", with("serviceTask", "<zeebe:taskDefinition type=\"\" />")),
        rule(
            "implementation",
            "<bpmn:businessRuleTask id=\"node\">" + FLOWS + "</bpmn:businessRuleTask>"),
        rule(
            "implementation",
            with("businessRuleTask", "<zeebe:calledDecision resultVariable=\"r\" />")),
        rule(
            "implementation",
            with("businessRuleTask", "<zeebe:calledDecision decisionId=\"d\" />")),
        rule("called-element", "<bpmn:callActivity id=\"node\">" + FLOWS + "</bpmn:callActivity>"),
        rule("called-element", with("callActivity", "<zeebe:calledElement />")),
        rule("called-element", with("callActivity", "<zeebe:calledElement processId=\"\" />")),
        rule(
            "duplicate-task-headers",
            service(
                "<zeebe:taskHeaders><zeebe:header key=\"k\" /><zeebe:header key=\"k\" />"
                    + "</zeebe:taskHeaders>")),
        rule(
            "element-type", "<bpmn:complexGateway id=\"node\">" + FLOWS + "</bpmn:complexGateway>"),
        rule(
            "error-reference",
            catching("<bpmn:errorEventDefinition errorRef=\"root\" />"),
            "<bpmn:error id=\"root\" />"),
        rule("error-reference", ending("<bpmn:errorEventDefinition id=\"d\" />")),
        rule(
            "error-reference",
            ending("<bpmn:errorEventDefinition id=\"d\" errorRef=\"root\" />"),
            "<bpmn:error id=\"root\" />"),
        rule(
            "event-based-gateway-target",
            "<bpmn:eventBasedGateway id=\"node\">" + FLOWS + "</bpmn:eventBasedGateway>"),
        rule(
            "loop-characteristics",
            "<bpmn:task id=\"node\">"
                + FLOWS
                + "<bpmn:standardLoopCharacteristics id=\"l\" /></bpmn:task>"),
        rule("loop-characteristics", each("")),
        rule("loop-characteristics", each("inputCollection=\"\"")),
        rule("loop-characteristics", each("inputCollection=\"=a\" outputCollection=\"b\"")),
        rule("loop-characteristics", each("inputCollection=\"=a\" outputElement=\"=b\"")),
        rule("variable-name", each("inputCollection=\"=a\" inputElement=\"an item\"")),
        rule(
            "variable-name",
            each("inputCollection=\"=a\" outputCollection=\"1st\" outputElement=\"=b\"")),
        rule("feel", each("inputCollection=\"a\"")),
        rule("feel", each("inputCollection=\"=a +\"")),
        rule("feel", each("inputCollection=\"=a\" outputCollection=\"b\" outputElement=\"b\"")),
        rule("feel", each("inputCollection=\"=a\"", "done")),
        rule("feel", each("inputCollection=\"=a\"", "=done +")),
        rule("implementation", "<bpmn:sendTask id=\"node\">" + FLOWS + "</bpmn:sendTask>"),
        rule("implementation", "<bpmn:scriptTask id=\"node\">" + FLOWS + "</bpmn:scriptTask>"),
        rule("implementation", with("scriptTask", "<zeebe:script expression=\"=1\" />")),
        rule("implementation", with("scriptTask", "<zeebe:script resultVariable=\"r\" />")),
        rule(
            "variable-name",
            with("scriptTask", "<zeebe:script expression=\"=1\" resultVariable=\"a b\" />")),
        rule(
            "feel",
            with("scriptTask", "<zeebe:script expression=\"=1 +\" resultVariable=\"r\" />")),
        rule(
            "escalation-reference",
            catching("<bpmn:escalationEventDefinition escalationRef=\"root\" />"),
            "<bpmn:escalation id=\"root\" />"),
        rule("message-reference", waiting("<bpmn:messageEventDefinition id=\"d\" />")),
        rule(
            "message-reference",
            waiting("<bpmn:messageEventDefinition id=\"d\" messageRef=\"root\" />"),
            "<bpmn:message id=\"root\"><bpmn:extensionElements><zeebe:subscription"
                + " correlationKey=\"=key\" /></bpmn:extensionElements></bpmn:message>"),
        rule("message-reference", "<bpmn:receiveTask id=\"node\">" + FLOWS + "</bpmn:receiveTask>"),
        rule(
            "subscription",
            waiting("<bpmn:messageEventDefinition id=\"d\" messageRef=\"root\" />"),
            "<bpmn:message id=\"root\" name=\"m\" />"),
        rule(
            "subscription",
            waiting("<bpmn:messageEventDefinition id=\"d\" messageRef=\"root\" />"),
            "<bpmn:message id=\"root\" name=\"m\"><bpmn:extensionElements><zeebe:subscription"
                + " correlationKey=\"\" /></bpmn:extensionElements></bpmn:message>"),
        rule(
            "io-mapping",
            service("<zeebe:ioMapping><zeebe:output target=\"a\" /></zeebe:ioMapping>")),
        rule(
            "io-mapping",
            service("<zeebe:ioMapping><zeebe:output source=\"=a\" /></zeebe:ioMapping>")),
        rule(
            "io-mapping",
            service("<zeebe:ioMapping><zeebe:input source=\"=a\" /></zeebe:ioMapping>")),
        rule(
            "variable-name",
            service(
                "<zeebe:ioMapping><zeebe:input source=\"=a\" target=\"a b\" /></zeebe:ioMapping>")),
        rule(
            "variable-name",
            service(
                "<zeebe:ioMapping><zeebe:output source=\"=a\" target=\"1st\" /></zeebe:ioMapping>")),
        rule(
            "variable-name",
            with(
                "businessRuleTask",
                "<zeebe:calledDecision decisionId=\"d\" resultVariable=\"the result\" />")),
        rule(
            "no-business-id",
            with("callActivity", "<zeebe:calledElement processId=\"p\" businessId=\"=b\" />")),
        rule(
            "no-job-priority-definition",
            service("<zeebe:jobPriorityDefinition priority=\"1\" />")),
        rule(
            "no-cancel-execution-listener",
            service(
                "<zeebe:executionListeners><zeebe:executionListener eventType=\"cancel\" type=\"l\" /></zeebe:executionListeners>")),
        rule(
            "execution-listener",
            service(
                "<zeebe:executionListeners><zeebe:executionListener eventType=\"start\" type=\"\" /></zeebe:executionListeners>")),
        rule(
            "no-loop",
            "<bpmn:task id=\"node\"><bpmn:incoming>to-node</bpmn:incoming><bpmn:incoming>again"
                + "</bpmn:incoming><bpmn:outgoing>to-end</bpmn:outgoing><bpmn:outgoing>again"
                + "</bpmn:outgoing></bpmn:task><bpmn:sequenceFlow id=\"again\" sourceRef=\"node\""
                + " targetRef=\"node\" />"),
        rule("no-loop", with("callActivity", "<zeebe:calledElement processId=\"Around\" />")),
        rule(
            "no-multiple-none-start-events",
            "<bpmn:startEvent id=\"second\" />"
                + "<bpmn:task id=\"node\">"
                + FLOWS
                + "</bpmn:task>"),
        rule(
            "sequence-flow-condition",
            "<bpmn:exclusiveGateway id=\"node\"><bpmn:incoming>to-node</bpmn:incoming>"
                + "<bpmn:outgoing>to-end</bpmn:outgoing><bpmn:outgoing>other</bpmn:outgoing>"
                + "</bpmn:exclusiveGateway><bpmn:sequenceFlow id=\"other\" sourceRef=\"node\""
                + " targetRef=\"end\" />"),
        rule("timer", waiting("<bpmn:timerEventDefinition id=\"d\" />")),
        rule("timer", waiting(timer("timeDuration", ""))),
        rule("timer", waiting(timer("timeDuration", "two days"))),
        rule("timer", waiting(timer("timeDate", "tomorrow"))),
        rule("timer", waiting(timer("timeCycle", "R3/PT1H"))),
        rule("timer", interrupting(timer("timeCycle", "R3/PT1H"))),
        rule("user-task-form", user("<zeebe:formDefinition />")),
        rule("user-task-form", user("<zeebe:formDefinition formId=\"\" />")),
        rule("user-task-form", user("<zeebe:formDefinition formKey=\"k\" />")),
        rule("zeebe-user-task", with("userTask", "")),
        rule("feel", user("<zeebe:assignmentDefinition assignee=\"=a b +\" />")),
        rule("task-schedule", user("<zeebe:taskSchedule dueDate=\"tomorrow\" />")),
        rule("task-schedule", user("<zeebe:taskSchedule followUpDate=\"PT1H\" />")),
        rule(
            "task-listener",
            user(
                "<zeebe:taskListeners><zeebe:taskListener eventType=\"completing\" />"
                    + "</zeebe:taskListeners>")),
        rule(
            "task-listener",
            user(
                "<zeebe:taskListeners><zeebe:taskListener eventType=\"later\" type=\"l\" />"
                    + "</zeebe:taskListeners>")),
        rule("priority-definition", user("<zeebe:priorityDefinition priority=\"101\" />")),
        rule("priority-definition", user("<zeebe:priorityDefinition priority=\"-1\" />")),
        rule("priority-definition", user("<zeebe:priorityDefinition priority=\"high\" />")),
        rule(
            "version-tag",
            with(
                "callActivity",
                "<zeebe:calledElement processId=\"p\" bindingType=\"versionTag\" />")),
        rule(
            "version-tag",
            with(
                "businessRuleTask",
                "<zeebe:calledDecision decisionId=\"d\" resultVariable=\"r\""
                    + " bindingType=\"versionTag\" versionTag=\"\" />")),
        rule(
            "version-tag",
            user("<zeebe:formDefinition formId=\"f\" bindingType=\"versionTag\" />")),
        rule(
            "start-event-required",
            "<bpmn:subProcess id=\"node\">" + FLOWS + "<bpmn:task id=\"t\" /></bpmn:subProcess>"),
        rule("escalation-reference", ending("<bpmn:escalationEventDefinition id=\"d\" />")),
        rule("link-event", waiting("<bpmn:linkEventDefinition id=\"d\" />")),
        rule("signal-reference", waiting("<bpmn:signalEventDefinition id=\"d\" />")),
        rule(
            "wait-for-completion",
            ending("<bpmn:compensateEventDefinition id=\"d\" waitForCompletion=\"false\" />")),
        rule(
            "ad-hoc-sub-process",
            "<bpmn:adHocSubProcess id=\"node\">" + FLOWS + "</bpmn:adHocSubProcess>"),
        rule(
            "start-event-form",
            waiting(
                    "<bpmn:timerEventDefinition id=\"d\"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>")
                .replace(
                    "<bpmn:incoming>",
                    "<bpmn:extensionElements><zeebe:formDefinition formId=\"f\" /></bpmn:extensionElements><bpmn:incoming>")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rules")
  void whatTheModelerRaisesIsRefusedWithFileElementAndReason(
      String rule, String element, String roots) {
    Problems problems = new Problems();
    Resource file = Models.around(element, roots);
    new BpmnReader(new FeelSyntax()).read(ResourceText.of(file), problems);

    assertThat(problems.none()).as(rule).isFalse();
    assertThat(said(problems))
        .as("an element of the modeler, and a reason")
        .allMatch(line -> line.startsWith("'Around.bpmn': - Element: "));
  }

  private static List<String> said(Problems problems) {
    try {
      problems.rejectIfAny();
      return List.of();
    } catch (CommandRejection rejection) {
      return String.valueOf(rejection.getMessage())
          .lines()
          .filter(line -> line.startsWith("'"))
          .toList();
    }
  }

  private static Arguments rule(String name, String element) {
    return rule(name, element, "");
  }

  private static Arguments rule(String name, String element, String roots) {
    return Arguments.arguments(name, element, roots);
  }

  private static String with(String kind, String extension) {
    return "<bpmn:%1$s id=\"node\"><bpmn:extensionElements>%2$s</bpmn:extensionElements>%3$s</bpmn:%1$s>"
        .formatted(kind, extension, FLOWS);
  }

  private static String service(String extension) {
    return with("serviceTask", "<zeebe:taskDefinition type=\"work\" />" + extension);
  }

  private static String each(String attributes) {
    return each(attributes, "=done");
  }

  private static String each(String attributes, String condition) {
    return "<bpmn:task id=\"node\">"
        + FLOWS
        + "<bpmn:multiInstanceLoopCharacteristics id=\"l\"><bpmn:extensionElements>"
        + "<zeebe:loopCharacteristics "
        + attributes
        + " /></bpmn:extensionElements><bpmn:completionCondition id=\"c\">"
        + condition
        + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:task>";
  }

  private static String user(String extension) {
    return with("userTask", "<zeebe:userTask />" + extension);
  }

  private static String waiting(String definition) {
    return "<bpmn:intermediateCatchEvent id=\"node\">"
        + FLOWS
        + definition
        + "</bpmn:intermediateCatchEvent>";
  }

  private static String timer(String kind, String value) {
    return "<bpmn:timerEventDefinition id=\"d\"><bpmn:%1$s>%2$s</bpmn:%1$s></bpmn:timerEventDefinition>"
        .formatted(kind, value);
  }

  private static String interrupting(String definition) {
    return service("")
        + "<bpmn:boundaryEvent id=\"b\" attachedToRef=\"node\"><bpmn:outgoing>out</bpmn:outgoing>"
        + definition
        + "</bpmn:boundaryEvent><bpmn:sequenceFlow id=\"out\" sourceRef=\"b\" targetRef=\"end\" />";
  }

  private static String catching(String definition) {
    return interrupting(definition);
  }

  private static String ending(String definition) {
    return "<bpmn:parallelGateway id=\"node\"><bpmn:incoming>to-node</bpmn:incoming><bpmn:outgoing>to-end"
        + "</bpmn:outgoing><bpmn:outgoing>out</bpmn:outgoing></bpmn:parallelGateway><bpmn:endEvent"
        + " id=\"other\"><bpmn:incoming>out</bpmn:incoming>"
        + definition
        + "</bpmn:endEvent><bpmn:sequenceFlow id=\"out\" sourceRef=\"node\" targetRef=\"other\" />";
  }
}
