package org.accountclosure.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.process.model.ProcessConstants.JobTypes;
import org.accountclosure.process.model.ProcessConstants.Messages;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business, the billing cycle as often as one runs, bills, escrow, members. */
class ClientClosureProcessTest extends ModelPaths {

  ClientClosureProcessTest() {
    super(Processes.CLIENT_CLOSURE_PROCESS);
  }

  @BeforeEach
  void begin() {
    call(Map.of("caseId", CASE, "accountKind", "CLIENT", "reason", "COST"));
    clear("BUSINESS_ENDED");
  }

  @Test
  void withoutACycleTheCompanyPaysGetsItsEscrowBackAndPartsFromItsMembers() {
    noCycle();
    theRest();
  }

  @Test
  void everythingIsCheckedAgainAfterACycleAsOftenAsALaterOneAppears() {
    for (int week = 0; week < 2; week++) {
      cycleUntil(inDays(7));
      waitsAt("Gateway_CycleEndOrNews");
      later(Duration.ofDays(7).plusMinutes(1));
      clear("BUSINESS_ENDED");
    }
    noCycle();
    theRest();
  }

  @Test
  void newsDuringACycleIsLookedAtAtOnce() {
    cycleUntil(inDays(7));
    waitsAt("Gateway_CycleEndOrNews");
    message(Messages.MARKETPLACE_NEWS, CASE);
    clear("BUSINESS_ENDED");
    noCycle();
    theRest();
  }

  private void theRest() {
    Stream.of("BILLS_PAID", "ESCROW_RETURNED", "MEMBERS_REMOVED").forEach(this::clear);
    endsBy("EndEvent_ClientIsClear");
  }

  private void cycleUntil(String end) {
    work(JobTypes.CLOSURE_FIND_BILLING_CYCLE, Map.of("cycleEndsAt", end));
  }

  private void noCycle() {
    work(
        JobTypes.CLOSURE_FIND_BILLING_CYCLE,
        Collections.<String, Object>singletonMap("cycleEndsAt", null));
  }

  private void clear(String stage) {
    assertThat(
            work(JobTypes.CLOSURE_CHECK_BLOCKERS, Map.of("nextStep", "CLEAR")).getVariablesAsMap())
        .containsEntry("stage", stage);
  }
}
