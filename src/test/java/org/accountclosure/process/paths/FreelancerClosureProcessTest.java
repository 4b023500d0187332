package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** The three stages, in their order. */
class FreelancerClosureProcessTest extends ModelPaths {

  FreelancerClosureProcessTest() {
    super(Processes.FREELANCER_CLOSURE_PROCESS);
  }

  @Test
  void businessEndsThenMoneyArrivesThenMoneyIsWithdrawn() {
    call(Map.of("caseId", CASE, "accountKind", "FREELANCER", "reason", "COST"));
    for (String stage : List.of("BUSINESS_ENDED", "MONEY_RECEIVED", "MONEY_WITHDRAWN")) {
      assertThat(
              work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR"))
                  .getVariablesAsMap())
          .containsEntry("stage", stage);
    }
    endsBy("EndEvent_FreelancerIsClear");
  }
}
