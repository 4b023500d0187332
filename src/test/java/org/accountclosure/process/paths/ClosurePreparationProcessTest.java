package org.accountclosure.process.paths;

import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** The reason first, then the end of new business, then what is special about the kind. */
class ClosurePreparationProcessTest extends ModelPaths {

  ClosurePreparationProcessTest() {
    super(Processes.CLOSURE_PREPARATION_PROCESS);
  }

  @Test
  void newBusinessStopsOnceTheReasonIsSettledAndBeforeAnythingIsChecked() {
    call(Map.of("caseId", CASE, "accountKind", "FREELANCER", "reason", "PRIVACY"));
    work(JobTypes.CLOSURE_MAKE_OFFER, Map.of("offerMade", false));
    work(JobTypes.CLOSURE_STOP_NEW_BUSINESS);
    for (int stage = 0; stage < 3; stage++) {
      work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR"));
    }
    endsBy("EndEvent_WayIsClear");
  }
}
