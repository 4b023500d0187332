package org.accountclosure.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused at deployment, each with the words that the person who deploys reads. */
class RefusedModelsTest {

  private static final String FLOWS =
      "<bpmn:incoming>to-node</bpmn:incoming><bpmn:outgoing>to-end</bpmn:outgoing>";

  private final FeelSyntax feel = new FeelSyntax();

  private String refusal(Resource resource) {
    Problems problems = new Problems();
    ResourceText text = ResourceText.of(resource);
    Optional<?> read =
        text.hasSuffix(".bpmn")
            ? new BpmnReader(feel).read(text, problems)
            : text.hasSuffix(".dmn")
                ? new DmnReader(feel).read(text, problems)
                : new FormReader().read(text, problems);
    assertThat(read).as("a refused file is not read").isEmpty();
    CommandRejection rejection =
        catchThrowableOfType(CommandRejection.class, problems::rejectIfAny);
    assertThat(rejection.type()).isEqualTo(CommandRejection.Type.INVALID_ARGUMENT);
    String intro = "Expected to deploy new resources, but encountered the following errors:\n";
    assertThat(rejection).hasMessageStartingWith(intro);
    return String.valueOf(rejection.getMessage()).substring(intro.length());
  }

  private static String element(String id, String reason) {
    return "'Around.bpmn': - Element: %s\n    - ERROR: %s".formatted(id, reason);
  }

  static Stream<Arguments> symbolsThatAreNotSupported() {
    return Stream.of(
        arguments(
            "ad-hoc sub-process",
            "<bpmn:adHocSubProcess id=\"node\">" + FLOWS + "</bpmn:adHocSubProcess>",
            element("node", "'adHocSubProcess' is not supported by this engine.")),
        arguments(
            "multi-instance by a number",
            task(
                "<bpmn:multiInstanceLoopCharacteristics id=\"loop\"><bpmn:loopCardinality"
                    + " id=\"three\">3</bpmn:loopCardinality>"
                    + "</bpmn:multiInstanceLoopCharacteristics>"),
            element("three", "'loopCardinality' is not supported by this engine.")),
        arguments(
            "standard loop",
            task("<bpmn:standardLoopCharacteristics id=\"loop\" />"),
            element("loop", "'standardLoopCharacteristics' is not supported by this engine.")),
        arguments(
            "compensation",
            "<bpmn:task id=\"node\" isForCompensation=\"true\">" + FLOWS + "</bpmn:task>",
            element(
                "node",
                "The attribute 'isForCompensation=\"true\"' of 'task' is not supported by this"
                    + " engine.")),
        arguments(
            "signal event",
            "<bpmn:intermediateCatchEvent id=\"node\">"
                + FLOWS
                + "<bpmn:signalEventDefinition id=\"s\" /></bpmn:intermediateCatchEvent>",
            element("node", "'signalEventDefinition' is not supported by this engine.")),
        arguments(
            "terminate as intermediate event",
            "<bpmn:intermediateThrowEvent id=\"node\">"
                + FLOWS
                + "<bpmn:terminateEventDefinition id=\"t\" /></bpmn:intermediateThrowEvent>",
            element(
                "node",
                "A 'intermediateThrowEvent' with 'terminateEventDefinition' is not supported by"
                    + " this engine.")),
        arguments(
            "execution listener",
            taskWith("<zeebe:executionListeners />"),
            element("node", "'zeebe:executionListeners' is not supported by this engine.")),
        arguments(
            "extension at the wrong place",
            taskWith("<zeebe:taskSchedule dueDate=\"=now()\" />"),
            element("node", "'zeebe:taskSchedule' has no meaning at a 'serviceTask'.")),
        arguments(
            "unknown attribute of an extension",
            "<bpmn:serviceTask id=\"node\"><bpmn:extensionElements>"
                + "<zeebe:taskDefinition type=\"a\" priority=\"1\" /></bpmn:extensionElements>"
                + FLOWS
                + "</bpmn:serviceTask>",
            element(
                "node",
                "The attribute 'priority' of 'zeebe:taskDefinition' is not supported by this"
                    + " engine.")),
        arguments(
            "unknown binding",
            "<bpmn:callActivity id=\"node\"><bpmn:extensionElements>"
                + "<zeebe:calledElement processId=\"p\" bindingType=\"newest\" />"
                + "</bpmn:extensionElements>"
                + FLOWS
                + "</bpmn:callActivity>",
            element("node", "The binding type 'newest' is not supported.")),
        arguments(
            "Camunda 7",
            "<bpmn:serviceTask id=\"node\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
                + " camunda:topic=\"work\">"
                + FLOWS
                + "</bpmn:serviceTask>",
            element("node", "'camunda:topic' belongs to Camunda 7.")),
        arguments(
            "called element of plain BPMN",
            "<bpmn:callActivity id=\"node\" calledElement=\"p\">" + FLOWS + "</bpmn:callActivity>",
            element(
                "node",
                "The attribute 'calledElement=\"p\"' of 'callActivity' is not supported by this"
                    + " engine.")),
        arguments(
            "user task by job worker",
            "<bpmn:userTask id=\"node\">" + FLOWS + "</bpmn:userTask>",
            element(
                "node",
                "User tasks by job workers are not supported by this engine; choose the"
                    + " implementation 'Camunda user task' (zeebe:userTask).")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("symbolsThatAreNotSupported")
  void aSymbolThatIsNotSupportedIsRefusedByName(String what, String element, String refusal) {
    assertThat(refusal(Models.around(element, ""))).isEqualTo(refusal);
  }

  static Stream<Arguments> modelsThatAreWrong() {
    return Stream.of(
        arguments(
            "service task without type",
            "<bpmn:serviceTask id=\"node\" name=\"Check\">" + FLOWS + "</bpmn:serviceTask>",
            element(
                "node (\"Check\")",
                "Must have exactly one 'zeebe:taskDefinition' extension element")),
        arguments(
            "multi-instance without collection",
            task("<bpmn:multiInstanceLoopCharacteristics id=\"loop\" />"),
            "'zeebe:loopCharacteristics'"),
        arguments(
            "multi-instance event sub-process",
            "<bpmn:task id=\"node\">"
                + FLOWS
                + "</bpmn:task><bpmn:subProcess id=\"sub\" triggeredByEvent=\"true\">"
                + EACH
                + "<bpmn:startEvent id=\"s\"><bpmn:timerEventDefinition id=\"t\">"
                + "<bpmn:timeDuration id=\"d\">PT1H</bpmn:timeDuration>"
                + "</bpmn:timerEventDefinition></bpmn:startEvent></bpmn:subProcess>",
            element("sub", "An event sub-process cannot be multi-instance.")),
        arguments(
            "inclusive gateway that joins",
            "<bpmn:inclusiveGateway id=\"node\"><bpmn:incoming>to-node</bpmn:incoming>"
                + "<bpmn:incoming>again</bpmn:incoming><bpmn:outgoing>to-end</bpmn:outgoing>"
                + "</bpmn:inclusiveGateway><bpmn:startEvent id=\"s\"><bpmn:outgoing>again"
                + "</bpmn:outgoing><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration id=\"d\">"
                + "PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>"
                + "<bpmn:sequenceFlow id=\"again\" sourceRef=\"s\" targetRef=\"node\" />",
            element("node", "An inclusive gateway that joins is not supported by this engine.")),
        arguments(
            "link without its catch event",
            "<bpmn:parallelGateway id=\"node\"><bpmn:incoming>to-node</bpmn:incoming>"
                + "<bpmn:outgoing>to-end</bpmn:outgoing><bpmn:outgoing>out</bpmn:outgoing>"
                + "</bpmn:parallelGateway><bpmn:intermediateThrowEvent id=\"away\">"
                + "<bpmn:incoming>out</bpmn:incoming><bpmn:linkEventDefinition id=\"l\" name=\"A\" />"
                + "</bpmn:intermediateThrowEvent><bpmn:sequenceFlow id=\"out\" sourceRef=\"node\""
                + " targetRef=\"away\" />",
            "Can't find an catch link event for the throw link event with the name 'A'."),
        arguments(
            "escalation end event without code",
            "<bpmn:parallelGateway id=\"node\"><bpmn:incoming>to-node</bpmn:incoming>"
                + "<bpmn:outgoing>to-end</bpmn:outgoing><bpmn:outgoing>out</bpmn:outgoing>"
                + "</bpmn:parallelGateway><bpmn:endEvent id=\"away\">"
                + "<bpmn:incoming>out</bpmn:incoming><bpmn:escalationEventDefinition id=\"e\" />"
                + "</bpmn:endEvent><bpmn:sequenceFlow id=\"out\" sourceRef=\"node\""
                + " targetRef=\"away\" />",
            "away"),
        arguments(
            "bad FEEL in a mapping",
            taskWith(
                "<zeebe:ioMapping><zeebe:input source=\"=1 +\" target=\"a\" /></zeebe:ioMapping>"),
            "Failed to parse the FEEL expression '1 +'"),
        arguments(
            "a task header twice",
            taskWith(
                "<zeebe:taskHeaders><zeebe:header key=\"k\" value=\"1\" />"
                    + "<zeebe:header key=\"k\" value=\"2\" /></zeebe:taskHeaders>"),
            element("node", "The task header 'k' is given twice.")),
        arguments(
            "version tag without its binding",
            "<bpmn:callActivity id=\"node\"><bpmn:extensionElements>"
                + "<zeebe:calledElement processId=\"p\" versionTag=\"1\" />"
                + "</bpmn:extensionElements>"
                + FLOWS
                + "</bpmn:callActivity>",
            element(
                "node",
                "Attribute 'versionTag' may only be used if 'bindingType' is 'versionTag'")),
        arguments(
            "message without name",
            "<bpmn:intermediateCatchEvent id=\"node\">"
                + FLOWS
                + "<bpmn:messageEventDefinition id=\"m\" /></bpmn:intermediateCatchEvent>",
            element("node", "Must reference a message")),
        arguments(
            "two timers in one",
            "<bpmn:intermediateCatchEvent id=\"node\">"
                + FLOWS
                + "<bpmn:timerEventDefinition id=\"t\" /></bpmn:intermediateCatchEvent>",
            element(
                "node", "Must be exactly one type of timer: timeDuration, timeDate or timeCycle")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modelsThatAreWrong")
  void aModelThatCannotRunIsRefusedWithTheReason(String what, String element, String refusal) {
    assertThat(refusal(Models.around(element, ""))).contains(refusal);
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    Resource resource =
        Models.around(
            "<bpmn:complexGateway id=\"node\" /><bpmn:adHocSubProcess id=\"other\" />",
            "<bpmn:signal id=\"s\" />");

    assertThat(refusal(resource).lines().filter(line -> line.contains("ERROR"))).hasSize(3);
  }

  @Test
  void aFileWithoutExecutableProcessIsRefused() {
    Resource drawing =
        new Resource(
            "Drawing.bpmn",
            Models.around("<bpmn:task id=\"node\">" + FLOWS + "</bpmn:task>", "")
                .content()
                .replace("isExecutable=\"true\"", "isExecutable=\"false\""));

    assertThat(refusal(drawing))
        .isEqualTo(
            "'Drawing.bpmn': - Element: definitions\n"
                + "    - ERROR: Must contain at least one executable process");
  }

  static Stream<Arguments> filesThatAreNoModels() {
    return Stream.of(
        arguments(new Resource("a.bpmn", "no xml"), "'a.bpmn': is not well-formed XML"),
        arguments(
            new Resource(
                "a.bpmn",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions>&e;"
                    + "</definitions>"),
            "'a.bpmn': is not well-formed XML: DOCTYPE is disallowed"),
        arguments(
            new Resource("a.bpmn", "<html/>"),
            "'a.bpmn': Expected a BPMN 2.0 file, but its root is 'html'."),
        arguments(
            new Resource("a.dmn", "<html/>"),
            "'a.dmn': Expected a DMN 1.1 to 1.5 file, but its root is 'html'."),
        arguments(
            new Resource("a.form", "{\"id\": "), "'a.form': Expected a form in JSON, but line 1"),
        arguments(
            new Resource("a.form", "{\"components\": []}"),
            "'a.form': Expected the form id to be present, but none given."),
        arguments(
            new Resource("a.form", "{\"id\": \"f\"}"),
            "'a.form': Expected the form to have a list of 'components'."),
        arguments(
            Models.dmn("D", "<decision id=\"d\"><invocation /></decision>"),
            "'D.dmn': - Element: d\n    - ERROR: 'invocation' is not supported."),
        arguments(
            Models.dmn(
                "D",
                "<decision id=\"d\" name=\"Double\"><literalExpression><text>2 *</text></literalExpression></decision>"),
            "'D.dmn': - Element: d (\"Double\")\n    - ERROR: FEEL expression '2 *' (d):"),
        arguments(
            Models.dmn(
                "D",
                "<decision id=\"d\"><informationRequirement><requiredDecision href=\"#e\" />"
                    + "</informationRequirement><literalExpression><text>1</text>"
                    + "</literalExpression></decision>"),
            "'D.dmn': - Element: d (\"d\")\n    - ERROR: The required decision 'e' is not in this file."),
        arguments(
            Models.dmn(
                "D",
                "<decision id=\"d\"><informationRequirement><requiredDecision href=\"#d\" />"
                    + "</informationRequirement><literalExpression><text>1</text>"
                    + "</literalExpression></decision>"),
            "'D.dmn': - Element: d (\"d\")\n    - ERROR: The decision requires itself, in a circle."),
        arguments(
            Models.dmn(
                "D",
                "<decision id=\"d\"><decisionTable hitPolicy=\"PRIORITY\"><output id=\"o\""
                    + " name=\"a\" /></decisionTable></decision>"),
            "'D.dmn': - Element: d\n    - ERROR: The hit policy 'PRIORITY' is not supported."));
  }

  @ParameterizedTest
  @MethodSource("filesThatAreNoModels")
  void aFileThatIsNoModelIsRefused(Resource file, String refusal) {
    assertThat(refusal(file)).startsWith(refusal);
  }

  static Stream<Arguments> requestsThatAreRefused() {
    Resource form = Models.form("f", "Label");
    return Stream.of(
        arguments(List.of(), "Expected to deploy at least one resource, but none given."),
        arguments(
            List.of(new Resource("notes.txt", "hello")),
            "'notes.txt': unknown resource type; .bpmn, .dmn and .form can be deployed."),
        arguments(List.of(new Resource("a.form", " ")), "'a.form': is empty."),
        arguments(List.of(form, form), "'f.form': is given twice"),
        arguments(
            List.of(form, new Resource("g.form", form.content())),
            "Duplicated form id 'f' in resources 'f.form' and 'g.form'"),
        arguments(
            List.of(Models.process("P"), new Resource("other.bpmn", Models.process("P").content())),
            "Duplicated process id 'P' in resources 'P.bpmn' and 'other.bpmn'"),
        arguments(
            List.of(Models.table("A", "d"), Models.table("B", "d")),
            "Duplicated decision id 'd' in resources 'A.dmn' and 'B.dmn'"));
  }

  @ParameterizedTest
  @MethodSource("requestsThatAreRefused")
  void aRequestThatContradictsItselfIsRefused(List<Resource> files, String refusal) {
    CommandRejection rejection =
        catchThrowableOfType(CommandRejection.class, () -> new DeploymentReader(feel).read(files));

    assertThat(rejection).hasMessageContaining(refusal);
  }

  private static final String EACH =
      "<bpmn:multiInstanceLoopCharacteristics id=\"loop\"><bpmn:extensionElements>"
          + "<zeebe:loopCharacteristics inputCollection=\"=items\" />"
          + "</bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>";

  private static String task(String child) {
    return "<bpmn:serviceTask id=\"node\"><bpmn:extensionElements><zeebe:taskDefinition"
        + " type=\"a\" /></bpmn:extensionElements>"
        + FLOWS
        + child
        + "</bpmn:serviceTask>";
  }

  private static String taskWith(String extension) {
    return "<bpmn:serviceTask id=\"node\"><bpmn:extensionElements><zeebe:taskDefinition"
        + " type=\"a\" />"
        + extension
        + "</bpmn:extensionElements>"
        + FLOWS
        + "</bpmn:serviceTask>";
  }
}
