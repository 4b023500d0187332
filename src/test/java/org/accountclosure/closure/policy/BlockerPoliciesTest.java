package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.ofFreelancer;
import static org.accountclosure.fixture.Facts.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Party;
import org.accountclosure.fixture.Facts;
import org.accountclosure.support.EdgeCase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BlockerPoliciesTest {

  private static final Instant LATER = NOW.plus(Duration.ofDays(3));
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(3));
  private static final Moment MOMENT = new Moment(NOW, ClosureSettings.DEFAULT);

  private static List<Blocker> blockersOf(Facts facts) {
    return BlockerPolicies.inForce().blockers(facts.get(), MOMENT);
  }

  private static Arguments blocks(
      String fact,
      Facts facts,
      BlockerCode code,
      Party mustAct,
      @Nullable Instant earliest,
      @Nullable Consent step) {
    return arguments(fact, facts, code, mustAct, earliest, step);
  }

  static Stream<Arguments> whatBlocks() {
    return Stream.of(
        blocks(
            "a contract is ended by its parties",
            ofFreelancer().withContract(),
            BlockerCode.ACTIVE_CONTRACT,
            Party.HOLDER,
            null,
            null),
        blocks(
            "an hourly contract is its holder's to end, whatever is under review",
            ofFreelancer().withContract(),
            BlockerCode.ACTIVE_CONTRACT,
            Party.HOLDER,
            null,
            null),
        blocks(
            "a fixed-price contract is its holder's to end",
            ofFreelancer().withFixedContract(),
            BlockerCode.ACTIVE_CONTRACT,
            Party.HOLDER,
            null,
            null),
        blocks(
            "a proposal can be withdrawn for the holder",
            ofFreelancer().withProposal("p-1"),
            BlockerCode.OPEN_PROPOSAL,
            Party.HOLDER,
            null,
            Consent.WITHDRAW_PROPOSALS),
        blocks(
            "an offer can be declined for the holder",
            ofFreelancer().withOffer("o-1"),
            BlockerCode.OPEN_OFFER,
            Party.HOLDER,
            null,
            Consent.DECLINE_OFFERS),
        blocks(
            "a dispute is decided by a date",
            ofFreelancer().withDispute(LATER),
            BlockerCode.OPEN_DISPUTE,
            Party.MARKETPLACE,
            LATER,
            null),
        blocks(
            "an arbitration takes as long as it takes",
            ofFreelancer().withDispute(null),
            BlockerCode.OPEN_DISPUTE,
            Party.MARKETPLACE,
            null,
            null),
        blocks(
            "a payment whose review nobody can date",
            ofFreelancer().withPayment(null, null).withMethodActiveFrom(EARLIER),
            BlockerCode.PAYMENT_UNDER_REVIEW,
            Party.COUNTERPARTY,
            null,
            null),
        blocks(
            "a payment under review clears when its money is available",
            ofFreelancer().withPayment(NOW.plusMillis(1), LATER).withMethodActiveFrom(EARLIER),
            BlockerCode.PAYMENT_UNDER_REVIEW,
            Party.COUNTERPARTY,
            LATER,
            null),
        blocks(
            "a payment is in its security period from the very moment its review ends",
            ofFreelancer().withPayment(NOW, LATER).withMethodActiveFrom(EARLIER),
            BlockerCode.PAYMENT_IN_SECURITY_PERIOD,
            Party.MARKETPLACE,
            LATER,
            null),
        blocks(
            "a young debt is the holder's",
            ofFreelancer().withDebt(NOW.minus(Duration.ofDays(30)).plusMillis(1)),
            BlockerCode.DEBT,
            Party.HOLDER,
            null,
            null),
        blocks(
            "a debt of thirty days is support's",
            ofFreelancer().withDebt(NOW.minus(Duration.ofDays(30))),
            BlockerCode.DEBT,
            Party.SUPPORT,
            null,
            null),
        blocks(
            "a negative balance is a debt",
            ofFreelancer().withOverdraft(usd(-1), NOW.minus(Duration.ofDays(30)).plusMillis(1)),
            BlockerCode.DEBT,
            Party.HOLDER,
            null,
            null),
        blocks(
            "a balance that was negative for thirty days is support's",
            ofFreelancer().withOverdraft(usd(-1), NOW.minus(Duration.ofDays(30))),
            BlockerCode.DEBT,
            Party.SUPPORT,
            null,
            null),
        blocks(
            "exactly the minimum can be paid out for the holder",
            ofFreelancer().withBalance(usd(500)).withMethodActiveFrom(NOW),
            BlockerCode.FUNDS_NOT_WITHDRAWN,
            Party.HOLDER,
            null,
            Consent.REQUEST_PAYOUT),
        blocks(
            "a cent less than the minimum is for staff",
            ofFreelancer().withBalance(usd(499)).withMethodActiveFrom(EARLIER),
            BlockerCode.BALANCE_BELOW_MINIMUM,
            Party.SUPPORT,
            null,
            null),
        blocks(
            "a payout under way settles at its date",
            ofFreelancer().withPayout(LATER),
            BlockerCode.PAYOUT_UNDER_WAY,
            Party.MARKETPLACE,
            LATER,
            null),
        blocks(
            "a bounced payout is for staff",
            ofFreelancer().withBouncedPayout(),
            BlockerCode.PAYOUT_BOUNCED,
            Party.SUPPORT,
            null,
            null),
        blocks(
            "a hold is reviewed by trust at its date",
            ofFreelancer().withHold(LATER),
            BlockerCode.HOLD,
            Party.TRUST,
            LATER,
            null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatBlocks")
  @DisplayName("point 3: each blocker says who must act and when it can clear")
  void eachRuleSaysWhoMustActAndWhenItCanClear(
      String fact,
      Facts facts,
      BlockerCode code,
      Party mustAct,
      @Nullable Instant earliest,
      @Nullable Consent step) {
    assertThat(blockersOf(facts))
        .singleElement()
        .satisfies(
            blocker -> {
              assertThat(blocker.code()).isEqualTo(code);
              assertThat(blocker.mustAct()).isEqualTo(mustAct);
              assertThat(blocker.earliestClear()).isEqualTo(earliest);
              assertThat(blocker.step()).isEqualTo(step);
              assertThat(blocker.reference()).isNotBlank();
              assertThat(blocker.explanation()).isNotBlank();
            });
  }

  @Test
  void nothingBlocksAnAccountWithNothingPending() {
    assertThat(blockersOf(ofFreelancer())).isEmpty();
    assertThat(blockersOf(ofFreelancer().withBalance(usd(0)))).isEmpty();
    assertThat(blockersOf(ofFreelancer().withMethodActiveFrom(LATER))).isEmpty();
  }

  static Stream<Arguments> methods() {
    return Stream.of(
        arguments("none", ofFreelancer(), BlockerCode.NO_PAYOUT_METHOD),
        arguments(
            "one of another currency",
            ofFreelancer().withMethod("eur", EARLIER, true, new Money(5, "EUR")),
            BlockerCode.NO_PAYOUT_METHOD),
        arguments(
            "one that is too new",
            ofFreelancer().withMethodActiveFrom(NOW.plusMillis(1)),
            BlockerCode.PAYOUT_METHOD_TOO_NEW),
        arguments(
            "one of another name",
            ofFreelancer().withMethod("other", EARLIER, false, usd(500)),
            BlockerCode.PAYOUT_METHOD_NAME_MISMATCH));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("methods")
  @EdgeCase(10)
  void fundsWithoutAUsableMethodCannotBePaidOutByConsent(
      String fact, Facts facts, BlockerCode code) {
    List<Blocker> blockers = blockersOf(facts.withBalance(usd(48_000)));

    assertThat(blockers)
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.FUNDS_NOT_WITHDRAWN, code);
    assertThat(blockers).extracting(Blocker::step).containsOnlyNulls();
  }

  @Test
  void aUsableMethodIsEnoughWhateverTheOthersAre() {
    assertThat(
            blockersOf(
                ofFreelancer()
                    .withBalance(usd(48_000))
                    .withMethod("other", EARLIER, false, usd(1))
                    .withMethod("new", LATER, true, usd(1))
                    .withMethodActiveFrom(EARLIER)))
        .singleElement()
        .extracting(Blocker::step)
        .isEqualTo(Consent.REQUEST_PAYOUT);
  }

  @Test
  @EdgeCase(10)
  void afterABouncedPayoutNothingIsPaidOutUntilAPersonHasLooked() {
    assertThat(
            blockersOf(
                ofFreelancer()
                    .withBalance(usd(48_000))
                    .withMethodActiveFrom(EARLIER)
                    .withBouncedPayout()))
        .extracting(Blocker::step)
        .containsOnlyNulls();
  }

  @Test
  void aMissingMethodIsSaidWhileTheMoneyIsStillToCome() {
    assertThat(blockersOf(ofFreelancer().withPayment(NOW, LATER)))
        .extracting(Blocker::code)
        .containsExactly(BlockerCode.PAYMENT_IN_SECURITY_PERIOD, BlockerCode.NO_PAYOUT_METHOD);
  }

  @Test
  void allBlockersAreFoundAtOnceAndEveryKeyIsItsOwn() {
    List<Blocker> blockers =
        blockersOf(
            ofFreelancer()
                .withContract()
                .withProposal("p-1")
                .withProposal("p-2")
                .withOffer("o-1")
                .withDispute(null)
                .withPayment(null, null)
                .withBalance(usd(48_000))
                .withPayout(LATER)
                .withBouncedPayout()
                .withDebt(NOW)
                .withHold(null));

    assertThat(blockers).hasSize(12);
    assertThat(blockers).extracting(Blocker::key).doesNotHaveDuplicates();
    assertThat(blockers.get(0).code()).isEqualTo(BlockerCode.HOLD);
  }

  @Test
  void aRecentChangeBlocksForAWeekFromTheRequestOrFromTheChangeIfThatIsLater() {
    Instant askedAt = NOW.minus(Duration.ofDays(2));
    Moment moment = new Moment(NOW, ClosureSettings.DEFAULT, askedAt);
    assertThat(
            BlockerPolicies.inForce()
                .blockers(
                    ofFreelancer()
                        .withNewAddress(askedAt.minus(Duration.ofDays(30)))
                        .withNewPayoutMethod(NOW.minus(Duration.ofDays(1)))
                        .get(),
                    moment))
        .extracting(Blocker::code, Blocker::reference, Blocker::mustAct, Blocker::earliestClear)
        .containsExactly(
            tuple(
                BlockerCode.REVOCATION_WINDOW,
                "change-1",
                Party.MARKETPLACE,
                NOW.plus(Duration.ofDays(5))),
            tuple(
                BlockerCode.REVOCATION_WINDOW,
                "method-1",
                Party.MARKETPLACE,
                NOW.plus(Duration.ofDays(6))));
    assertThat(
            BlockerPolicies.inForce()
                .blockers(
                    ofFreelancer().withNewAddress(askedAt.minus(Duration.ofDays(31))).get(),
                    moment))
        .isEmpty();
  }

  @Test
  @EdgeCase(12)
  void anAnnouncedTransferIsNobodysTurnUntilItIsOverdue() {
    assertThat(
            Stream.of(NOW, NOW.minus(Duration.ofDays(10)))
                .map(announced -> ofFreelancer().withDebtPaidByTransfer(EARLIER, announced))
                .flatMap(facts -> BlockerPolicies.inForce().blockers(facts.get(), MOMENT).stream()))
        .extracting(Blocker::code, Blocker::mustAct, Blocker::earliestClear)
        .containsExactly(
            tuple(
                BlockerCode.BANK_TRANSFER_UNDER_WAY,
                Party.MARKETPLACE,
                NOW.plus(Duration.ofDays(10))),
            tuple(BlockerCode.BANK_TRANSFER_UNDER_WAY, Party.SUPPORT, null));
  }

  @Test
  void everyRuleHasItsOwnName() {
    assertThat(Kinds.inForce().of(AccountKind.FREELANCER).policies())
        .hasSize(18)
        .extracting(BlockerPolicy::name)
        .doesNotHaveDuplicates();
  }

  private static Blocker contractWith(@Nullable Instant reviewEnds, @Nullable Instant secondEnds) {
    Facts facts =
        ofFreelancer()
            .withFixedContract()
            .withMethodActiveFrom(EARLIER)
            .withPayment(reviewEnds, null)
            .withPayment(secondEnds, null);
    return blockersOf(facts).stream()
        .filter(blocker -> blocker.code() == BlockerCode.ACTIVE_CONTRACT)
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("edge 15: a contract whose milestones the client looks at waits for the client")
  @EdgeCase(15)
  void aContractWithSubmittedMilestonesWaitsForTheClient() {
    Instant muchLater = LATER.plusSeconds(60);
    assertThat(contractWith(LATER, muchLater))
        .satisfies(
            blocker -> {
              assertThat(blocker.mustAct()).isEqualTo(Party.COUNTERPARTY);
              assertThat(blocker.earliestClear()).isEqualTo(muchLater);
            });
    assertThat(contractWith(muchLater, LATER).earliestClear()).isEqualTo(muchLater);
    assertThat(contractWith(LATER, null).earliestClear()).isNull();
    assertThat(contractWith(null, LATER).mustAct()).isEqualTo(Party.COUNTERPARTY);
    assertThat(contractWith(EARLIER, NOW).mustAct()).isEqualTo(Party.HOLDER);
  }

  @Test
  void aContractWhoseWorkIsApprovedIsTheHoldersToEnd() {
    assertThat(whoEndsIt(ofFreelancer().withFixedContract().withPayment(NOW, LATER)))
        .isEqualTo(Party.HOLDER);
    assertThat(whoEndsIt(ofFreelancer().withFixedContract().withPayment(LATER, LATER)))
        .isEqualTo(Party.COUNTERPARTY);
    assertThat(whoEndsIt(ofFreelancer().withFixedContract().withPaymentFor("other", LATER, LATER)))
        .isEqualTo(Party.HOLDER);
  }

  private static Party whoEndsIt(Facts facts) {
    return BlockerPolicies.inForce()
        .blockers(facts.get(), new Moment(NOW, ClosureSettings.DEFAULT))
        .stream()
        .filter(blocker -> blocker.code() == BlockerCode.ACTIVE_CONTRACT)
        .map(Blocker::mustAct)
        .findFirst()
        .orElseThrow();
  }
}
