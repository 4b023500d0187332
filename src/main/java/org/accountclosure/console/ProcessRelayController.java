package org.accountclosure.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.accountclosure.process.EngineRest.EngineSilent;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Models, running processes and what failed in them, by Camunda's own addresses. */
@RestController
@RequestMapping("/console/v2")
class ProcessRelayController {

  private static final String KEY = "{key:[0-9]{1,19}}";

  private final EngineRelay engine;

  ProcessRelayController(EngineRelay engine) {
    this.engine = engine;
  }

  @PostMapping("/{what:process-definitions|process-instances|element-instances|incidents}/search")
  ResponseEntity<String> search(
      Caller caller, @PathVariable String what, @RequestBody JsonNode query) {
    return read(caller, "POST", "/" + what + "/search", query);
  }

  @GetMapping("/{what:process-definitions|process-instances}/" + KEY)
  ResponseEntity<String> one(Caller caller, @PathVariable String what, @PathVariable String key) {
    return read(caller, "GET", "/" + what + "/" + key, null);
  }

  @GetMapping("/process-definitions/" + KEY + "/xml")
  ResponseEntity<String> model(Caller caller, @PathVariable String key) {
    return read(caller, "GET", "/process-definitions/" + key + "/xml", null);
  }

  @PostMapping("/process-definitions/" + KEY + "/statistics/element-instances")
  ResponseEntity<String> statistics(
      Caller caller, @PathVariable String key, @RequestBody JsonNode query) {
    return read(
        caller, "POST", "/process-definitions/" + key + "/statistics/element-instances", query);
  }

  @GetMapping("/process-instances/" + KEY + "/sequence-flows")
  ResponseEntity<String> flows(Caller caller, @PathVariable String key) {
    return read(caller, "GET", "/process-instances/" + key + "/sequence-flows", null);
  }

  @PostMapping("/process-instances/" + KEY + "/incidents/search")
  ResponseEntity<String> incidentsOf(
      Caller caller, @PathVariable String key, @RequestBody JsonNode query) {
    return read(caller, "POST", "/process-instances/" + key + "/incidents/search", query);
  }

  @PostMapping("/incidents/" + KEY + "/resolution")
  ResponseEntity<String> resolve(Caller caller, @PathVariable String key) {
    AccessRules.require(caller, Operation.REPAIR_PROCESSES);
    return engine.send("POST", "/incidents/" + key + "/resolution", null);
  }

  /** Gives a job one more try; nothing else of a job can be changed here. */
  @PatchMapping("/jobs/" + KEY)
  ResponseEntity<String> retry(Caller caller, @PathVariable String key) {
    AccessRules.require(caller, Operation.REPAIR_PROCESSES);
    ObjectNode once = JsonNodeFactory.instance.objectNode();
    once.putObject("changeset").put("retries", 1);
    return engine.send("PATCH", "/jobs/" + key, once);
  }

  private ResponseEntity<String> read(
      Caller caller, String method, String path, @Nullable JsonNode body) {
    AccessRules.require(caller, Operation.READ_PROCESSES);
    return engine.send(method, path, body);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> onSilence(EngineSilent silent) {
    return EngineRelay.problem(silent);
  }
}
