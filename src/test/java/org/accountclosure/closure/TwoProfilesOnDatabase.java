package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Set;
import org.accountclosure.closure.ClosingAccount.Closing;
import org.accountclosure.closure.RequestingClosure.Command;
import org.accountclosure.closure.RequestingClosure.Rejection;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.People;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A login with a freelancer's and a client's profile: both end, or staff closes one of them. */
abstract class TwoProfilesOnDatabase {

  private static final LoginId ANN = new LoginId("ann");
  private static final AccountId COMPANY = new AccountId("acc-ann-inc");

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;

  TwoProfilesOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
  }

  @BeforeEach
  void twoProfiles() {
    AccountId unused = world.freelancer("ann");
    world.the(People.class).openAccount(COMPANY, ANN, AccountKind.CLIENT);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private Result ask(Actor by, boolean wholeLogin) {
    return world
        .the(RequestingClosure.class)
        .request(
            new Command(
                new AccountId("acc-ann"),
                by,
                ClosureReason.NO_LONGER_USING,
                null,
                Set.of(Consent.CLOSE_JOBS),
                by.kind() == Actor.Kind.STAFF ? Channel.SUPPORT : Channel.WEB,
                null,
                true,
                wholeLogin));
  }

  private CaseId opened(Result result) {
    CaseId id = ((Result.Opened) result).closureCase().id();
    world.the(OpeningCase.class).open(id, 1);
    return id;
  }

  private Closing close(CaseId id) {
    return world.the(ClosingAccount.class).close(id, "job");
  }

  private int openAccounts() {
    return world.count("mp_account where login_id = 'ann' and closed_at is null");
  }

  @EdgeCase(17)
  @Test
  void whoDoesNotConfirmThatBothEndIsToldSoAndThatStaffClosesOneSide() {
    assertThat(ask(Actor.holder(ANN), false))
        .asInstanceOf(type(Result.Rejected.class))
        .satisfies(
            rejected -> {
              assertThat(rejected.why()).isEqualTo(Rejection.WHOLE_LOGIN_ENDS);
              assertThat(rejected.whoMayAct()).contains("CLIENT", "wholeLogin", "support");
            });
    assertThat(world.count("closure_case")).isZero();
  }

  @EdgeCase(17)
  @Test
  void onceOneProfileIsClosedTheOtherFollowsWithAllItsChecksAndThenTheLoginEnds() {
    world.the(Companies.class).postJob("job-1", COMPANY);
    assertThat(close(opened(ask(Actor.holder(ANN), true)))).isEqualTo(Closing.CLOSED);
    assertThat(world.count("mp_login where login_id = 'ann' and ended_at is null")).isEqualTo(1);

    ClosureCase next = world.the(ClosureCases.class).openOf(COMPANY).get(0);
    assertThat(next.request().consents()).containsExactly(Consent.CLOSE_JOBS);
    assertThat(close(next.id())).isEqualTo(Closing.BLOCKED);
    world.the(Companies.class).closeJob("job-1", COMPANY);
    assertThat(close(next.id())).isEqualTo(Closing.CLOSED);
    assertThat(openAccounts()).isZero();
    assertThat(world.count("closure_case")).isEqualTo(2);
    assertThat(world.count("mp_login where login_id = 'ann' and ended_at is null")).isZero();
  }

  @EdgeCase(17)
  @Test
  void staffClosesOneSideAndTheLoginStays() {
    assertThat(close(opened(ask(Actor.staff(new LoginId("sam")), false))))
        .isEqualTo(Closing.CLOSED);
    assertThat(openAccounts()).isEqualTo(1);
    assertThat(world.count("closure_case")).isEqualTo(1);
    assertThat(world.the(RequestingClosure.class).request(requestBy("ann", COMPANY)))
        .as("the last profile needs no confirmation")
        .isInstanceOf(Result.Opened.class);
  }
}
