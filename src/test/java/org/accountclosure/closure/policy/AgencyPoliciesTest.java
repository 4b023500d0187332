package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AgencyFacts;
import org.accountclosure.closure.model.AgencyFacts.Share;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CompanyFacts;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.policy.IntakeRule.Asking;
import org.accountclosure.closure.policy.IntakeRule.Objection;
import org.accountclosure.fixture.Facts;
import org.accountclosure.support.EdgeCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What blocks an agency, and what an agency is to the freelancers around it. */
class AgencyPoliciesTest {

  private static final LoginId ANN = new LoginId("ann");
  private static final LoginId MIA = new LoginId("mia");
  private static final Account AGENCY =
      new Account(new AccountId("acc-agency"), ANN, AccountKind.AGENCY, null);
  private static final AgencyFacts NOTHING_DUE = AgencyFacts.NONE;

  private static AccountFacts agency(List<Member> members, AgencyFacts facts) {
    AccountFacts none = Facts.ofFreelancer().get();
    return new AccountFacts(
        AGENCY,
        none.contracts(),
        none.proposals(),
        none.offers(),
        none.disputes(),
        none.payments(),
        none.balances(),
        none.payoutMethods(),
        none.payouts(),
        none.debts(),
        none.holds(),
        none.changes(),
        Map.of(),
        members,
        CompanyFacts.NONE,
        facts,
        List.of());
  }

  /** An agency whose closure was asked for, and whose share became due, so long ago. */
  private static Blocker only(AccountFacts facts, Duration ago) {
    Moment moment = new Moment(NOW, ClosureSettings.DEFAULT, NOW.minus(ago));
    List<Blocker> blockers = BlockerPolicies.inForce().blockers(facts, moment);
    assertThat(blockers).hasSize(1);
    return blockers.get(0);
  }

  @ParameterizedTest(name = "contact of {0}, busy with {1}, refuses {2}, exclusive {3}: {4}, {5}")
  @CsvSource({
    ",    ,    false, false, MEMBER_REMAINS,   REMOVE_MEMBERS",
    "c-1, ,    false, false, MEMBER_REMAINS,   ",
    ",    c-1, false, false, MEMBER_REMAINS,   ",
    ",    p-1, false, false, MEMBER_REMAINS,   ",
    ",    ,    true,  false, MEMBER_REFUSES,   ",
    ",    ,    false, true,  MEMBER_EXCLUSIVE, "
  })
  @EdgeCase(28)
  void aMemberIsRemovedByConsentOnlyIfNothingKeepsIt(
      @Nullable String contactOf,
      @Nullable String busyWith,
      boolean refuses,
      boolean bound,
      BlockerCode code,
      @Nullable Consent step) {
    Member member = new Member(MIA, MemberRole.MEMBER, contactOf, busyWith, refuses, bound);
    Blocker blocker = only(agency(List.of(member), NOTHING_DUE), Duration.ZERO);
    assertThat(blocker.code()).isEqualTo(code);
    assertThat(blocker.step()).isEqualTo(step);
    assertThat(blocker.reference()).isEqualTo("mia");
    assertThat(member.removable()).isEqualTo(step != null);
  }

  @Test
  void anExclusiveMemberWhoRefusesIsToldOfTwice() {
    Member member = new Member(MIA, MemberRole.MEMBER, null, null, true, true);
    assertThat(
            BlockerPolicies.inForce()
                .blockers(
                    agency(List.of(member), NOTHING_DUE), new Moment(NOW, ClosureSettings.DEFAULT)))
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.MEMBER_REFUSES, BlockerCode.MEMBER_EXCLUSIVE);
  }

  @ParameterizedTest(name = "asked {0} ago: {1}")
  @CsvSource({"PT0S, COUNTERPARTY", "PT167H59M59S, COUNTERPARTY", "P7D, SUPPORT", "P30D, SUPPORT"})
  void anExclusiveMemberHasAWeekToAgree(Duration ago, Party mustAct) {
    Member member = new Member(MIA, MemberRole.MEMBER, null, null, false, true);
    Blocker blocker = only(agency(List.of(member), NOTHING_DUE), ago);
    assertThat(blocker.mustAct()).isEqualTo(mustAct);
    assertThat(Optional.ofNullable(blocker.earliestClear()))
        .isEqualTo(
            mustAct == Party.SUPPORT
                ? Optional.empty()
                : Optional.of(NOW.minus(ago).plus(Duration.ofDays(7))));
  }

  @ParameterizedTest(name = "due for {0}: {1} of the agency, {2} of the member")
  @CsvSource({
    "PT0S, HOLDER, COUNTERPARTY",
    "PT719H59M59S, HOLDER, COUNTERPARTY",
    "P30D, SUPPORT, SUPPORT"
  })
  void aShareIsTheOwnersToSettleAndThenSupports(
      Duration ago, Party ofTheAgency, Party ofTheMember) {
    Instant since = NOW.minus(ago);
    Share share = new Share("share-1", MIA, "c-1", usd(3_000), since);
    Blocker due =
        only(agency(List.of(), new AgencyFacts(List.of(), List.of(share), List.of())), ago);
    assertThat(due.code()).isEqualTo(BlockerCode.MEMBER_SETTLEMENT_DUE);
    assertThat(due.mustAct()).isEqualTo(ofTheAgency);
    assertThat(due.step()).as("nobody moves members' money for the owner").isNull();
    assertThat(due.amount()).isEqualTo(usd(3_000));
    assertThat(due.explanation())
        .isEqualTo("30.00 USD of contract c-1 due to a member since " + since);

    Blocker claim = only(Facts.ofFreelancer().withShareOfAnAgency(since).get(), ago);
    assertThat(claim.code()).isEqualTo(BlockerCode.SHARE_OUTSTANDING);
    assertThat(claim.mustAct()).isEqualTo(ofTheMember);
    assertThat(claim.explanation())
        .isEqualTo("30.00 USD of contract contract-1 due from the agency since " + since);
  }

  @Test
  @EdgeCase(20)
  void anOpenAgencyBlocksTheFreelancerWhoOwnsIt() {
    Blocker blocker = only(Facts.ofFreelancer().withAgency("acc-agency").get(), Duration.ZERO);
    assertThat(blocker.code()).isEqualTo(BlockerCode.AGENCY_OWNED);
    assertThat(blocker.mustAct()).isEqualTo(Party.HOLDER);
    assertThat(blocker.step()).isNull();
  }

  @Test
  @EdgeCase(29)
  void companiesAndAgenciesHaveOneRuleOfWhoMayAsk() {
    IntakeRule rule = OwnersOnly.of("agency");
    assertThat(rule.objection(new Asking(AGENCY, ANN, Optional.of(MemberRole.OWNER)))).isEmpty();
    assertThat(rule.objection(new Asking(AGENCY, MIA, Optional.of(MemberRole.MANAGER))))
        .contains(
            new Objection(
                "Only the owner of the agency may ask for this; you are its MANAGER. The owner can"
                    + " be told of your wish: ask with forwardToOwner.",
                true));
    assertThat(rule.objection(new Asking(AGENCY, MIA, Optional.empty())))
        .contains(Objection.TO_STRANGERS);
  }
}
