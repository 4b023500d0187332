package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Payout;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.closure.model.Money;

/**
 * What can be paid out, and where to; asked by the rules and by the marketplace alike, so that what
 * a check promises is what a payout does.
 */
public final class Payouts {

  private Payouts() {}

  /**
   * The method by which a balance can be paid out now: it bears the holder's name, is active and
   * its minimum is reached; the one with the smallest minimum. After a bounced payout there is none
   * until a person has looked at it.
   */
  public static Optional<PayoutMethod> usableFor(Money balance, AccountFacts facts, Instant now) {
    if (!balance.isPositive() || facts.payouts().stream().anyMatch(Payout::bounced)) {
      return Optional.empty();
    }
    return named(facts, balance.currency()).stream()
        .filter(method -> !now.isBefore(method.activeFrom()))
        .filter(method -> !balance.isLessThan(method.minimum()))
        .min(Comparator.comparingLong(method -> method.minimum().minor()));
  }

  /** The methods of that currency that bear the holder's name. */
  static List<PayoutMethod> named(AccountFacts facts, String currency) {
    return of(facts, currency).stream().filter(PayoutMethod::nameMatches).toList();
  }

  /** The methods of that currency. */
  static List<PayoutMethod> of(AccountFacts facts, String currency) {
    return facts.payoutMethods().stream()
        .filter(method -> method.minimum().currency().equals(currency))
        .toList();
  }
}
