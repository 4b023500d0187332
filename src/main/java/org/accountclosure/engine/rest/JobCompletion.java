package org.accountclosure.engine.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.command.JobCommands.Corrections;
import org.accountclosure.engine.command.JobCommands.TaskResult;
import org.jspecify.annotations.Nullable;

/** A worker's completion of a job, with the result by which a task listener denies or corrects. */
record JobCompletion(Map<String, @Nullable Object> variables, TaskResult result) {

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  static JobCompletion read(@Nullable JsonNode request, ObjectMapper json) {
    if (request == null || request.isNull() || request.isMissingNode()) {
      return new JobCompletion(Map.of(), TaskResult.agreed());
    }
    TaskChanges.onlyKnown(request, "", List.of("variables", "result"));
    JsonNode variables = request.path("variables");
    if (!variables.isObject() && !variables.isNull() && !variables.isMissingNode()) {
      throw Requests.invalid("Request property [variables] cannot be parsed");
    }
    return new JobCompletion(
        variables.isObject() ? json.convertValue(variables, OBJECT) : Map.of(),
        request.hasNonNull("result") ? result(request.get("result")) : TaskResult.agreed());
  }

  private static TaskResult result(JsonNode result) {
    String type = TaskChanges.text(result, "type");
    if ("adHocSubProcess".equals(type)) {
      throw Requests.notSupported(
          "completeJob with the result of an ad-hoc sub-process is not supported.");
    }
    if (type != null && !type.equals("userTask")) {
      throw Requests.wrong("result.type", type, "userTask");
    }
    TaskChanges.onlyKnown(
        result, "result.", List.of("type", "denied", "deniedReason", "corrections"));
    JsonNode denied = result.path("denied");
    if (!denied.isBoolean() && !denied.isNull() && !denied.isMissingNode()) {
      throw Requests.invalid("Request property [result.denied] cannot be parsed");
    }
    return new TaskResult(
        denied.asBoolean(false),
        TaskChanges.text(result, "deniedReason"),
        result.hasNonNull("corrections")
            ? new Corrections(
                TaskChanges.text(result.get("corrections"), "assignee"),
                TaskChanges.read(
                    result.get("corrections"), "result.corrections.", List.of("assignee")))
            : Corrections.none());
  }
}
