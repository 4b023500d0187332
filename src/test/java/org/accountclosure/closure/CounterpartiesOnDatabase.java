package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.accountclosure.closure.AskingCounterparties.Result.NobodyToRemind;
import org.accountclosure.closure.AskingCounterparties.Result.Reminded;
import org.accountclosure.closure.AskingCounterparties.Result.TooSoon;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.CounterpartyTask;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.CompanyMoney;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Others are asked by mail for the one thing that a case waits for from them. */
abstract class CounterpartiesOnDatabase {

  private static final Money USD_480 = new Money(48_000, "USD");
  private static final Actor ANN = Actor.holder(new LoginId("ann"));

  private final MovableClock clock = MovableClock.at("2026-03-04T10:00:00Z");
  private final ClosureWorld world;

  CounterpartiesOnDatabase(TestDatabase kind) {
    this.world = new ClosureWorld(kind, clock);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested(Consent... consents) {
    return ((RequestingClosure.Result.Opened)
            world.the(RequestingClosure.class).request(requestBy("ann", consents)))
        .closureCase()
        .id();
  }

  private AccountId ann(AccountKind kind) {
    world.the(People.class).signUp(new LoginId("ann"), null, Set.of());
    AccountId account = new AccountId("acc-ann");
    world.the(People.class).openAccount(account, new LoginId("ann"), kind);
    return account;
  }

  private void checked(CaseId id, String job) {
    world.the(CheckingBlockers.class).check(id, Stage.BUSINESS_ENDED, job);
  }

  private List<Notice> asked(CaseId id) {
    return world.the(Notices.class).of(id).stream()
        .filter(notice -> notice.audience() == Audience.COUNTERPARTY)
        .toList();
  }

  private String token(Notice notice) {
    String link =
        world
            .jdbc()
            .sql("select link_id from case_link where notice_key = ?")
            .param(notice.key())
            .query(String.class)
            .single();
    return world.the(LinkTokens.class).sign(new LinkId(link));
  }

  private List<String> blockers(CaseId id) {
    return world.the(ClosureCases.class).find(id).orElseThrow().checklist().blockers().stream()
        .map(Blocker::key)
        .toList();
  }

  private long lines(CaseId id, TimelineStep step) {
    return world.the(Timeline.class).of(id).stream().filter(line -> line.what() == step).count();
  }

  /** A freelancer has submitted a milestone of a contract that has ended. */
  private CaseId milestoneWaits() {
    AccountId ann = ann(AccountKind.FREELANCER);
    AccountId client = world.client();
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, ann, client, "USD");
    world.the(Earnings.class).submitMilestone("m-1", "c-1", ann, USD_480);
    world.the(Business.class).endContract("c-1", ann);
    CaseId id = requested();
    checked(id, "job-1");
    return id;
  }

  @Test
  void theClientOfASubmittedMilestoneIsAskedOnceAndApprovesItByTheLink() {
    CaseId id = milestoneWaits();
    checked(id, "job-1");
    checked(id, "job-2");

    assertThat(asked(id))
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.template()).isEqualTo(NoticeTemplate.MILESTONE_WAITS);
              assertThat(notice.recipient()).isEqualTo("client");
              assertThat(notice.data().values()).noneMatch(text -> text.contains(id.value()));
            });
    String token = token(asked(id).get(0));
    ActingByLink acting = world.the(ActingByLink.class);

    assertThat(acting.look(token))
        .isInstanceOfSatisfying(
            ActingByLink.Result.Task.class,
            found -> {
              assertThat(found.task().what()).isEqualTo(CounterpartyTask.APPROVE_MILESTONE);
              assertThat(found.task().amount()).isEqualTo(USD_480);
              assertThat(found.expiresAt()).isEqualTo(Instant.parse("2026-03-18T10:00:00Z"));
            });
    assertThat(world.count("mp_payment where review_ends_at > timestamp '2026-03-05 00:00:00'"))
        .as("a look changes nothing")
        .isEqualTo(1);

    assertThat(acting.act(token)).isInstanceOf(ActingByLink.Result.Task.class);
    assertThat(acting.act(token)).isInstanceOf(ActingByLink.Result.NothingLeft.class);
    checked(id, "job-3");

    assertThat(blockers(id)).contains("PAYMENT_IN_SECURITY_PERIOD:m-1");
    assertThat(lines(id, TimelineStep.COUNTERPARTY_ASKED)).isEqualTo(1);
    assertThat(lines(id, TimelineStep.COUNTERPARTY_ACTED)).isEqualTo(1);
    assertThat(lines(id, TimelineStep.NEWS_RECEIVED)).isEqualTo(1);
  }

  @Test
  void theFreelancerAgreesToARefundByTheLink() {
    AccountId company = ann(AccountKind.CLIENT);
    AccountId bob = world.freelancer("bob");
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, bob, company, "USD");
    world.the(CompanyMoney.class).fund("e-1", "c-1", company, USD_480);
    world.the(Business.class).endContract("c-1", company);
    world.the(CompanyMoney.class).requestRefund("e-1", company);
    CaseId id = requested();
    checked(id, "job-1");

    Notice notice = asked(id).get(0);
    assertThat(notice.template()).isEqualTo(NoticeTemplate.REFUND_WAITS);
    assertThat(notice.recipient()).isEqualTo("bob");
    assertThat(notice.data()).containsEntry("dueAt", "2026-03-11T10:00:00Z");
    assertThat(world.the(ActingByLink.class).act(token(notice)))
        .isInstanceOf(ActingByLink.Result.Task.class);
    assertThat(world.count("mp_escrow where refund_answer = 'AGREED'")).isEqualTo(1);
  }

  @Test
  void anExclusiveMemberIsAskedAndAgreesToLeaveByTheLink() {
    AccountId agency = ann(AccountKind.AGENCY);
    world.freelancer("mia");
    world.the(Companies.class).addMember(agency, new LoginId("mia"), MemberRole.MEMBER);
    world.the(Agencies.class).bind(agency, new LoginId("mia"));
    CaseId id = requested(Consent.REMOVE_MEMBERS);
    checked(id, "job-1");

    Notice notice = asked(id).get(0);
    assertThat(notice.template()).isEqualTo(NoticeTemplate.LEAVING_ASKED);
    assertThat(notice.recipient()).isEqualTo("mia");
    assertThat(world.the(ActingByLink.class).act(token(notice)))
        .isInstanceOf(ActingByLink.Result.Task.class);
    checked(id, "job-2");
    assertThat(blockers(id)).containsExactly("MEMBER_REMAINS:mia");
  }

  @Test
  void aTaskThatWasDoneElsewhereOrWhoseCaseHasEndedLeavesNothingToDo() {
    CaseId id = milestoneWaits();
    String token = token(asked(id).get(0));
    ActingByLink acting = world.the(ActingByLink.class);
    world.the(Earnings.class).releaseMilestone("m-1", new AccountId("acc-ann"));
    assertThat(acting.look(token)).isInstanceOf(ActingByLink.Result.NothingLeft.class);
    assertThat(acting.act(token)).isInstanceOf(ActingByLink.Result.NothingLeft.class);

    world.the(WithdrawingClosure.class).withdraw(id, ANN);
    assertThat(acting.look(token)).isInstanceOf(ActingByLink.Result.NothingLeft.class);
  }

  @Test
  void aLinkEndsWhenSilenceDecides() {
    CaseId id = milestoneWaits();
    String token = token(asked(id).get(0));
    clock.add(Duration.ofDays(14));
    assertThat(world.the(ActingByLink.class).act(token))
        .isInstanceOfSatisfying(
            ActingByLink.Result.LinkDoesNot.class,
            link -> assertThat(link.why()).isInstanceOf(Opening.Expired.class));
  }

  @Test
  void aLinkIsGoodForNothingElseAndShowsNoCase() {
    CaseId id = milestoneWaits();
    String token = token(asked(id).get(0));
    assertThat(world.the(CaseLinks.class).open(token)).isInstanceOf(Opening.Forged.class);
    assertThat(world.the(DoubtingIdentity.class).look(token)).isInstanceOf(Opening.Forged.class);
    world.the(CaseLinks.class).revoke(id, ANN);
    assertThat(world.the(ActingByLink.class).look(token))
        .isInstanceOf(ActingByLink.Result.Task.class);
  }

  @Test
  void thePersonIsRemindedOnceInAWhileOnly() {
    CaseId id = milestoneWaits();
    AskingCounterparties asking = world.the(AskingCounterparties.class);
    BlockerCode code = BlockerCode.PAYMENT_UNDER_REVIEW;
    Instant again = Instant.parse("2026-03-07T10:00:00Z");

    assertThat(asking.remind(id, code, "m-1", ANN)).isEqualTo(new TooSoon(again));
    clock.moveTo(again);
    assertThat(asking.remind(id, code, "m-1", ANN))
        .isEqualTo(new Reminded(again, again.plus(Duration.ofDays(3))));
    assertThat(asking.remind(id, code, "m-1", ANN))
        .isEqualTo(new TooSoon(again.plus(Duration.ofDays(3))));

    assertThat(asked(id)).hasSize(2);
    assertThat(lines(id, TimelineStep.COUNTERPARTY_REMINDED)).isEqualTo(1);
    assertThat(world.the(ActingByLink.class).act(token(asked(id).get(1))))
        .isInstanceOf(ActingByLink.Result.Task.class);
  }

  @Test
  void nobodyIsRemindedOfWhatNobodyElseHasToDo() {
    CaseId id = milestoneWaits();
    AskingCounterparties asking = world.the(AskingCounterparties.class);
    assertThat(asking.remind(id, BlockerCode.DEBT, "d-1", ANN)).isInstanceOf(NobodyToRemind.class);
    world.the(WithdrawingClosure.class).withdraw(id, ANN);
    assertThat(asking.remind(id, BlockerCode.PAYMENT_UNDER_REVIEW, "m-1", ANN))
        .isInstanceOf(NobodyToRemind.class);
  }

  @Test
  void nobodyIsAskedAboutHoursAndWhileTheAccountIsHeld() {
    AccountId ann = ann(AccountKind.FREELANCER);
    AccountId client = world.client();
    world.the(Business.class).startContract("h-1", ContractKind.HOURLY, ann, client, "USD");
    Instant monday = Instant.parse("2026-03-02T09:00:00Z");
    world.the(Earnings.class).logWork("h-1", ann, monday, monday.plusSeconds(3600), USD_480);
    world.the(Business.class).startContract("c-1", ContractKind.FIXED, ann, client, "USD");
    world.the(Earnings.class).submitMilestone("m-1", "c-1", ann, USD_480);
    world.the(Business.class).placeHold("hold-1", ann, "TRUST", null);
    CaseId id = requested();
    checked(id, "job-1");
    assertThat(asked(id)).isEmpty();

    world.the(Business.class).liftHold("hold-1", ann);
    checked(id, "job-2");
    assertThat(asked(id)).hasSize(1);
  }
}
