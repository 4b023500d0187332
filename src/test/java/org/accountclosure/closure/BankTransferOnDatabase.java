package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.AnnouncingTransfer.Result;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NextStep;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A debt that is paid by bank transfer; the same facts on both databases. */
abstract class BankTransferOnDatabase {

  private static final Actor ANN = Actor.holder(new LoginId("ann"));
  private static final Money USD_10 = new Money(1_000, "USD");
  private static final String REFERENCE = "Invoice 2026-17";

  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");
  private final ClosureWorld world;
  private final AccountId account;
  private final CaseId id;

  BankTransferOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    world.the(Earnings.class).owe("debt-1", account, USD_10);
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(requestBy("ann"));
    id = ((RequestingClosure.Result.Opened) result).closureCase().id();
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private Result announce(String debt) {
    return world.the(AnnouncingTransfer.class).announce(id, debt, REFERENCE, ANN);
  }

  private String announced() {
    return ((Result.UnderWay) announce("debt-1")).transferId();
  }

  private NextStep check() {
    return world
        .the(CheckingBlockers.class)
        .check(id, Stage.MONEY_WITHDRAWN, "job-" + clock.instant());
  }

  private ClosureCase theCase() {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private Blocker blocker() {
    List<Blocker> all = theCase().checklist().blockers();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  @EdgeCase(12)
  void aBillThatIsPaidByBankTransferIsWaitedForWithoutAReminderAndClosesOnlyWhenBooked() {
    String transfer = announced();
    Instant since = clock.instant();
    for (int day = 0; day < 9; day++) {
      assertThat(check()).isInstanceOf(NextStep.Wait.class);
      assertThat(theCase().holderTurnSince()).as("nobody waits for the holder").isNull();
      assertThat(world.the(ClosingAccount.class).close(id, "job-" + day))
          .isEqualTo(Closing.BLOCKED);
      clock.add(Duration.ofDays(1));
    }
    assertThat(blocker().code()).isEqualTo(BlockerCode.BANK_TRANSFER_UNDER_WAY);
    assertThat(blocker().reference()).isEqualTo(transfer);

    check();
    assertThat(blocker().earliestClear()).isEqualTo(since.plus(Duration.ofDays(10)));
    world.the(Earnings.class).bookTransfer(transfer, account);

    assertThat(check()).isInstanceOf(NextStep.Clear.class);
    assertThat(world.the(ClosingAccount.class).close(id, "last")).isEqualTo(Closing.CLOSED);
  }

  @Test
  @EdgeCase(12)
  void theAnnouncementIsKeptAsEvidenceAndCheckedAtOnce() {
    int news = world.count("engine_request where message_name = 'marketplace-news'");
    String transfer = announced();

    assertThat(world.the(GatheredEvidence.class).of(id))
        .extracting(Evidence::code, Evidence::reference)
        .containsExactly(tuple(Evidence.Code.BANK_TRANSFER_ANNOUNCED, transfer));
    assertThat(world.count("engine_request where message_name = 'marketplace-news'"))
        .isEqualTo(news + 1);
    assertThat(announced()).as("asking again answers the same").isEqualTo(transfer);
    assertThat(world.count("mp_bank_transfer")).isEqualTo(1);
  }

  @Test
  @EdgeCase(12)
  void aTransferThatNeverArrivesIsLookedForByAPersonAndTheDebtIsOwedAgain() {
    String transfer = announced();
    clock.add(Duration.ofDays(10));

    assertThat(check()).isInstanceOf(NextStep.Escalate.class);
    assertThat(blocker().mustAct()).isEqualTo(Party.SUPPORT);

    assertThat(missing(transfer, "key-1")).containsExactly(transfer + " " + USD_10);
    assertThat(missing(transfer, "key-1")).as("once more").hasSize(1);
    assertThat(missing(transfer, "key-2")).as("there is none any more").isEmpty();
    check();
    assertThat(blocker().code()).isEqualTo(BlockerCode.DEBT);
    assertThat(theCase().holderTurnSince()).isNotNull();
    assertThat(announced()).as("another one").isNotEqualTo(transfer);
  }

  private List<String> missing(String transfer, String key) {
    return world
        .the(BlockerResolutions.class)
        .resolve(
            new BlockerResolution(
                BlockerResolution.Kind.TRANSFER_MISSING,
                BlockerCode.BANK_TRANSFER_UNDER_WAY,
                transfer,
                USD_10),
            account,
            id,
            key)
        .orThrow();
  }

  @Test
  void aTransferThatIsBookedWhileItIsLookedForPaysTheDebt() {
    String transfer = announced();
    clock.add(Duration.ofDays(11));
    world.the(Earnings.class).bookTransfer(transfer, account);

    assertThat(missing(transfer, "key-1")).isEmpty();
    assertThat(check()).isInstanceOf(NextStep.Clear.class);
  }

  @Test
  void whatIsNotOwedCannotBePaidAndAnEndedCaseTakesNoAnnouncement() {
    assertThat(announce("debt-of-somebody-else")).isInstanceOf(Result.NothingOwed.class);
    world.the(Earnings.class).settleDebt("debt-1", account);
    assertThat(announce("debt-1")).isInstanceOf(Result.NothingOwed.class);
    world.the(WithdrawingClosure.class).withdraw(id, ANN);
    assertThat(announce("debt-1")).isInstanceOf(Result.Ended.class);
  }
}
