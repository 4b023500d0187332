package org.accountclosure.process;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.accountclosure.process.model.ProcessConstants.ErasureRequestProcessElements;
import org.accountclosure.process.model.ProcessConstants.Processes;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.Test;

/** A wish for erasure has a clock of its own, whatever becomes of the closure. */
interface ErasureScenes extends Scene {

  @Test
  default void aWishAfterTheClosingIsAnsweredForEachClassOfDataAndCarriedOutInSteps() {
    closure().isAskedFor("NO_LONGER_USING");
    closure().endsAs("CLOSED");

    closure().isWishedErased();

    closure().waitsAt(ErasureRequestProcessElements.CATCH_EVENT_REST_MAY_GO, 1);
    assertThat(closure().erasure().text("state")).isEqualTo("ANSWERED");
    assertThat(closure().erasure().body().path("answer")).hasSize(9);
    closure().isAllTold();
    pass(Duration.ofDays(7).plusHours(1));
    assertThatProcessInstance(byProcessId(Processes.ERASURE_REQUEST_PROCESS)).isCompleted();
    assertThat(closure().notices("HOLDER")).endsWith("erasure-received", "erasure-answered");
  }

  @Test
  @EdgeCase(41)
  default void inABlockedClosureAPersonIsAskedBeforeTheMonthIsOver() {
    closure().isAskedFor("DUPLICATE_ACCOUNT");
    closure().becomes("ESCALATED");
    closure().isWishedErased();
    closure().waitsAt(ErasureRequestProcessElements.CATCH_EVENT_NEXT_LOOK, 1);

    pass(Duration.ofDays(22));
    closure().waitsAt(ErasureRequestProcessElements.TASK_JUDGE_ERASURE, 1);
  }
}
