package org.accountclosure.engine.deploy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The symbols of BPMN that this engine runs, or may leave aside because they only draw or explain.
 * What is not here is refused at deployment.
 */
final class BpmnSymbols {

  /**
   * One kind of element.
   *
   * @param attributes that may be there; besides {@code id} and {@code name}
   * @param extensions the {@code zeebe:} extension elements that mean something here
   */
  record Symbol(Set<String> attributes, Set<String> extensions) {}

  private static final Map<String, Symbol> SYMBOLS = symbols();

  /** Attributes of the standard with a default: they change nothing if they say just that. */
  static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("isForCompensation", "false"),
          Map.entry("startQuantity", "1"),
          Map.entry("completionQuantity", "1"),
          Map.entry("instantiate", "false"),
          Map.entry("eventGatewayType", "Exclusive"),
          Map.entry("parallelMultiple", "false"),
          Map.entry("implementation", "##unspecified"),
          Map.entry("isCollection", "false"),
          Map.entry("behavior", "All"),
          Map.entry("isImmediate", "true"),
          Map.entry("isClosed", "false"));

  /**
   * Element templates of the modeler leave these on any element; the engine has no use for them.
   */
  static final Set<String> TEMPLATE_ATTRIBUTES =
      Set.of("modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon");

  private BpmnSymbols() {}

  static boolean isKnown(String element) {
    return SYMBOLS.containsKey(element);
  }

  static Symbol of(String element) {
    return SYMBOLS.getOrDefault(element, new Symbol(Set.of(), Set.of()));
  }

  private static Map<String, Symbol> symbols() {
    Map<String, Symbol> symbols = new HashMap<>();
    drawing(symbols);
    flow(symbols);
    events(symbols);
    Symbol definitions =
        symbol("targetNamespace exporter exporterVersion expressionLanguage typeLanguage", "");
    symbols.put("definitions", definitions);
    symbols.put("process", symbol("isExecutable processType isClosed", "versionTag"));
    symbols.put("message", symbol("", "subscription"));
    symbols.put("error", symbol("errorCode", ""));
    symbols.put("escalation", symbol("escalationCode", ""));
    return symbols;
  }

  private static void drawing(Map<String, Symbol> symbols) {
    for (String name :
        List.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "text",
            "category",
            "categoryValue",
            "laneSet",
            "lane",
            "childLaneSet",
            "flowNodeRef",
            "group",
            "textAnnotation",
            "association",
            "collaboration",
            "participant",
            "messageFlow",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "dataInputAssociation",
            "dataOutputAssociation",
            "property",
            "sourceRef",
            "targetRef",
            "dataState")) {
      symbols.put(
          name,
          symbol(
              "textFormat value categoryValueRef sourceRef targetRef associationDirection"
                  + " processRef isClosed dataObjectRef dataStoreRef isCollection"
                  + " partitionElementRef itemSubjectRef isUnlimited capacity",
              ""));
    }
  }

  private static void flow(Map<String, Symbol> symbols) {
    String activity = "isForCompensation startQuantity completionQuantity";
    String job = "taskDefinition taskHeaders ioMapping";
    symbols.put("serviceTask", symbol(activity + " implementation", job));
    symbols.put("businessRuleTask", symbol(activity + " implementation", job + " calledDecision"));
    symbols.put(
        "userTask",
        symbol(
            activity + " implementation",
            "userTask formDefinition assignmentDefinition taskSchedule priorityDefinition"
                + " taskHeaders taskListeners ioMapping"));
    symbols.put(
        "receiveTask", symbol(activity + " implementation messageRef instantiate", "ioMapping"));
    symbols.put("manualTask", symbol(activity, "ioMapping"));
    symbols.put("task", symbol(activity, "ioMapping"));
    symbols.put("subProcess", symbol(activity + " triggeredByEvent", "ioMapping"));
    symbols.put("callActivity", symbol(activity, "calledElement ioMapping"));
    symbols.put("sendTask", symbol(activity + " implementation", job));
    symbols.put("scriptTask", symbol(activity, job + " script"));
    symbols.put("inclusiveGateway", symbol("gatewayDirection default", ""));
    symbols.put("exclusiveGateway", symbol("gatewayDirection default", ""));
    symbols.put("parallelGateway", symbol("gatewayDirection", ""));
    symbols.put("eventBasedGateway", symbol("gatewayDirection instantiate eventGatewayType", ""));
    symbols.put("sequenceFlow", symbol("sourceRef targetRef isImmediate", ""));
    symbols.put("conditionExpression", symbol("", ""));
    symbols.put(
        "multiInstanceLoopCharacteristics", symbol("isSequential behavior", "loopCharacteristics"));
    symbols.put("completionCondition", symbol("", ""));
  }

  private static void events(Map<String, Symbol> symbols) {
    symbols.put(
        "startEvent", symbol("isInterrupting parallelMultiple", "formDefinition ioMapping"));
    symbols.put("intermediateCatchEvent", symbol("parallelMultiple", "ioMapping"));
    symbols.put("intermediateThrowEvent", symbol("", "taskDefinition taskHeaders ioMapping"));
    symbols.put(
        "boundaryEvent", symbol("attachedToRef cancelActivity parallelMultiple", "ioMapping"));
    symbols.put("endEvent", symbol("", "taskDefinition taskHeaders ioMapping"));
    symbols.put("messageEventDefinition", symbol("messageRef", ""));
    symbols.put("timerEventDefinition", symbol("", ""));
    symbols.put("timeDate", symbol("", ""));
    symbols.put("timeDuration", symbol("", ""));
    symbols.put("timeCycle", symbol("", ""));
    symbols.put("linkEventDefinition", symbol("", ""));
    symbols.put("escalationEventDefinition", symbol("escalationRef", ""));
    symbols.put("errorEventDefinition", symbol("errorRef", ""));
    symbols.put("terminateEventDefinition", symbol("", ""));
  }

  private static Symbol symbol(String attributes, String extensions) {
    return new Symbol(words(attributes), words(extensions));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.copyOf(List.of(text.split(" ", -1)));
  }
}
