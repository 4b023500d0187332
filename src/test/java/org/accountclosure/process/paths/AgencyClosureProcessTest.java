package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.Test;

/** The five stages, in their order: nobody is paid out before the members are. */
class AgencyClosureProcessTest extends ModelPaths {

  AgencyClosureProcessTest() {
    super(Processes.AGENCY_CLOSURE_PROCESS);
  }

  @Test
  void businessEndsMoneyArrivesMembersGetTheirSharesTheRestIsWithdrawnAndMembersLeave() {
    call(Map.of("caseId", CASE, "accountKind", "AGENCY", "reason", "COST"));
    for (String stage :
        List.of(
            "BUSINESS_ENDED",
            "MONEY_RECEIVED",
            "MEMBERS_SETTLED",
            "MONEY_WITHDRAWN",
            "MEMBERS_REMOVED")) {
      assertThat(
              work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR"))
                  .getVariablesAsMap())
          .containsEntry("stage", stage);
    }
    endsBy("EndEvent_AgencyIsClear");
  }
}
