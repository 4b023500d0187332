package org.accountclosure.process.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.WorkerCatalogue.Fetched;
import org.accountclosure.process.model.WorkerCatalogue.Worker;

/**
 * Writes the element templates of the desktop modeler: a service task for each worker, a user task
 * for each task for people, with the listeners that guard it.
 */
final class ElementTemplates {

  private static final String SCHEMA =
      "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json";

  private final ModelIndex index;
  private final List<Map<String, Object>> templates = new ArrayList<>();

  private ElementTemplates(ModelIndex index) {
    this.index = index;
  }

  static String of(ModelIndex index) {
    ElementTemplates all = new ElementTemplates(index);
    Map<String, Worker> workers = WorkerCatalogue.read();
    for (ProcessModel process : index.processes()) {
      process.elements().forEach(element -> all.offer(element, workers));
    }
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(all.templates)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void offer(Element element, Map<String, Worker> workers) {
    element
        .as(Behaviour.Job.class)
        .filter(job -> isNew("worker." + job.type()))
        .ifPresent(
            job -> {
              Worker worker = workers.get(job.type());
              if (worker != null) {
                serviceTask(job, worker);
              }
            });
    element
        .as(Behaviour.UserTask.class)
        .filter(task -> isNew("task." + task.formId().orElse(element.id())))
        .ifPresent(task -> userTask(element, task));
  }

  private boolean isNew(String id) {
    return templates.stream().noneMatch(template -> idOf(id).equals(template.get("id")));
  }

  private static String idOf(String name) {
    return "org.accountclosure." + name;
  }

  private void serviceTask(Behaviour.Job job, Worker worker) {
    List<Map<String, Object>> properties = new ArrayList<>();
    properties.add(hidden(job.type(), ordered("type", "zeebe:taskDefinition", "property", "type")));
    properties.add(
        hidden(job.retries(), ordered("type", "zeebe:taskDefinition", "property", "retries")));
    for (Fetched fetched : worker.fetches()) {
      Map<String, Object> input = shown("inputs", fetched.name(), "=" + fetched.name());
      if (fetched.required()) {
        input.put("constraints", Map.of("notEmpty", true));
      }
      input.put("binding", ordered("type", "zeebe:input", "name", fetched.name()));
      properties.add(input);
    }
    for (String answer : worker.answers()) {
      Map<String, Object> output = shown("outputs", answer, answer);
      output.remove("feel");
      output.put("binding", ordered("type", "zeebe:output", "source", "=" + answer));
      properties.add(output);
    }
    add(
        "worker." + job.type(),
        worker.name(),
        worker.does() + " Idempotency key: " + worker.key(),
        "bpmn:ServiceTask",
        properties);
  }

  private void userTask(Element element, Behaviour.UserTask task) {
    List<Map<String, Object>> properties = new ArrayList<>();
    properties.add(hidden("", Map.of("type", "zeebe:userTask")));
    task.formId()
        .ifPresent(
            form -> {
              properties.add(
                  hidden(form, ordered("type", "zeebe:formDefinition", "property", "formId")));
              properties.add(
                  hidden(
                      "deployment",
                      ordered("type", "zeebe:formDefinition", "property", "bindingType")));
            });
    properties.add(
        given(
            "Candidate groups",
            task.candidateGroups(),
            ordered("type", "zeebe:assignmentDefinition", "property", "candidateGroups")));
    properties.add(
        given(
            "Due date",
            task.dueDate(),
            ordered("type", "zeebe:taskSchedule", "property", "dueDate")));
    properties.add(
        given(
            "Follow-up date",
            task.followUpDate(),
            ordered("type", "zeebe:taskSchedule", "property", "followUpDate")));
    for (Behaviour.Listener listener : task.listeners()) {
      properties.add(
          hidden(
              listener.type(),
              ordered(
                  "type", "zeebe:taskListener", "eventType", listener.event(), "retries", "5")));
    }
    add(
        "task." + task.formId().orElse(element.id()),
        element.name(),
        element.documentation(),
        "bpmn:UserTask",
        properties);
  }

  private void add(
      String id,
      String name,
      String description,
      String elementType,
      List<Map<String, Object>> properties) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("$schema", SCHEMA);
    template.put("name", name);
    template.put("id", idOf(id));
    template.put("description", description);
    template.put("category", ordered("id", "account-closure", "name", "Account closure"));
    template.put("engines", Map.of("camunda", "^8.8"));
    template.put("appliesTo", List.of("bpmn:Task", elementType));
    template.put("elementType", Map.of("value", elementType));
    template.put(
        "groups",
        List.of(
            ordered("id", "task", "label", "Task"),
            ordered("id", "inputs", "label", "What the worker reads"),
            ordered("id", "outputs", "label", "What the worker answers")));
    template.put("properties", properties);
    templates.add(template);
  }

  private static Map<String, Object> hidden(String value, Map<String, String> binding) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("type", "Hidden");
    if (!value.isEmpty()) {
      property.put("value", value);
    }
    property.put("binding", binding);
    return property;
  }

  private static Map<String, Object> given(
      String label, String value, Map<String, String> binding) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("label", label);
    property.put("type", "String");
    property.put("feel", "optional");
    property.put("group", "task");
    property.put("value", value);
    property.put("constraints", Map.of("notEmpty", true));
    property.put("binding", binding);
    return property;
  }

  private Map<String, Object> shown(String group, String variable, String value) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("label", variable);
    index
        .variable(variable)
        .ifPresent(
            registered ->
                property.put(
                    "description",
                    "%s (%s, for example %s)"
                        .formatted(registered.meaning(), registered.type(), registered.example())));
    property.put("type", "String");
    property.put("feel", "required");
    property.put("group", group);
    property.put("value", value);
    return property;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
