package org.accountclosure.console;

import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Leads from a case to the process instance that carries it. */
@RestController
class CaseProcessController {

  private final ReadingCases cases;

  CaseProcessController(ReadingCases cases) {
    this.cases = cases;
  }

  /**
   * Where the case is in the engine.
   *
   * @param processInstanceKey null until its process has started; a text, as Camunda's keys are
   */
  record CaseProcess(@Nullable String processInstanceKey) {}

  @GetMapping("/console/cases/{id}/process")
  CaseProcess process(Caller caller, @PathVariable String id) throws NoResourceFoundException {
    AccessRules.require(caller, Operation.READ_PROCESSES);
    Long key =
        cases
            .find(new CaseId(id))
            .orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, "case " + id))
            .closureCase()
            .processInstanceKey();
    return new CaseProcess(key == null ? null : key.toString());
  }
}
