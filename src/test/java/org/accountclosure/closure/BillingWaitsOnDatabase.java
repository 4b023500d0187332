package org.accountclosure.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waits for the weekly billing, as they really come: several weeks, contracts and surprises. */
abstract class BillingWaitsOnDatabase {

  private static final Money USD_50 = new Money(5_000, "USD");

  /** A Monday morning, before the invoice of the week that has just ended. */
  private final MovableClock clock = MovableClock.at("2026-03-09T08:00:00Z");

  private final ClosureWorld world;
  private final Business business;
  private final Earnings earnings;
  private AccountId account = new AccountId("acc-ann");
  private AccountId client = new AccountId("acc-client");

  BillingWaitsOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    business = world.the(Business.class);
    earnings = world.the(Earnings.class);
  }

  @BeforeEach
  void people() {
    account = world.freelancer("ann");
    client = world.client();
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  @EdgeCase(2)
  @Test
  void aContractThatEndsBeforeTheInvoiceLeavesTwoWeeksOpenAndTheLaterOneCounts() {
    hourly("c-1");
    work("c-1", "2026-03-04T09:00:00Z");
    work("c-1", "2026-03-09T07:00:00Z");
    business.endContract("c-1", account);
    CaseId id = requested();

    assertThat(waitsUntil(id, "job-1")).isEqualTo("2026-03-18T00:00:00Z");
    assertThat(blockers(id)).hasSize(2);
    clock.moveTo(Instant.parse("2026-03-18T00:00:00Z"));
    assertThat(waitsUntil(id, "job-2")).isEqualTo("2026-03-25T00:00:00Z");
    clock.moveTo(Instant.parse("2026-03-25T00:00:00Z"));
    assertThat(check(id, "job-3")).isInstanceOf(NextStep.Clear.class);
  }

  @EdgeCase(3)
  @Test
  void anHourlyContractWithoutHoursImposesNoWait() {
    hourly("c-1");
    business.endContract("c-1", account);
    assertThat(check(requested(), "job-1")).isInstanceOf(NextStep.Clear.class);
  }

  @EdgeCase(5)
  @Test
  void aDisputeThatIsFiledJustBeforeTheDateIsCaughtByTheCheck() {
    hourly("c-1");
    work("c-1", "2026-03-09T07:00:00Z");
    business.endContract("c-1", account);
    CaseId id = requested();
    assertThat(waitsUntil(id, "job-1")).isEqualTo("2026-03-25T00:00:00Z");

    clock.moveTo(Instant.parse("2026-03-20T23:50:00Z"));
    business.openDispute("d-1", "c-1", account, null);
    clock.moveTo(Instant.parse("2026-03-25T00:00:00Z"));

    assertThat(check(id, "job-2").kind()).isEqualTo(NextStep.Kind.WAIT);
    assertThat(blockers(id)).contains(BlockerCode.OPEN_DISPUTE);
  }

  @EdgeCase(7)
  @Test
  void theLatestOfSeveralContractsCountsAndASecondWaitIsPossible() {
    hourly("c-1");
    work("c-1", "2026-03-04T09:00:00Z");
    business.endContract("c-1", account);
    hourly("c-2");
    CaseId id = requested();
    clock.moveTo(Instant.parse("2026-03-18T00:00:00Z"));
    assertThat(blockersAfter(id, "job-1")).containsExactly(BlockerCode.ACTIVE_CONTRACT);

    work("c-2", "2026-03-17T09:00:00Z");
    business.endContract("c-2", account);
    assertThat(waitsUntil(id, "job-2")).isEqualTo("2026-04-01T00:00:00Z");
    clock.moveTo(Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(check(id, "job-3")).isInstanceOf(NextStep.Clear.class);
  }

  private void hourly(String contract) {
    business.startContract(contract, ContractKind.HOURLY, account, client, "USD");
  }

  private void work(String contract, String from) {
    Instant start = Instant.parse(from);
    earnings.logWork(contract, account, start, start.plusSeconds(3600), USD_50);
  }

  private CaseId requested() {
    RequestingClosure.Result result =
        world.the(RequestingClosure.class).request(ClosureWorld.requestBy("ann"));
    CaseId id = ((RequestingClosure.Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    return id;
  }

  private NextStep check(CaseId id, String job) {
    return world.the(CheckingBlockers.class).check(id, Stage.MONEY_RECEIVED, job);
  }

  private String waitsUntil(CaseId id, String job) {
    return check(id, job).recheckAt().orElseThrow().toString();
  }

  private List<BlockerCode> blockersAfter(CaseId id, String job) {
    world.the(CheckingBlockers.class).check(id, Stage.BUSINESS_ENDED, job);
    return blockers(id);
  }

  private List<BlockerCode> blockers(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow().checklist().blockers().stream()
        .map(Blocker::code)
        .filter(code -> code != BlockerCode.FUNDS_NOT_WITHDRAWN)
        .filter(code -> code != BlockerCode.NO_PAYOUT_METHOD)
        .toList();
  }
}
