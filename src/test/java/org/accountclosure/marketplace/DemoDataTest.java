package org.accountclosure.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.port.Investigations;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class DemoDataTest {

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");

  private final ClosureWorld world = new ClosureWorld(TestDatabase.H2, clock);
  private final Marketplace marketplace = world.the(Marketplace.class);

  private boolean load() {
    return new DemoMarketplace(
            world.the(People.class),
            world.the(Business.class),
            world.the(Earnings.class),
            world.the(Profiles.class),
            new DemoCompanies(
                world.the(Business.class),
                world.the(Earnings.class),
                world.the(Companies.class),
                world.the(CompanyMoney.class)),
            new DemoAgencies(
                world.the(Business.class),
                world.the(Earnings.class),
                world.the(Companies.class),
                world.the(Agencies.class)),
            world.the(Transactions.class),
            clock)
        .loadOnce();
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private AccountFacts facts(String account) {
    return marketplace.facts(new AccountId(account)).orThrow();
  }

  @Test
  void everyDemoLoginCanSignInWithItsNameAndStaffHaveTheirRole() {
    load();
    Logins logins = world.the(Logins.class);
    var passwords = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    for (String login :
        List.of(
            "fl-clear",
            "fl-proposals",
            "fl-active-contract",
            "fl-payout-pending",
            "fl-duplicate",
            "fl-below-minimum",
            "fl-disputed",
            "fl-on-hold",
            "fl-milestone",
            "fl-renewal",
            "cl-clear",
            "cl-business",
            "cl-hourly",
            "cl-escrow",
            "cl-unpaid",
            "cl-not-owner",
            "ag-clear",
            "ag-business",
            "ag-share",
            "ag-exclusive",
            "ag-not-owner",
            "ag-freelancer",
            "demo-studio",
            "demo-shop",
            "tm-admin",
            "tm-leaves-all",
            "tm-both",
            "tm-member",
            "tm-last-admin",
            "support",
            "lead",
            "trust",
            "analyst",
            "owner")) {
      Logins.Login found = logins.find(new LoginId(login)).orElseThrow();
      assertThat(passwords.matches(login, found.passwordHash())).isTrue();
    }
    assertThat(logins.find(new LoginId("lead")).orElseThrow().roles())
        .isEqualTo(Set.of(StaffRole.LEAD));
  }

  @Test
  void everyDemoAccountIsInTheStateThatItsNameSays() {
    load();
    assertThat(facts("acc-fl-proposals").proposals()).hasSize(2);
    assertThat(facts("acc-fl-proposals").offers()).hasSize(1);
    assertThat(facts("acc-fl-active-contract").contracts()).hasSize(1);
    assertThat(facts("acc-fl-payout-pending").contracts()).isEmpty();
    assertThat(facts("acc-fl-payout-pending").payments())
        .singleElement()
        .satisfies(payment -> assertThat(payment.availableAt()).isEqualTo("2026-03-11T00:00:00Z"));
    assertThat(facts("acc-fl-disputed").disputes()).hasSize(1);
    assertThat(facts("acc-fl-on-hold").holds()).hasSize(1);
    assertThat(facts("acc-fl-milestone").payments())
        .singleElement()
        .satisfies(payment -> assertThat(payment.availableAt()).isEqualTo("2026-03-25T09:30:00Z"));
    assertThat(
            world
                .the(BlockerPolicies.class)
                .blockers(
                    facts("acc-fl-below-minimum"),
                    new Moment(clock.instant(), ClosureSettings.DEFAULT)))
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.BALANCE_BELOW_MINIMUM);
    assertThat(
            world.the(Standings.class).standing(new AccountId("acc-fl-renewal")).orThrow().plan())
        .isEqualTo(
            new AccountStanding.Plan(
                "PLUS", new Money(1_499, "USD"), Instant.parse("2026-03-07T00:00:00Z"), true));
    assertThat(
            world
                .the(Investigations.class)
                .evidence(ClosureReason.DUPLICATE_ACCOUNT, new AccountId("acc-fl-duplicate"))
                .orThrow())
        .extracting(Evidence::code)
        .containsExactly(Evidence.Code.SAME_EMAIL, Evidence.Code.SAME_DEVICE);
    CaseId any = new CaseId("any");
    for (String clear : List.of("acc-fl-clear", "acc-fl-duplicate", "acc-fl-renewal")) {
      assertThat(marketplace.closeIfClear(new AccountId(clear), any, clock.instant()).orThrow())
          .isInstanceOf(Marketplace.ClosingAnswer.Closed.class);
    }
  }

  @Test
  void everyDemoCompanyIsInTheStateThatItsNameSays() {
    load();
    assertThat(codes("acc-cl-clear")).isEmpty();
    assertThat(codes("acc-cl-business"))
        .containsExactly(
            BlockerCode.OPEN_JOB,
            BlockerCode.INCOMING_PROPOSAL,
            BlockerCode.OPEN_INVITATION,
            BlockerCode.MEMBER_REMAINS,
            BlockerCode.MEMBER_REMAINS);
    assertThat(codes("acc-cl-hourly")).containsExactly(BlockerCode.BILLING_CYCLE_RUNNING);
    assertThat(codes("acc-cl-escrow")).containsExactly(BlockerCode.ESCROW_HELD);
    assertThat(codes("acc-cl-unpaid")).containsExactly(BlockerCode.BILL_UNPAID);
  }

  @Test
  void everyDemoAgencyIsInTheStateThatItsNameSays() {
    load();
    assertThat(codes("acc-ag-clear")).isEmpty();
    assertThat(codes("acc-ag-business"))
        .containsExactly(
            BlockerCode.OPEN_PROPOSAL,
            BlockerCode.OPEN_OFFER,
            BlockerCode.OPEN_INVITATION,
            BlockerCode.MEMBER_REMAINS,
            BlockerCode.MEMBER_REMAINS);
    assertThat(codes("acc-ag-share"))
        .containsExactly(
            BlockerCode.MEMBER_SETTLEMENT_DUE,
            BlockerCode.FUNDS_NOT_WITHDRAWN,
            BlockerCode.MEMBER_REMAINS);
    assertThat(codes("acc-ag-exclusive")).containsExactly(BlockerCode.MEMBER_EXCLUSIVE);
    assertThat(codes("acc-ag-freelancer")).containsExactly(BlockerCode.AGENCY_OWNED);
    assertThat(codes("acc-ag-freelancer-agency")).isEmpty();
  }

  @Test
  void everyDemoMemberIsInTheStateThatItsNameSays() {
    load();
    assertThat(codes("acc-tm-admin"))
        .containsExactly(BlockerCode.TEAM_TO_LEAVE, BlockerCode.TEAM_TO_LEAVE);
    assertThat(codes("acc-tm-leaves-all")).containsExactly(BlockerCode.TEAM_TO_LEAVE);
    assertThat(codes("acc-tm-both"))
        .containsExactly(BlockerCode.TEAM_TO_LEAVE, BlockerCode.REMOVAL_DUE);
    assertThat(codes("acc-tm-member")).containsExactly(BlockerCode.REMOVAL_DUE);
    assertThat(codes("acc-tm-last-admin")).containsExactly(BlockerCode.LAST_ADMIN);
  }

  private List<BlockerCode> codes(String account) {
    return world
        .the(BlockerPolicies.class)
        .blockers(facts(account), new Moment(clock.instant(), ClosureSettings.DEFAULT))
        .stream()
        .map(Blocker::code)
        .toList();
  }

  @Test
  void itIsNeverLoadedTwiceAndWhatWasClosedStaysClosed() {
    assertThat(load()).isTrue();
    AccountId account = new AccountId("acc-fl-clear");
    Instant closedAt = clock.instant();
    marketplace.closeIfClear(account, new CaseId("case-1"), clock.instant()).orThrow();
    clock.moveTo(Instant.parse("2026-04-01T00:00:00Z"));

    assertThat(load()).isFalse();
    assertThat(marketplace.account(account).orThrow().orElseThrow().closedAt()).isEqualTo(closedAt);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void loopbackAndH2AreWhereItBelongs(String address) {
    assertThatCode(() -> DemoGuard.check(address, world.the(DataSource.class)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.0.0.0", "192.0.2.1"})
  void otherMachinesNeverSeeIt(String address) {
    assertThatThrownBy(() -> DemoGuard.check(address, world.the(DataSource.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Set server.address=127.0.0.1");
  }

  @Test
  void postgresNeverHoldsIt() {
    try (ClosureWorld onPostgres = new ClosureWorld(TestDatabase.POSTGRES, clock)) {
      assertThatThrownBy(() -> DemoGuard.check("127.0.0.1", onPostgres.the(DataSource.class)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the database is postgresql");
    }
  }
}
