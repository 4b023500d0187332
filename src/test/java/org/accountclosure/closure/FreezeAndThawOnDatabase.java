package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.NewBusinessStopped;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.marketplace.Profiles.Visibility;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Freeze and thaw are exact (design, chapter 4, point 12); the same facts on both databases. */
abstract class FreezeAndThawOnDatabase {

  private static final LoginId ANN = new LoginId("ann");
  private static final LoginId TRUST = new LoginId("trust");
  private static final Money USD_15 = new Money(1_499, "USD");
  private static final Money USD_480 = new Money(48_000, "USD");

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");

  private final ClosureWorld world;
  private final AccountId account;
  private final Profiles profiles;
  private final Business business;

  FreezeAndThawOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    profiles = world.the(Profiles.class);
    business = world.the(Business.class);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested() {
    return ((Result.Opened) world.the(RequestingClosure.class).request(requestBy("ann")))
        .closureCase()
        .id();
  }

  private CaseId frozen() {
    CaseId id = requested();
    world.the(StoppingRenewals.class).stop(id);
    world.the(StoppingNewBusiness.class).stop(id);
    return id;
  }

  private void withdrawAndRestore(CaseId id) {
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(ANN));
    world.the(RestoringAccount.class).restore(id);
  }

  private String setting(String name) {
    return world
        .jdbc()
        .sql("select setting_value from mp_setting where account_id = ? and setting = ?")
        .param(account.value())
        .param(name)
        .query(String.class)
        .optional()
        .orElse("never set");
  }

  private List<String> why(CaseId id, TimelineStep step) {
    return world.the(Timeline.class).of(id).stream()
        .filter(entry -> entry.what() == step)
        .map(entry -> entry.why())
        .toList();
  }

  @Test
  void aFrozenAccountTakesOnNothingNewAndNobodyFindsIt() {
    frozen();

    assertThat(setting("NEW_BUSINESS")).isEqualTo("STOPPED");
    assertThat(setting("VISIBILITY")).isEqualTo("HIDDEN");
    assertThatThrownBy(() -> business.submitProposal("p-1", account))
        .isInstanceOf(NewBusinessStopped.class)
        .hasMessageContaining("its closure is under way");
    AccountId client = world.client();
    assertThatThrownBy(() -> business.makeOffer("o-1", account, client))
        .isInstanceOf(NewBusinessStopped.class);
    assertThatThrownBy(
            () -> business.startContract("c-1", ContractKind.FIXED, account, client, "USD"))
        .isInstanceOf(NewBusinessStopped.class);
    assertThat(world.count("mp_proposal")).isZero();
  }

  @Test
  void aFrozenHolderStillEndsContractsAnswersDisputesPaysAndWithdraws() {
    Earnings earnings = world.the(Earnings.class);
    business.startContract("c-1", ContractKind.FIXED, account, world.client(), "USD");
    business.openDispute("d-1", "c-1", account, null);
    earnings.pay("pay-1", "c-1", account, USD_480, clock.instant(), clock.instant());
    earnings.addPayoutMethod("bank", account, clock.instant(), true, new Money(500, "USD"), 2);
    earnings.owe("debt-1", account, USD_15);
    frozen();

    business.answerDispute("d-1", account);
    business.endContract("c-1", account);
    earnings.settleDebt("debt-1", account);
    earnings.withdraw("payout-1", account, USD_480);

    assertThat(world.count("mp_dispute where answered_at is not null")).isEqualTo(1);
    assertThat(world.count("mp_contract where ended_at is not null")).isEqualTo(1);
    assertThat(world.count("mp_debt where settled_at is not null")).isEqualTo(1);
    assertThat(world.count("mp_payout where amount_minor = 48000")).isEqualTo(1);
  }

  @Test
  void everythingThatTheCaseChangedIsAsBeforeOnceItIsWithdrawn() {
    profiles.subscribe(account, "PLUS", USD_15, LocalDate.of(2026, 3, 20));
    profiles.show(account, Visibility.PRIVATE, ANN);
    CaseId id = frozen();
    assertThat(setting("RENEWAL")).isEqualTo("OFF");

    withdrawAndRestore(id);

    assertThat(setting("RENEWAL")).isEqualTo("ON");
    assertThat(setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
    assertThat(setting("VISIBILITY")).isEqualTo("PRIVATE");
    business.submitProposal("p-1", account);
    assertThat(why(id, TimelineStep.ACCOUNT_RESTORED))
        .containsExactly("Restored NEW_BUSINESS, PROFILE_HIDDEN, RENEWAL");
  }

  @Test
  void whatTheHolderChangedMeanwhileStaysAsTheHolderWants() {
    CaseId id = frozen();
    profiles.show(account, Visibility.HIDDEN, ANN);

    withdrawAndRestore(id);

    assertThat(setting("VISIBILITY")).isEqualTo("HIDDEN");
    assertThat(setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
    assertThat(why(id, TimelineStep.ACCOUNT_RESTORED))
        .containsExactly(
            "Restored NEW_BUSINESS; left as it is now: PROFILE_HIDDEN (CHANGED_SINCE)");
  }

  @Test
  void whatTrustStoppedMeanwhileStaysStopped() {
    CaseId id = frozen();
    profiles.allowNewBusiness(account, false, TRUST);

    withdrawAndRestore(id);

    assertThat(setting("NEW_BUSINESS")).isEqualTo("STOPPED");
  }

  @Test
  void whatWasOffBeforeIsNotTheCasesToRestore() {
    profiles.allowNewBusiness(account, false, TRUST);
    profiles.show(account, Visibility.HIDDEN, ANN);
    CaseId id = frozen();

    withdrawAndRestore(id);

    assertThat(setting("NEW_BUSINESS")).isEqualTo("STOPPED");
    assertThat(setting("VISIBILITY")).isEqualTo("HIDDEN");
    assertThat(world.count("mp_freeze")).isZero();
  }

  @Test
  @DisplayName("point 12: a late thaw does not end the freeze of the next case")
  void aLateThawDoesNotEndTheFreezeOfTheNextCase() {
    CaseId first = frozen();
    world.the(WithdrawingClosure.class).withdraw(first, Actor.holder(ANN));
    CaseId second = frozen();
    world.the(RestoringAccount.class).restore(first);

    assertThat(setting("NEW_BUSINESS")).isEqualTo("STOPPED");
    assertThat(setting("VISIBILITY")).isEqualTo("HIDDEN");
    withdrawAndRestore(second);
    assertThat(setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
    assertThat(setting("VISIBILITY")).isEqualTo("PUBLIC");
  }

  @Test
  void aHoldGoesOnAfterTheThaw() {
    CaseId id = frozen();
    business.placeHold("hold-1", account, "FRAUD", null);

    withdrawAndRestore(id);

    assertThat(setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
    assertThatThrownBy(() -> business.submitProposal("p-1", account))
        .isInstanceOf(NewBusinessStopped.class)
        .hasMessageContaining("it is under a hold");
    assertThat(world.count("mp_hold where lifted_at is null")).isEqualTo(1);
  }

  @Test
  void everyStepDeliveredTwiceOrLateHasOneEffect() {
    CaseId id = frozen();
    world.the(StoppingNewBusiness.class).stop(id);
    withdrawAndRestore(id);
    world.the(RestoringAccount.class).restore(id);
    world.the(StoppingRenewals.class).stop(id);
    world.the(StoppingNewBusiness.class).stop(id);

    assertThat(setting("NEW_BUSINESS")).isEqualTo("ALLOWED");
    assertThat(world.count("mp_setting where revision = 2")).isEqualTo(2);
    assertThat(why(id, TimelineStep.ACCOUNT_RESTORED)).hasSize(1);
  }

  @Test
  void anAccountIsNotRestoredWhileItsCaseIsUnderWay() {
    CaseId id = frozen();
    assertThatThrownBy(() -> world.the(RestoringAccount.class).restore(id))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("only once its case has ended");
    assertThat(setting("NEW_BUSINESS")).isEqualTo("STOPPED");
  }

  @Test
  @EdgeCase(40)
  void aPlanDoesNotRenewAtMidnightAfterTheIntakeAndRenewsAgainAfterAWithdrawal() {
    profiles.subscribe(account, "PLUS", USD_15, LocalDate.of(2026, 3, 7));
    CaseId id = requested();
    world.the(StoppingRenewals.class).stop(id);

    clock.moveTo(Instant.parse("2026-03-06T23:59:59Z"));
    assertThat(profiles.renewDue()).isZero();
    assertThat(plan()).isEqualTo("PLUS until 2026-03-07T00:00:00Z, renews false");
    withdrawAndRestore(id);
    clock.moveTo(Instant.parse("2026-03-07T00:00:00Z"));

    assertThat(profiles.renewDue()).isEqualTo(1);
    assertThat(plan()).isEqualTo("PLUS until 2026-04-07T00:00:00Z, renews true");
  }

  @Test
  @EdgeCase(40)
  void aRenewalBetweenTheRequestAndItsStopIsGivenBack() {
    profiles.subscribe(account, "PLUS", USD_15, LocalDate.of(2026, 3, 7));
    clock.moveTo(Instant.parse("2026-03-06T23:59:59Z"));
    CaseId id = requested();
    clock.moveTo(Instant.parse("2026-03-07T00:00:01Z"));
    assertThat(profiles.renewDue()).isEqualTo(1);

    world.the(StoppingRenewals.class).stop(id);

    assertThat(world.count("mp_plan_charge where reversed_at is not null")).isEqualTo(1);
    assertThat(world.count("mp_plan_charge where reversed_at is null")).isZero();
  }

  @Test
  void nobodyIsChargedForAPlanThatRanOutDuringTheCase() {
    profiles.subscribe(account, "PLUS", USD_15, LocalDate.of(2026, 3, 7));
    CaseId id = frozen();
    clock.add(Duration.ofDays(10));

    withdrawAndRestore(id);

    assertThat(setting("RENEWAL")).isEqualTo("OFF");
    assertThat(profiles.renewDue()).isZero();
    assertThat(why(id, TimelineStep.ACCOUNT_RESTORED).get(0)).contains("RENEWAL (PLAN_HAS_ENDED)");
  }

  private String plan() {
    var plan = world.the(Standings.class).standing(account).orThrow().plan();
    return plan == null
        ? "free"
        : plan.name() + " until " + plan.renewsAt() + ", renews " + plan.renews();
  }
}
