package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import org.accountclosure.closure.CheckingSignUp.Result;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.SignUp;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.support.EdgeCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who signs up after somebody has left; the same facts on both databases. */
abstract class SignUpsOnDatabase {

  private static final String ANN = "ann@example.org";
  private static final String EVE = "eve@example.org";

  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");
  private final ClosureWorld world;
  private final Judges judges;

  SignUpsOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    world.freelancer("ann");
    judges = new Judges(world);
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
    world.the(ClosingAccount.class).close(id, "job-1");
    return id;
  }

  private Result check(String email, @Nullable String name, @Nullable String place) {
    return world
        .the(CheckingSignUp.class)
        .check(new SignUp(email, name, place), Actor.staff(Judges.SUE));
  }

  private long matches(CaseId id) {
    return world.the(Timeline.class).of(id).stream()
        .filter(line -> line.what() == TimelineStep.SIGN_UP_MATCHED)
        .count();
  }

  @Test
  @EdgeCase(48)
  void nobodyElseGetsTheNameOfWhoHasJustLeftAndTheAnswerSaysUntilWhen() {
    CaseId id = closed();
    var until =
        Objects.requireNonNull(world.the(ClosureCases.class).find(id).orElseThrow().endedAt())
            .plus(Duration.ofDays(90));

    assertThat(check(EVE, " Acc  ANN ", null)).isEqualTo(new Result.NameReserved(until));
    assertThat(check(EVE, "another", null)).isInstanceOf(Result.Allowed.class);

    clock.moveTo(until.minusMillis(1));
    assertThat(check(EVE, "acc-ann", null)).isInstanceOf(Result.NameReserved.class);
    clock.moveTo(until);
    assertThat(check(EVE, "acc-ann", null)).isInstanceOf(Result.Allowed.class);
  }

  @Test
  @EdgeCase(48)
  void thePersonWhoHasLeftIsOfferedTheAccountAndNotASecondOne() {
    CaseId id = closed();

    assertThat(check(" Ann+jobs@Example.ORG", "acc-ann", null))
        .isInstanceOfSatisfying(
            Result.Reopen.class,
            reopen -> {
              assertThat(reopen.caseId()).isEqualTo(id);
              assertThat(reopen.bySupport()).isFalse();
            });
    check(ANN, null, null);
    assertThat(matches(id)).as("the same answer leaves one line").isEqualTo(1);

    clock.moveTo(clock.instant().atZone(ZoneOffset.UTC).plusYears(5).toInstant());
    assertThat(check(ANN, "acc-ann", null)).isInstanceOf(Result.Allowed.class);
  }

  @Test
  void theReservationEndsWithTheReopening() {
    CaseId id = closed();
    assertThat(world.the(ReopeningAccount.class).byStaff(id, Actor.staff(Judges.SUE)))
        .isInstanceOf(ReopeningAccount.Result.Reopened.class);

    assertThat(world.count("mp_kept_identifier")).isZero();
    assertThat(check(ANN, null, null)).isInstanceOf(Result.HasAccount.class);
  }

  @Test
  void afterAPossibleViolationAPersonLooksAtTheSignUpFirst() {
    CaseId id = requested();
    EscalationId review = judges.asked(id, EscalationKind.VIOLATION_REASON, "trust");
    judges.decides(review, "tom", "APPROVE");
    world.the(ClosingAccount.class).close(id, "job-1");

    assertThat(check(ANN, null, null)).isEqualTo(new Result.Review(id));
    judges.judge(id, EscalationKind.REOPENING, "REFUSE");
    assertThat(check(ANN, null, null)).isEqualTo(new Result.Refused(id));
  }

  @Test
  void theSamePlaceForMoneyMayBeACoincidenceSoAPersonLooksOnce() {
    payoutTo("iban-7");
    CaseId id = closed();

    assertThat(check(EVE, null, "iban-8")).isInstanceOf(Result.Allowed.class);
    assertThat(check(EVE, null, "IBAN-7")).isEqualTo(new Result.Review(id));
    assertThat(check(EVE, null, "iban-7")).isEqualTo(new Result.Review(id));
    assertThat(world.count("engine_request where message_name = 'case-review-requested'"))
        .isEqualTo(1);

    judges.judge(id, EscalationKind.SIGN_UP, "APPROVE");
    assertThat(check(EVE, null, "iban-7")).isInstanceOf(Result.Allowed.class);
    assertThat(world.the(Timeline.class).of(id))
        .filteredOn(line -> line.what() == TimelineStep.SIGN_UP_JUDGED)
        .hasSize(1);
  }

  @Test
  void whatIsKeptDoesNotSayWhoItWas() {
    closed();
    assertThat(world.count("mp_kept_identifier")).isEqualTo(2);
    assertThat(world.count("mp_kept_identifier where lower(identifier) like '%ann%'")).isZero();
    assertThat(check(ANN, null, null)).isInstanceOf(Result.Reopen.class);
  }

  private void payoutTo(String fingerprint) {
    world
        .jdbc()
        .sql(
            """
            insert into mp_payout_method (method_id, account_id, kind, active_from, name_matches,
              minimum_minor, currency, settling_business_days, fingerprint)
            values ('m-1', 'acc-ann', 'BANK', timestamp '2025-01-01 00:00:00', true, 500, 'USD', 2,
              ?)""")
        .param(fingerprint)
        .update();
  }
}
