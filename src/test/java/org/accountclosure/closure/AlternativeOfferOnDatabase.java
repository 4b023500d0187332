package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Alternative;
import org.accountclosure.closure.model.AlternativeOffer;
import org.accountclosure.closure.model.AlternativeOffer.State;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.OfferAnswer;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.support.EdgeCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At most one neutral offer, carried out for real and verified; the same on both databases. */
abstract class AlternativeOfferOnDatabase {

  private static final LoginId ANN = new LoginId("ann");

  /** A Friday. */
  private final MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");

  private final ClosureWorld world;
  private final AccountId account;
  private final CaseId id;
  private final OfferingAlternative offering;

  AlternativeOfferOnDatabase(TestDatabase kind) {
    world = new ClosureWorld(kind, clock);
    account = world.freelancer("ann");
    world
        .the(Profiles.class)
        .subscribe(account, "PLUS", new Money(1_499, "USD"), LocalDate.of(2026, 3, 20));
    id =
        ((Result.Opened) world.the(RequestingClosure.class).request(requestBy("ann")))
            .closureCase()
            .id();
    offering = world.the(OfferingAlternative.class);
  }

  @AfterEach
  void closeWorld() {
    world.close();
  }

  private ClosureCase theCase() {
    return world.the(ClosureCases.class).find(id).orElseThrow();
  }

  private State state() {
    return Optional.ofNullable(theCase().offer()).orElseThrow().state();
  }

  private AnsweringOffer.Result answer(OfferAnswer answer) {
    return world.the(AnsweringOffer.class).answer(id, answer, Actor.holder(ANN));
  }

  private List<String> told() {
    return world.the(Notices.class).of(id).stream()
        .map(notice -> notice.template().code())
        .filter(code -> !code.equals("closure-requested"))
        .toList();
  }

  private int messages(String name) {
    return world.count("engine_request where message_name = '" + name + "'");
  }

  @Test
  void anOfferIsMadeOnceAndAnsweredWithItsEnd() {
    AlternativeOffer offer = offering.offer(id, Alternative.PRIVATE_PROFILE).orElseThrow();
    clock.add(Duration.ofHours(1));

    assertThat(offer.endsAt()).isEqualTo("2026-03-13T09:30:00Z");
    assertThat(offering.offer(id, Alternative.SET_UNAVAILABLE)).contains(offer);
    assertThat(theCase().status()).isEqualTo(CaseStatus.WAITING);
    assertThat(told()).containsExactly("alternative-offered");
  }

  @Test
  void whatWouldChangeNothingIsNotOffered() {
    Profiles profiles = world.the(Profiles.class);
    profiles.take(account, false, ANN);
    profiles.show(account, Profiles.Visibility.PRIVATE, ANN);

    assertThat(offering.offer(id, Alternative.SET_UNAVAILABLE)).isEmpty();
    assertThat(offering.offer(id, Alternative.PRIVATE_PROFILE)).isEmpty();
    assertThat(offering.offer(id, null)).isEmpty();
    clock.add(Duration.ofDays(20));
    assertThat(offering.offer(id, Alternative.FREE_PLAN)).isNotEmpty();
  }

  @Test
  void nothingIsOfferedUnderAHold() {
    world.the(Business.class).placeHold("hold-1", account, "LEGAL", null);

    assertThat(offering.offer(id, Alternative.SET_UNAVAILABLE)).isEmpty();
    assertThat(told()).isEmpty();
  }

  @Test
  void aDeclinedOfferIsNotRepeatedAndDecliningTwiceTellsOnce() {
    offering.offer(id, Alternative.SET_UNAVAILABLE);
    assertThat(answer(OfferAnswer.DECLINE)).isInstanceOf(AnsweringOffer.Result.Answered.class);
    assertThat(answer(OfferAnswer.DECLINE)).isInstanceOf(AnsweringOffer.Result.Answered.class);

    assertThat(answer(OfferAnswer.ACCEPT)).isInstanceOf(AnsweringOffer.Result.OfferIsOver.class);
    assertThat(messages("offer-answered")).isEqualTo(1);
    assertThat(told()).containsExactly("alternative-offered");
  }

  @Test
  void silenceIsFollowedByAQuestionAndThenByExpiryNeverByClosing() {
    AlternativeOffer offer = offering.offer(id, Alternative.SET_UNAVAILABLE).orElseThrow();
    clock.moveTo(offer.endsAt());

    Instant goOnBy = offering.askToGoOn(id).orElseThrow();
    assertThat(offering.askToGoOn(id)).contains(goOnBy);
    assertThat(told()).containsExactly("alternative-offered", "go-on-asked");
    clock.moveTo(goOnBy);
    assertThat(offering.askToGoOn(id)).isEmpty();

    assertThat(world.the(RecordingOutcome.class).record(id, Outcome.EXPIRED))
        .isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void underAHoldTheTimeToAnswerIsProlonged() {
    AlternativeOffer offer = offering.offer(id, Alternative.SET_UNAVAILABLE).orElseThrow();
    clock.moveTo(offer.endsAt());
    Instant goOnBy = offering.askToGoOn(id).orElseThrow();
    world.the(Business.class).placeHold("hold-1", account, "LEGAL", null);
    clock.moveTo(goOnBy);

    Instant later = offering.askToGoOn(id).orElseThrow();
    assertThat(later).isAfter(goOnBy);
    world.the(Business.class).liftHold("hold-1", account);
    clock.moveTo(later);
    assertThat(offering.askToGoOn(id)).isEmpty();
    assertThat(world.the(RecordingOutcome.class).record(id, Outcome.EXPIRED))
        .isEqualTo(Outcome.EXPIRED);
  }

  @Test
  void theHolderWhoWantsToGoOnIsNotPersuadedAgain() {
    AlternativeOffer offer = offering.offer(id, Alternative.SET_UNAVAILABLE).orElseThrow();
    clock.moveTo(offer.endsAt());
    offering.askToGoOn(id);

    assertThat(answer(OfferAnswer.GO_ON)).isInstanceOf(AnsweringOffer.Result.Answered.class);
    assertThat(state()).isEqualTo(State.DECLINED);
    assertThat(messages("offer-answered")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"SET_UNAVAILABLE", "FREE_PLAN", "SECOND_ACCOUNT"})
  void anAcceptedAlternativeIsRealAndTheAccountIsRetained(Alternative alternative) {
    world.the(StoppingRenewals.class).stop(id);
    offering.offer(id, alternative);
    answer(OfferAnswer.ACCEPT);

    assertThat(offering.apply(id)).isEqualTo(clock.instant());
    assertThat(offering.apply(id)).isEqualTo(clock.instant());
    assertThat(offering.verify(id)).isTrue();
    assertThat(world.the(RecordingOutcome.class).record(id, Outcome.RETAINED))
        .isEqualTo(Outcome.RETAINED);
    world.the(RestoringAccount.class).restore(id);

    assertThat(theCase().retainedAs()).isEqualTo(alternative.retainedAs());
    assertThat(world.count("mp_account where kind = 'CLIENT' and login_id = 'ann'"))
        .isEqualTo(alternative == Alternative.SECOND_ACCOUNT ? 1 : 0);
    var plan = world.the(Standings.class).standing(account).orThrow().plan();
    assertThat(Optional.ofNullable(plan).orElseThrow().renews())
        .isEqualTo(alternative != Alternative.FREE_PLAN);
  }

  @Test
  void aPrivateProfileIsVerifiedAfterAWeek() {
    offering.offer(id, Alternative.PRIVATE_PROFILE);
    answer(OfferAnswer.ACCEPT);
    Instant verifyAt = offering.apply(id);

    assertThat(verifyAt).isEqualTo("2026-03-13T09:30:00Z");
    clock.moveTo(verifyAt);
    assertThat(offering.verify(id)).isTrue();
    assertThat(offering.verify(id)).isTrue();
  }

  @Test
  @EdgeCase(37)
  void aPrivateProfileThatIsStillFoundAfterAWeekLetsTheSameCaseGoOn() {
    offering.offer(id, Alternative.PRIVATE_PROFILE);
    answer(OfferAnswer.ACCEPT);
    Instant verifyAt = offering.apply(id);
    world.the(Profiles.class).delayVisibility(account, verifyAt.plusSeconds(1));
    clock.moveTo(verifyAt);

    assertThat(offering.verify(id)).isFalse();
    assertThat(theCase().ended()).isFalse();
    assertThat(state()).isEqualTo(State.NOT_EFFECTIVE);
    assertThat(answer(OfferAnswer.ACCEPT)).isInstanceOf(AnsweringOffer.Result.OfferIsOver.class);
  }

  @Test
  @EdgeCase(37)
  void whoAcceptsAndThinksAgainGoesOnInTheSameCase() {
    offering.offer(id, Alternative.PRIVATE_PROFILE);
    answer(OfferAnswer.ACCEPT);
    offering.apply(id);

    assertThat(answer(OfferAnswer.DECLINE))
        .asInstanceOf(type(AnsweringOffer.Result.Answered.class))
        .satisfies(answered -> assertThat(answered.offer().state()).isEqualTo(State.DECLINED));
    assertThat(messages("offer-answered")).isEqualTo(2);
    assertThat(offering.verify(id)).isFalse();
    assertThat(theCase().ended()).isFalse();
  }

  @Test
  void nothingCanBeAnsweredWithoutAnOfferOrAfterTheEnd() {
    assertThat(answer(OfferAnswer.ACCEPT)).isInstanceOf(AnsweringOffer.Result.NothingOffered.class);
    offering.offer(id, Alternative.PRIVATE_PROFILE);
    world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(ANN));
    assertThat(answer(OfferAnswer.ACCEPT)).isInstanceOf(AnsweringOffer.Result.CaseEnded.class);
  }

  @Test
  void anAnswerThatCrossesTheTimerIsNotFollowedByAQuestion() {
    AlternativeOffer offer = offering.offer(id, Alternative.SET_UNAVAILABLE).orElseThrow();
    answer(OfferAnswer.ACCEPT);
    clock.moveTo(offer.endsAt());

    assertThat(offering.askToGoOn(id)).isNotEmpty();
    assertThat(told()).containsExactly("alternative-offered");
    assertThat(state()).isEqualTo(State.ACCEPTED);
  }
}
