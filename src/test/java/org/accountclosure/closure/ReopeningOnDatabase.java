package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accountclosure.closure.CaseLinks.Opening;
import org.accountclosure.closure.ReopeningAccount.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LinkId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Stage;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.People;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The way back to a closed account; the same facts on both databases. */
abstract class ReopeningOnDatabase {

  private static final String MAIL = "ann@example.org";
  private static final Actor SUPPORT = Actor.staff(Judges.SUE);

  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");
  private final ClosureWorld world;
  private final AccountId account;
  private final Judges judges;
  private final ReopeningAccount reopening;

  ReopeningOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    judges = new Judges(world);
    reopening = world.the(ReopeningAccount.class);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private CaseId requested() {
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(requestBy("ann"));
    return ((RequestingClosure.Result.Opened) result).closureCase().id();
  }

  private CaseId closed() {
    CaseId id = requested();
    world.the(StoppingRenewals.class).stop(id);
    world.the(StoppingNewBusiness.class).stop(id);
    assertThat(world.the(ClosingAccount.class).close(id, "job-1"))
        .isEqualTo(ClosingAccount.Closing.CLOSED);
    return id;
  }

  /** A person had to judge the reason, and let the closure go on. */
  private CaseId closedAfterAReview() {
    CaseId id = requested();
    EscalationId review = judges.asked(id, EscalationKind.VIOLATION_REASON, "trust");
    judges.decides(review, "tom", "APPROVE");
    world.the(ClosingAccount.class).close(id, "job-1");
    return id;
  }

  private void ask() {
    world.the(AskingToReopen.class).ask(MAIL);
    clock.add(Duration.ofSeconds(1));
  }

  /** The answers that were mailed, oldest first. */
  private List<String> mails(CaseId id) {
    return world.the(Notices.class).of(id).stream()
        .map(notice -> notice.template().code())
        .filter(code -> code.contains("reopen"))
        .toList();
  }

  private List<String> tokens() {
    return world
        .jdbc()
        .sql("select link_id from case_link where purpose = 'REOPEN' order by created_at")
        .query(String.class)
        .list()
        .stream()
        .map(id -> world.the(LinkTokens.class).sign(new LinkId(id)))
        .toList();
  }

  private boolean isOpen() {
    return world.count("mp_account where account_id = 'acc-ann' and closed_at is null") == 1;
  }

  private long lines(CaseId id, TimelineStep step) {
    return world.the(Timeline.class).of(id).stream().filter(line -> line.what() == step).count();
  }

  @Test
  @EdgeCase(44)
  void aMailedLinkReopensTheAccountWithinFourHoursAndOnlyOnce() {
    CaseId id = closed();
    ask();
    String token = tokens().get(0);
    clock.add(Duration.ofHours(4).minusMinutes(1));
    assertThat(reopening.look(token)).isInstanceOf(Opening.Opened.class);
    assertThat(isOpen()).as("a look opens nothing").isFalse();

    assertThat(reopening.byLink(token)).isInstanceOf(Result.Reopened.class);

    assertThat(isOpen()).isTrue();
    assertThat(mails(id)).containsExactly("reopening-link", "account-reopened");
    assertThat(lines(id, TimelineStep.REOPENED)).isEqualTo(1);
    assertThat(world.the(ClosureCases.class).find(id).orElseThrow().status())
        .as("the case stays what it was")
        .isEqualTo(CaseStatus.CLOSED);
    assertThat(reopening.byLink(token))
        .isInstanceOfSatisfying(
            Result.LinkDoesNot.class,
            used -> assertThat(used.why()).isInstanceOf(Opening.Used.class));
  }

  @Test
  @EdgeCase(44)
  void anExpiredLinkSaysSoAndAnotherOneIsMailedForTheAsking() {
    closed();
    ask();
    clock.add(Duration.ofHours(4));

    assertThat(reopening.byLink(tokens().get(0)))
        .isInstanceOfSatisfying(
            Result.LinkDoesNot.class,
            late -> assertThat(late.why()).isInstanceOf(Opening.Expired.class));
    assertThat(isOpen()).isFalse();

    ask();
    assertThat(reopening.byLink(tokens().get(1))).isInstanceOf(Result.Reopened.class);
  }

  @Test
  @EdgeCase(44)
  void afterFiveYearsNobodyReopensIt() {
    CaseId id = closed();
    clock.moveTo(clock.instant().atZone(ZoneOffset.UTC).plusYears(5).minusHours(1).toInstant());
    ask();
    clock.add(Duration.ofHours(1));

    assertThat(reopening.byLink(tokens().get(0)))
        .as("the link lives, the time is over")
        .isInstanceOf(Result.TooLate.class);
    assertThat(reopening.byStaff(id, SUPPORT)).isInstanceOf(Result.TooLate.class);
    ask();
    assertThat(mails(id)).containsExactly("reopening-link", "reopening-too-late");
    assertThat(isOpen()).isFalse();
  }

  @Test
  @EdgeCase(44)
  void afterAPossibleViolationAPersonJudgesFirstAndMayOpenIt() {
    CaseId id = closedAfterAReview();
    ask();
    ask();
    assertThat(mails(id)).containsExactly("reopening-reviewed", "reopening-reviewed");
    assertThat(world.count("engine_request where message_name = 'case-review-requested'"))
        .as("one person is asked once")
        .isEqualTo(1);
    assertThat(reopening.byStaff(id, SUPPORT)).isInstanceOf(Result.UnderReview.class);

    judges.judge(id, EscalationKind.REOPENING, "APPROVE");

    assertThat(isOpen()).isTrue();
    assertThat(mails(id)).endsWith("account-reopened");
    assertThat(lines(id, TimelineStep.REOPENED)).isEqualTo(1);
  }

  @Test
  @EdgeCase(44)
  void aPersonMayDecideThatTheAccountStaysClosed() {
    CaseId id = closedAfterAReview();
    ask();
    judges.judge(id, EscalationKind.REOPENING, "REFUSE");

    assertThat(isOpen()).isFalse();
    assertThat(reopening.byStaff(id, SUPPORT)).isInstanceOf(Result.Refused.class);
    ask();
    assertThat(mails(id))
        .containsExactly("reopening-reviewed", "reopening-refused", "reopening-refused");
    assertThat(lines(id, TimelineStep.REOPENING_REFUSED)).isEqualTo(1);
  }

  @Test
  @EdgeCase(44)
  void aLoginOfTwoProfilesIsReopenedBySupport() {
    CaseId id = closed();
    ask();
    world
        .the(People.class)
        .openAccount(new AccountId("acc-ann-inc"), new LoginId("ann"), AccountKind.CLIENT);
    ask();

    assertThat(mails(id)).containsExactly("reopening-link", "reopening-by-support");
    assertThat(reopening.byLink(tokens().get(0))).isInstanceOf(Result.BySupport.class);
    assertThat(isOpen()).isFalse();
    assertThat(reopening.byStaff(id, SUPPORT)).isInstanceOf(Result.Reopened.class);
    assertThat(isOpen()).isTrue();
    assertThat(reopening.byStaff(id, SUPPORT)).isInstanceOf(Result.OpenAlready.class);
  }

  @Test
  @EdgeCase(44)
  void anUnknownAddressAndAnOpenAccountAreAnsweredByNoMailAtAll() {
    CaseId open = requested();
    world.the(AskingToReopen.class).ask("nobody@example.org");
    ask();

    assertThat(world.count("notice where template like '%reopen%'")).isZero();
    assertThat(reopening.byStaff(open, SUPPORT)).isInstanceOf(Result.NothingClosed.class);
    assertThatThrownBy(() -> reopening.byStaff(new CaseId("none"), SUPPORT))
        .isInstanceOf(UnknownCase.class);
  }

  @Test
  void onlySoManyMailsAreSentWithinAnHour() {
    CaseId id = closed();
    for (int i = 0; i < 10; i++) {
      ask();
    }
    assertThat(mails(id)).hasSize(3);

    clock.add(Duration.ofHours(1));
    ask();
    assertThat(mails(id)).hasSize(4);
  }

  @Test
  void theSpellingOfAnAddressMakesNoDifference() {
    CaseId id = closed();
    world.the(AskingToReopen.class).ask(" Ann@Example.ORG ");
    assertThat(mails(id)).containsExactly("reopening-link");
  }

  @Test
  void aLinkIsGoodForNothingElseThanItsPurpose() {
    CaseId id = closed();
    ask();
    String token = tokens().get(0);

    assertThat(world.the(CaseLinks.class).open(token)).isInstanceOf(Opening.Forged.class);
    assertThat(world.the(DoubtingIdentity.class).look(token)).isInstanceOf(Opening.Forged.class);
    world.the(TellingHolder.class).outcome(id);
    String read =
        world
            .the(LinkTokens.class)
            .sign(
                new LinkId(
                    world
                        .jdbc()
                        .sql("select link_id from case_link where purpose = 'READ'")
                        .query(String.class)
                        .single()));
    assertThat(reopening.look(read)).isInstanceOf(Opening.Forged.class);
    assertThat(isOpen()).isFalse();
  }

  @Test
  void aRevokedLinkReopensNothing() {
    CaseId id = closed();
    ask();
    world.the(CaseLinks.class).revoke(id, SUPPORT);
    assertThat(reopening.byLink(tokens().get(0)))
        .isInstanceOfSatisfying(
            Result.LinkDoesNot.class,
            revoked -> assertThat(revoked.why()).isInstanceOf(Opening.Revoked.class));
  }

  @Test
  void whatTheCaseHadSwitchedOffIsOnAgainButNoPaidPlanRenewsUnasked() {
    world
        .the(Profiles.class)
        .subscribe(account, "PLUS", new Money(1_499, "USD"), LocalDate.of(2026, 4, 1));
    closed();
    ask();
    assertThat(reopening.byLink(tokens().get(0))).isInstanceOf(Result.Reopened.class);

    world.the(Business.class).submitProposal("p-1", account);
    assertThat(setting("VISIBILITY")).isNotEqualTo("HIDDEN");
    assertThat(setting("RENEWAL")).isEqualTo("OFF");
  }

  private String setting(String name) {
    return world
        .jdbc()
        .sql("select setting_value from mp_setting where account_id = 'acc-ann' and setting = ?")
        .param(name)
        .query(String.class)
        .single();
  }

  @Test
  void aReopenedAccountCanBeClosedAgainAndComesBackByItsNewCase() {
    CaseId first = closed();
    ask();
    String token = tokens().get(0);
    assertThat(reopening.byLink(token)).isInstanceOf(Result.Reopened.class);
    CaseId second = closed();

    assertThat(reopening.byStaff(first, SUPPORT)).isInstanceOf(Result.OpenAlready.class);
    ask();
    assertThat(mails(second)).containsExactly("reopening-link");
    assertThat(reopening.byLink(tokens().get(1))).isInstanceOf(Result.Reopened.class);
    assertThat(isOpen()).isTrue();
  }

  @Test
  void ofTwoWhoUseTheLinkAtOnceOneReopensAndOneIsTold() throws Exception {
    CaseId id = closed();
    ask();
    String token = tokens().get(0);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier start = new CyclicBarrier(2);
      Callable<Result> together =
          () -> {
            start.await();
            return reopening.byLink(token);
          };
      List<Class<?>> results = new ArrayList<>();
      for (Future<Result> done : threads.invokeAll(List.of(together, together))) {
        results.add(done.get().getClass());
      }
      assertThat(results)
          .containsExactlyInAnyOrder(Result.Reopened.class, Result.LinkDoesNot.class);
    } finally {
      threads.shutdownNow();
    }
    assertThat(lines(id, TimelineStep.REOPENED)).isEqualTo(1);
    assertThat(mails(id)).containsExactly("reopening-link", "account-reopened");
    assertThat(world.the(CheckingBlockers.class).check(id, Stage.MONEY_WITHDRAWN, "late"))
        .as("the old case has ended")
        .isNotNull();
  }
}
