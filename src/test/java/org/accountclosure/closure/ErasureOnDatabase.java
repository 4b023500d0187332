package org.accountclosure.closure;

import static org.accountclosure.closure.model.DataClass.CONTACT_DATA;
import static org.accountclosure.closure.model.DataClass.PAYMENTS_AND_TAX;
import static org.accountclosure.closure.model.DataClass.PROFILE;
import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.AnsweringErasure.Route;
import org.accountclosure.closure.ErasingData.Planned;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.ErasureRequest.Decision;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.SignUp;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.Treated.LegalBasis;
import org.accountclosure.closure.model.Treated.Treatment;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing and keeping; the same facts on both databases. */
abstract class ErasureOnDatabase {

  private static final Actor ANN = Actor.holder(new LoginId("ann"));
  private static final Instant MARCH = Instant.parse("2026-03-06T09:30:00Z");

  private final MovableClock clock = MovableClock.at(MARCH.toString());
  private final ClosureWorld world;
  private AccountId account;
  private Judges judges;
  private WishingErasure wishing;
  private AnsweringErasure answering;
  private ErasingData erasing;

  ErasureOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
  }

  @BeforeEach
  void prepare() {
    account = world.freelancer("ann");
    judges = new Judges(world);
    wishing = world.the(WishingErasure.class);
    answering = world.the(AnsweringErasure.class);
    erasing = world.the(ErasingData.class);
    run("update mp_login set country = 'DE' where login_id = 'ann'");
    run("insert into mp_tax_identity values ('ann', 'Ann Example', 'DE-123')");
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private void run(String statement) {
    world.jdbc().sql(statement).update();
  }

  private CaseId requested() {
    RequestingClosure.Result result = world.the(RequestingClosure.class).request(requestBy("ann"));
    return ((RequestingClosure.Result.Opened) result).closureCase().id();
  }

  private CaseId closed() {
    CaseId id = requested();
    close(id);
    return id;
  }

  private void close(CaseId id) {
    assertThat(world.the(ClosingAccount.class).close(id, "job-1"))
        .isEqualTo(ClosingAccount.Closing.CLOSED);
  }

  /** Ann has earned something, which has arrived and left long ago. */
  private void earned() {
    world.client();
    run(
        """
        insert into mp_contract (contract_id, kind, title, freelancer_account_id, client_account_id,
          currency, started_at, ended_at) values ('con-1', 'FIXED', 'Logo', 'acc-ann', 'acc-client',
          'USD', timestamp '2025-11-01 00:00:00', timestamp '2026-01-20 00:00:00')""");
    run(
        """
        insert into mp_payment (payment_id, account_id, contract_id, kind, amount_minor, currency,
          created_at, review_ends_at, available_at) values ('pay-1', 'acc-ann', 'con-1', 'MILESTONE',
          0, 'USD', timestamp '2026-01-20 00:00:00', timestamp '2026-01-21 00:00:00',
          timestamp '2026-01-26 00:00:00')""");
  }

  /** The mail went out, whatever it was. */
  private void mailed() {
    run("update notice set status = 'SENT'");
  }

  private ErasureRequest wished(CaseId id) {
    return wishing.wish(id, ANN);
  }

  private static Treated part(ErasureRequest answered, DataClass data) {
    return answered.answer().stream()
        .filter(treated -> treated.dataClass() == data)
        .findFirst()
        .orElseThrow();
  }

  private ErasureRequest now(CaseId id) {
    return wishing.of(id).orElseThrow();
  }

  private List<String> told(CaseId id) {
    return world.the(Notices.class).of(id).stream()
        .map(notice -> notice.template().code())
        .filter(code -> code.startsWith("erasure"))
        .toList();
  }

  private long lines(CaseId id, TimelineStep step) {
    return world.the(Timeline.class).of(id).stream().filter(line -> line.what() == step).count();
  }

  private ErasureRequest granted(CaseId id) {
    ErasureRequest wish = wished(id);
    assertThat(answering.weigh(wish.id()).route()).isEqualTo(Route.AT_ONCE);
    assertThat(answering.answer(wish.id())).isEqualTo(Decision.CARRY_OUT);
    return now(id);
  }

  private String one(String query) {
    return String.valueOf(world.jdbc().sql(query).query(String.class).single());
  }

  @Test
  void aClosedAccountIsAnsweredAtOnceForEachClassOfData() {
    CaseId id = closed();
    ErasureRequest answered = granted(id);

    assertThat(answered.answer())
        .extracting(Treated::dataClass)
        .containsExactly(DataClass.values());
    assertThat(part(answered, PROFILE).treatment()).isEqualTo(Treatment.ERASED);
    assertThat(part(answered, PAYMENTS_AND_TAX))
        .isEqualTo(
            new Treated(
                PAYMENTS_AND_TAX,
                Treatment.RESTRICTED,
                Instant.parse("2032-01-31T00:00:00Z"),
                LegalBasis.TAX_LAW));
    assertThat(part(answered, DataClass.CASE_RECORD).until())
        .isEqualTo(Instant.parse("2031-03-06T09:30:00Z"));
    assertThat(told(id)).containsExactly("erasure-received", "erasure-answered");
    assertThat(lines(id, TimelineStep.ERASURE_ANSWERED)).isEqualTo(1);
    assertThat(answering.answer(answered.id())).isEqualTo(Decision.CARRY_OUT);
    assertThat(told(id)).as("it is answered once").hasSize(2);
  }

  @Test
  void nameAndAddressGoLastAndTheKeyedHashStillKnowsThePerson() {
    CaseId id = closed();
    ErasureRequest wish = granted(id);

    assertThat(erasing.carryOut(wish.id()).done()).isFalse();
    assertThat(one("select name from mp_account where account_id = 'acc-ann'")).isEqualTo("erased");
    assertThat(one("select email from mp_login where login_id = 'ann'")).startsWith("ann@");
    mailed();
    clock.add(Duration.ofDays(7));
    ErasingData.CarriedOut done = erasing.carryOut(wish.id());
    assertThat(done.done()).isTrue();
    assertThat(erasing.carryOut(wish.id()).done()).isTrue();

    assertThat(one("select email from mp_login where login_id = 'ann'")).doesNotContain("ann");
    assertThat(now(id).erasedAt()).isEqualTo(clock.instant());
    assertThat(world.the(ReopeningAccount.class).byStaff(id, Actor.staff(Judges.SUE)))
        .as("erasure ends reopening")
        .isInstanceOf(ReopeningAccount.Result.Erased.class);
    assertThat(
            world
                .the(CheckingSignUp.class)
                .check(new SignUp("Ann@Example.org", null, null), Actor.staff(Judges.SUE)))
        .as("one account per person")
        .isEqualTo(new CheckingSignUp.Result.Review(id));
  }

  @Test
  void anAddressStaysAsLongAsAnAnswerWaitsToBeSent() {
    ErasureRequest wish = granted(closed());
    clock.add(Duration.ofDays(8));
    assertThat(erasing.carryOut(wish.id()).done()).isFalse();
    mailed();
    assertThat(erasing.carryOut(wish.id()).done()).isTrue();
  }

  @Test
  @EdgeCase(41)
  void aWishInABlockedClosureIsAnsweredWithinAMonthByAPersonAndInParts() {
    CaseId id = requested();
    ErasureRequest wish = wished(id);
    assertThat(wish.receivedAt()).isEqualTo(MARCH).isEqualTo(wish.identityConfirmedAt());
    assertThat(wish.answerBy()).isEqualTo(Instant.parse("2026-04-06T09:30:00Z"));
    AnsweringErasure.Weighed first = answering.weigh(wish.id());
    assertThat(first.route()).isEqualTo(Route.LATER);
    assertThat(first.lookAgainAt()).isEqualTo(MARCH.plus(Duration.ofDays(1)));

    clock.add(Duration.ofDays(21));
    AnsweringErasure.Weighed late = answering.weigh(wish.id());
    assertThat(late.route()).isEqualTo(Route.BY_PERSON);
    assertThat(late.dueAt()).as("the staff is warned before").isAfter(clock.instant());
    assertThatThrownBy(() -> answering.answer(wish.id())).hasMessageContaining("No person");
    assertThat(answering.check(wish.id(), "sue", "CARRY_OUT", null)).isEmpty();
    assertThat(answering.answer(wish.id())).isEqualTo(Decision.CARRY_OUT);

    assertThat(now(id).answer()).extracting(Treated::basis).containsOnly(LegalBasis.ACCOUNT_OPEN);
    assertThat(erasing.carryOut(wish.id()).done()).isFalse();
    assertThat(world.count("mp_erasure")).as("the account is open").isZero();

    clock.add(Duration.ofDays(30));
    close(id);
    mailed();
    assertThat(erasing.carryOut(wish.id()).done()).as("carried out once it is closed").isTrue();
  }

  @Test
  @EdgeCase(41)
  void onlyAPersonRefusesAndTheHolderIsToldWhyAndWhereToComplain() {
    CaseId id = requested();
    ErasureRequest wish = wished(id);
    assertThat(answering.check(wish.id(), "tom", "REFUSE", "No")).isPresent();
    assertThat(answering.check(wish.id(), "sue", "REFUSE", " "))
        .contains("Write down why; the holder is told.");
    assertThat(answering.check(wish.id(), "sue", "MAYBE", "x")).isPresent();
    assertThat(answering.check(wish.id(), "sue", "REFUSE", "A claim is pending.")).isEmpty();
    assertThat(answering.answer(wish.id())).isEqualTo(Decision.REFUSE);

    assertThat(told(id)).containsExactly("erasure-received", "erasure-refused");
    assertThat(now(id).refused()).isTrue();
    assertThat(lines(id, TimelineStep.ERASURE_REFUSED)).isEqualTo(1);
    assertThatThrownBy(() -> erasing.carryOut(wish.id())).hasMessageContaining("not granted");
  }

  @Test
  void theTimeIsExtendedOnceWithinTheFirstMonthAndTheHolderIsToldWhy() {
    CaseId id = requested();
    ErasureRequest wish = wished(id);
    clock.add(Duration.ofDays(22));
    assertThat(answering.check(wish.id(), "sue", "EXTEND", "Many requests.")).isEmpty();
    AnsweringErasure.Weighed extended = answering.extend(wish.id());
    assertThat(answering.extend(wish.id()).dueAt()).isEqualTo(extended.dueAt());

    assertThat(extended.dueAt()).isEqualTo(Instant.parse("2026-06-06T09:30:00Z"));
    assertThat(extended.warnAt()).isBefore(extended.dueAt()).isAfter(clock.instant());
    assertThat(told(id)).containsExactly("erasure-received", "erasure-extended");
    assertThat(answering.check(wish.id(), "sue", "EXTEND", "Again.")).isPresent();
  }

  @Test
  void afterTheFirstMonthNobodyExtendsTheTime() {
    ErasureRequest wish = wished(requested());
    clock.add(Duration.ofDays(31));
    assertThat(answering.check(wish.id(), "sue", "EXTEND", "Too many.")).isPresent();
  }

  @Test
  void aSecondWishIsTheFirstWithItsDate() {
    CaseId id = requested();
    ErasureRequest first = wished(id);
    clock.add(Duration.ofDays(3));
    assertThat(wishing.wish(id, Actor.staff(Judges.SUE))).isEqualTo(first);
    assertThat(lines(id, TimelineStep.ERASURE_WISHED)).isEqualTo(1);
    assertThat(world.count("engine_request where message_name = 'erasure-requested'")).isEqualTo(1);
  }

  @Test
  @EdgeCase(41)
  void bothDatesAreKeptIfItIsNotCertainWhoAsks() {
    CaseId id = requested();
    world.the(DoubtingIdentity.class).notProven(id, Actor.staff(Judges.SUE));
    ErasureRequest wish = wished(id);
    assertThat(wish.identityConfirmedAt()).isNull();
    assertThat(answering.weigh(wish.id()).route()).isEqualTo(Route.LATER);

    clock.add(Duration.ofDays(2));
    judges.judge(id, EscalationKind.IDENTITY, "APPROVE");
    answering.weigh(wish.id());
    assertThat(now(id).receivedAt()).isEqualTo(MARCH);
    assertThat(now(id).identityConfirmedAt()).isEqualTo(clock.instant());
    assertThat(now(id).answerBy()).as("from the receipt").isEqualTo(wish.answerBy());
  }

  @Test
  void whoWishesErasureIsNotTalkedOutOfIt() {
    CaseId id = requested();
    wished(id);
    assertThat(world.the(OfferingAlternative.class).offer(id, Alternative.PRIVATE_PROFILE))
        .isEmpty();
    assertThat(lines(id, TimelineStep.ALTERNATIVE_NOT_OFFERED)).isEqualTo(1);
  }

  @Test
  void aLegalHoldIsSaidAndNothingIsErasedUnderIt() {
    CaseId id = closed();
    hold();
    ErasureRequest wish = wished(id);
    assertThat(answering.weigh(wish.id()).route()).isEqualTo(Route.LATER);
    assertThat(answering.check(wish.id(), "sue", "CARRY_OUT", null)).isEmpty();
    answering.answer(wish.id());

    assertThat(now(id).answer()).extracting(Treated::basis).containsOnly(LegalBasis.LEGAL_HOLD);
    assertThat(erasing.carryOut(wish.id()).done()).isFalse();
    assertThat(world.count("mp_erasure")).isZero();
  }

  private void hold() {
    run(
        """
        insert into mp_hold (hold_id, account_id, kind, reason, placed_by, placed_at) values
          ('hold-1', 'acc-ann', 'LEGAL', 'COURT', 'tom', timestamp '2026-03-06 00:00:00')""");
  }

  @Test
  void withoutAWishEverythingStaysUntilItsTimeIsOver() {
    CaseId id = closed();
    mailed();
    assertThat(erasing.preview(10)).isEmpty();
    assertThat(erasing.run()).isZero();

    clock.add(Duration.ofDays(91));
    assertThat(erasing.preview(10))
        .containsExactly(new Planned(account, id.value(), Set.of(DataClass.EXPORTS), Map.of()));
    assertThat(world.count("mp_erasure")).as("a look erases nothing").isZero();
    assertThat(erasing.run()).isEqualTo(1);
    assertThat(erasing.run()).isZero();
    assertThat(lines(id, TimelineStep.DATA_ERASED)).isEqualTo(1);

    clock.moveTo(MARCH.atZone(ZoneOffset.UTC).plusYears(3).toInstant());
    assertThat(erasing.run()).isEqualTo(1);
    assertThat(world.count("mp_erasure")).isEqualTo(3);
    assertThat(world.the(ReopeningAccount.class).byStaff(id, Actor.staff(Judges.SUE)))
        .as("what is gone is not needed to reopen")
        .isInstanceOf(ReopeningAccount.Result.Reopened.class);
    assertThat(world.count("mp_erasure")).as("a later closing begins anew").isZero();
  }

  @Test
  void whatAllAccountsOfALoginShareCountsFromTheEndOfTheLastOne() {
    run(
        """
        insert into mp_account (account_id, login_id, kind, name, opened_at, closed_at,
          closed_by_case) values ('acc-ann-inc', 'ann', 'CLIENT', 'Inc',
          timestamp '2018-01-01 00:00:00', timestamp '2019-01-01 00:00:00', 'case-of-old')""");
    run("update mp_account set closed_by_case = null where account_id = 'acc-ann-inc'");
    CaseId id = closed();
    mailed();
    run(
        """
        update mp_account set closed_at = timestamp '2019-01-01 00:00:00'
        where account_id = 'acc-ann'""");

    assertThat(erasing.preview(10))
        .singleElement()
        .satisfies(
            planned -> {
              assertThat(planned.caseId()).isEqualTo(id.value());
              assertThat(planned.erased()).contains(PROFILE).doesNotContain(CONTACT_DATA);
            });
  }

  @Test
  @EdgeCase(42)
  void ofASellerWhoLeftInMarchTheReportOfJanuaryStillHasTheData() {
    earned();
    CaseId id = closed();
    ErasureRequest wish = granted(id);
    mailed();
    clock.moveTo(Instant.parse("2027-01-31T00:00:00Z"));
    assertThat(erasing.carryOut(wish.id()).done()).isTrue();
    assertThat(one("select legal_name from mp_tax_identity where login_id = 'ann'"))
        .isEqualTo("Ann Example");

    clock.moveTo(Instant.parse("2032-02-01T00:00:00Z"));
    assertThat(erasing.preview(10))
        .first()
        .satisfies(
            planned ->
                assertThat(planned.kept()).containsEntry(PAYMENTS_AND_TAX, LegalBasis.TAX_LAW));
    erasing.run();
    assertThat(world.count("mp_tax_identity")).as("the report was not filed").isEqualTo(1);

    run("insert into mp_tax_report values ('acc-ann', 2026, timestamp '2032-02-01 00:00:00')");
    assertThat(erasing.run()).isEqualTo(1);
    assertThat(world.count("mp_tax_identity")).isZero();
    assertThat(world.count("mp_payment")).as("amounts stay, without a person").isEqualTo(1);
  }

  @Test
  void theJobSkipsAHeldAccountAndSaysSo() {
    closed();
    mailed();
    hold();
    clock.moveTo(MARCH.atZone(ZoneOffset.UTC).plusYears(10).toInstant());

    assertThat(erasing.preview(10))
        .singleElement()
        .satisfies(
            planned -> {
              assertThat(planned.erased()).isEmpty();
              assertThat(planned.kept().values()).containsOnly(LegalBasis.LEGAL_HOLD);
            });
    assertThat(erasing.run()).isZero();

    run("update mp_hold set lifted_at = timestamp '2036-01-01 00:00:00'");
    assertThat(erasing.run()).isEqualTo(1);
    assertThat(world.count("mp_kept_identifier")).as("nobody is recognised any more").isZero();
    assertThat(world.count("mp_erasure")).isEqualTo(DataClass.values().length);
    assertThat(erasing.preview(10)).isEmpty();
  }

  @Test
  void theAddressOfALoginStaysAsLongAsAnotherAccountOfItIsOpen() {
    CaseId id = closed();
    run(
        """
        insert into mp_account (account_id, login_id, kind, name, opened_at)
        values ('acc-ann-inc', 'ann', 'CLIENT', 'Inc', timestamp '2026-01-01 00:00:00')""");
    run("update mp_login set ended_at = null");
    mailed();
    ErasureRequest answered = granted(id);
    assertThat(part(answered, CONTACT_DATA).basis()).isEqualTo(LegalBasis.ACCOUNT_OPEN);
    assertThat(part(answered, PROFILE).treatment()).isEqualTo(Treatment.ERASED);
  }
}
