package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Payout;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Party;
import org.jspecify.annotations.Nullable;

/** Everything that was earned must have been withdrawn, and the withdrawal must have settled. */
final class PayoutPolicies {

  /** The platform can withdraw them if the holder consents and a usable method exists. */
  static final BlockerPolicy FUNDS_NOT_WITHDRAWN =
      new BlockerPolicy(
          "funds not withdrawn",
          BlockerCode.FUNDS_NOT_WITHDRAWN,
          (facts, moment) ->
              facts.balances().stream()
                  .filter(Money::isPositive)
                  .filter(balance -> !belowEveryMinimum(balance, facts))
                  .map(
                      balance ->
                          new Blocker(
                              BlockerCode.FUNDS_NOT_WITHDRAWN,
                              "balance-" + balance.currency(),
                              balance + " not withdrawn",
                              Party.HOLDER,
                              null,
                              Payouts.usableFor(balance, facts, moment.now()).isPresent()
                                  ? Consent.REQUEST_PAYOUT
                                  : null,
                              balance))
                  .toList());

  /** No method pays so little out: staff waives it, donates it or hands it over. */
  static final BlockerPolicy BALANCE_BELOW_MINIMUM =
      new BlockerPolicy(
          "balance below the payout minimum",
          BlockerCode.BALANCE_BELOW_MINIMUM,
          (facts, moment) ->
              facts.balances().stream()
                  .filter(balance -> belowEveryMinimum(balance, facts))
                  .map(
                      balance ->
                          new Blocker(
                              BlockerCode.BALANCE_BELOW_MINIMUM,
                              "balance-" + balance.currency(),
                              balance + " is less than any payout method pays out",
                              Party.SUPPORT,
                              null,
                              null,
                              balance))
                  .toList());

  static final BlockerPolicy NO_PAYOUT_METHOD =
      new BlockerPolicy(
          "no payout method",
          BlockerCode.NO_PAYOUT_METHOD,
          forEachCurrencyWithMoney(
              (currency, facts, now) ->
                  Payouts.of(facts, currency).isEmpty()
                      ? Stream.of(
                          method(
                              BlockerCode.NO_PAYOUT_METHOD,
                              currency,
                              "There is no payout method for " + currency,
                              Party.HOLDER,
                              null))
                      : Stream.empty()));

  /** A new method becomes active after some days by itself. */
  static final BlockerPolicy PAYOUT_METHOD_TOO_NEW =
      new BlockerPolicy(
          "payout method too new",
          BlockerCode.PAYOUT_METHOD_TOO_NEW,
          forEachCurrencyWithMoney(
              (currency, facts, now) -> {
                List<PayoutMethod> named = Payouts.named(facts, currency);
                boolean oneIsActive =
                    named.stream().anyMatch(method -> !now.isBefore(method.activeFrom()));
                return oneIsActive
                    ? Stream.empty()
                    : named.stream()
                        .min(Comparator.comparing(PayoutMethod::activeFrom))
                        .map(
                            first ->
                                method(
                                    BlockerCode.PAYOUT_METHOD_TOO_NEW,
                                    first.id(),
                                    "The payout method is active from " + first.activeFrom(),
                                    Party.MARKETPLACE,
                                    first.activeFrom()))
                        .stream();
              }));

  static final BlockerPolicy PAYOUT_METHOD_NAME_MISMATCH =
      new BlockerPolicy(
          "payout method of another name",
          BlockerCode.PAYOUT_METHOD_NAME_MISMATCH,
          forEachCurrencyWithMoney(
              (currency, facts, now) ->
                  Payouts.named(facts, currency).isEmpty()
                      ? Payouts.of(facts, currency).stream()
                          .map(
                              other ->
                                  method(
                                      BlockerCode.PAYOUT_METHOD_NAME_MISMATCH,
                                      other.id(),
                                      "The payout method does not bear the holder's verified name",
                                      Party.HOLDER,
                                      null))
                      : Stream.empty()));

  static final BlockerPolicy PAYOUTS_UNDER_WAY =
      new BlockerPolicy(
          "payouts under way",
          BlockerCode.PAYOUT_UNDER_WAY,
          (facts, moment) ->
              facts.payouts().stream()
                  .filter(payout -> !payout.bounced())
                  .map(
                      payout ->
                          new Blocker(
                              BlockerCode.PAYOUT_UNDER_WAY,
                              payout.id(),
                              "Payout of %s settles at %s"
                                  .formatted(payout.amount(), payout.settlesAt()),
                              Party.MARKETPLACE,
                              payout.settlesAt(),
                              null,
                              payout.amount()))
                  .toList());

  static final BlockerPolicy PAYOUTS_BOUNCED =
      new BlockerPolicy(
          "bounced payouts",
          BlockerCode.PAYOUT_BOUNCED,
          (facts, moment) ->
              facts.payouts().stream()
                  .filter(Payout::bounced)
                  .map(
                      payout ->
                          new Blocker(
                              BlockerCode.PAYOUT_BOUNCED,
                              payout.id(),
                              "Payout of " + payout.amount() + " came back",
                              Party.SUPPORT,
                              null,
                              null,
                              payout.amount()))
                  .toList());

  static final List<BlockerPolicy> ALL =
      List.of(
          FUNDS_NOT_WITHDRAWN,
          BALANCE_BELOW_MINIMUM,
          NO_PAYOUT_METHOD,
          PAYOUT_METHOD_TOO_NEW,
          PAYOUT_METHOD_NAME_MISMATCH,
          PAYOUTS_UNDER_WAY,
          PAYOUTS_BOUNCED);

  private PayoutPolicies() {}

  @FunctionalInterface
  private interface MethodRule {
    Stream<Blocker> blockers(String currency, AccountFacts facts, Instant now);
  }

  /** A method is missed only where there is money, or will be. */
  private static BiFunction<AccountFacts, Moment, List<Blocker>> forEachCurrencyWithMoney(
      MethodRule rule) {
    return (facts, moment) -> {
      TreeSet<String> currencies = new TreeSet<>();
      facts.balances().stream()
          .filter(Money::isPositive)
          .forEach(balance -> currencies.add(balance.currency()));
      facts.payments().forEach(payment -> currencies.add(payment.amount().currency()));
      Function<String, Stream<Blocker>> ofCurrency =
          currency -> rule.blockers(currency, facts, moment.now());
      return currencies.stream().flatMap(ofCurrency).toList();
    };
  }

  private static boolean belowEveryMinimum(Money balance, AccountFacts facts) {
    List<PayoutMethod> methods = Payouts.named(facts, balance.currency());
    return balance.isPositive()
        && !methods.isEmpty()
        && methods.stream().allMatch(method -> balance.isLessThan(method.minimum()));
  }

  private static Blocker method(
      BlockerCode code,
      String reference,
      String explanation,
      Party mustAct,
      @Nullable Instant earliest) {
    return new Blocker(code, reference, explanation, mustAct, earliest, null);
  }
}
