package org.accountclosure.api;

import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReadingCases.CaseView;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.springframework.stereotype.Component;

/** Finds the case of an address for a caller who may do something with it. */
@Component
class CaseLookup {

  private final ReadingCases reading;

  CaseLookup(ReadingCases reading) {
    this.reading = reading;
  }

  /**
   * The case.
   *
   * @throws ApiProblem if there is none that the caller may know of
   * @throws org.springframework.security.access.AccessDeniedException for staff without the role
   */
  CaseView find(String id, Caller caller, Operation operation) {
    if (!id.isBlank() && id.length() <= ApiLimits.ID_CHARACTERS) {
      CaseView found = reading.find(new CaseId(id)).orElse(null);
      if (found != null && AccessRules.showsTo(caller, operation, found.closureCase().loginId())) {
        return found;
      }
    }
    throw new ApiProblem(
        ProblemType.CASE_NOT_FOUND,
        "There is no case "
            + id
            + " of yours. GET /api/closures lists the cases that you may see.");
  }
}
