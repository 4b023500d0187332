package org.accountclosure.process;

import static org.accountclosure.process.Situations.decided;
import static org.accountclosure.process.Situations.escalated;
import static org.accountclosure.process.Situations.opened;
import static org.accountclosure.process.Situations.requested;
import static org.accountclosure.process.Situations.withdrawn;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.GatheringEvidence;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.RemindingHolder;
import org.accountclosure.closure.ReportingReview;
import org.accountclosure.closure.RequestingReview;
import org.accountclosure.closure.RestoringAccount;
import org.accountclosure.closure.StoppingNewBusiness;
import org.accountclosure.closure.StoppingRenewals;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.WritingExport;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.marketplace.Business;
import org.accountclosure.process.model.ProcessConstants.JobTypes;

/** The jobs of a closure from its opening to its outcome. */
final class ClosureDeliveries {

  private ClosureDeliveries() {}

  static List<Delivery> all() {
    return List.of(
        Delivery.of(
            JobTypes.CLOSURE_OPEN_CASE,
            world -> {
              String id = requested(world);
              return () ->
                  new OpenCaseWorker(world.the(OpeningCase.class)).open(id, Situations.INSTANCE);
            }),
        Delivery.of(
            JobTypes.CLOSURE_STOP_RENEWALS,
            world -> {
              String id = opened(world);
              return () -> new StopRenewalsWorker(world.the(StoppingRenewals.class)).stop(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_STOP_NEW_BUSINESS,
            world -> {
              String id = opened(world);
              return () -> new StopNewBusinessWorker(world.the(StoppingNewBusiness.class)).stop(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_CHECK_BLOCKERS,
            world -> {
              String id = opened(world);
              return () ->
                  new CheckBlockersWorker(world.the(CheckingBlockers.class))
                      .check(id, Stage.BUSINESS_ENDED, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_TAKE_CONSENTED_STEP,
            world -> {
              String id = opened(world);
              return () ->
                  new TakeConsentedStepWorker(world.the(TakingConsentedSteps.class))
                      .take(id, Stage.BUSINESS_ENDED, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_REMIND_HOLDER,
            world -> {
              String id = awaitingTheHolder(world);
              return () ->
                  new RemindHolderWorker(world.the(RemindingHolder.class)).remind(id, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_WRITE_EXPORT,
            world -> {
              String id = opened(world);
              return () -> new WriteExportWorker(world.the(WritingExport.class)).write(id, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_CLOSE_ACCOUNT,
            world -> {
              String id = opened(world);
              world.the(TakingConsentedSteps.class).take(new CaseId(id), Stage.BUSINESS_ENDED, "j");
              return () ->
                  new CloseAccountWorker(world.the(ClosingAccount.class)).close(id, "job-1");
            }),
        Delivery.of(
            JobTypes.CLOSURE_RECORD_OUTCOME,
            world -> {
              String id = opened(world);
              decided(world, escalated(world, id), "REFUSE", null);
              return () ->
                  new RecordOutcomeWorker(world.the(RecordingOutcome.class))
                      .record(id, Outcome.REFUSED);
            }),
        Delivery.of(
            JobTypes.CLOSURE_RESTORE_ACCOUNT,
            world -> {
              String id = opened(world);
              world.the(StoppingNewBusiness.class).stop(new CaseId(id));
              decided(world, escalated(world, id), "REFUSE", null);
              world.the(RecordingOutcome.class).record(new CaseId(id), Outcome.REFUSED);
              return () -> new RestoreAccountWorker(world.the(RestoringAccount.class)).restore(id);
            }),
        Delivery.of(
            JobTypes.NOTIFICATION_TELL_OUTCOME,
            world -> {
              String id = withdrawn(world);
              return () -> new TellOutcomeWorker(world.the(TellingHolder.class)).tell(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_REQUEST_VIOLATION_REVIEW,
            world -> {
              String id = opened(world);
              return () -> new RequestReviewWorker(world.the(RequestingReview.class)).request(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_GATHER_EVIDENCE,
            world -> {
              String id = opened(world);
              return () -> new GatherEvidenceWorker(world.the(GatheringEvidence.class)).gather(id);
            }),
        Delivery.of(
            JobTypes.CLOSURE_REPORT_REVIEW,
            world -> {
              String id = opened(world);
              String escalation = escalated(world, id);
              decided(world, escalation, "APPROVE", null);
              return () ->
                  new ReportReviewWorker(world.the(ReportingReview.class)).report(id, escalation);
            }));
  }

  /** The holder has a contract to end, and did not for eight days. */
  private static String awaitingTheHolder(ClosureWorld world) {
    String id = opened(world);
    world
        .the(Business.class)
        .startContract("c-1", ContractKind.FIXED, new AccountId("acc-ann"), world.client(), "USD");
    world.the(TakingConsentedSteps.class).take(new CaseId(id), Stage.BUSINESS_ENDED, "job-0");
    world.the(CheckingBlockers.class).check(new CaseId(id), Stage.BUSINESS_ENDED, "job-0");
    ((MovableClock) world.the(Clock.class)).add(Duration.ofDays(8));
    return id;
  }
}
