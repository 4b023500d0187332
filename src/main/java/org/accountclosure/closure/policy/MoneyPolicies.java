package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Debt;
import org.accountclosure.closure.model.AccountFacts.Payment;
import org.accountclosure.closure.model.AccountFacts.Transfer;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.Party;
import org.jspecify.annotations.Nullable;

/** All payments must have arrived and nothing may be owed. */
final class MoneyPolicies {

  static final BlockerPolicy PAYMENTS_UNDER_REVIEW =
      new BlockerPolicy(
          "payments under review",
          (facts, moment) ->
              facts.payments().stream()
                  .filter(payment -> !inSecurityPeriod(payment, moment.now()))
                  .map(
                      payment ->
                          new Blocker(
                              BlockerCode.PAYMENT_UNDER_REVIEW,
                              payment.id(),
                              "%s for contract %s, under review until %s"
                                  .formatted(
                                      payment.amount(),
                                      payment.contractId(),
                                      orUnknown(payment.securityFrom())),
                              Party.COUNTERPARTY,
                              payment.availableAt(),
                              null,
                              payment.amount()))
                  .toList());

  static final BlockerPolicy PAYMENTS_IN_SECURITY_PERIOD =
      new BlockerPolicy(
          "payments in their security period",
          (facts, moment) ->
              facts.payments().stream()
                  .filter(payment -> inSecurityPeriod(payment, moment.now()))
                  .map(
                      payment ->
                          new Blocker(
                              BlockerCode.PAYMENT_IN_SECURITY_PERIOD,
                              payment.id(),
                              "%s for contract %s, available from %s"
                                  .formatted(
                                      payment.amount(),
                                      payment.contractId(),
                                      orUnknown(payment.availableAt())),
                              Party.MARKETPLACE,
                              payment.availableAt(),
                              null,
                              payment.amount()))
                  .toList());

  /** Debts and negative balances; an old one is no longer the holder's alone. */
  static final BlockerPolicy DEBTS =
      new BlockerPolicy(
          "debts",
          (facts, moment) ->
              Stream.concat(
                      facts.debts().stream().map(debt -> debt(debt, moment)),
                      negativeBalances(facts, moment))
                  .toList());

  static final List<BlockerPolicy> ALL =
      List.of(PAYMENTS_UNDER_REVIEW, PAYMENTS_IN_SECURITY_PERIOD, DEBTS);

  private MoneyPolicies() {}

  /** Whether the client can still object. */
  static boolean isUnderReview(Payment payment, Instant now) {
    return !inSecurityPeriod(payment, now);
  }

  private static boolean inSecurityPeriod(Payment payment, Instant now) {
    return payment.securityFrom() != null && !now.isBefore(payment.securityFrom());
  }

  /**
   * A transfer that was announced is no settled debt, but nobody is reminded of it either: it takes
   * its days. If it does not arrive in time, a person looks for it.
   */
  private static Blocker debt(Debt debt, Moment moment) {
    Transfer transfer = debt.transfer();
    return transfer == null ? unpaid(debt, moment) : onItsWay(debt, transfer, moment);
  }

  private static Blocker onItsWay(Debt debt, Transfer transfer, Moment moment) {
    Instant supportFrom =
        transfer.announcedAt().plus(moment.settings().checks().transferToSupportAfter());
    boolean late = !moment.now().isBefore(supportFrom);
    return new Blocker(
        BlockerCode.BANK_TRANSFER_UNDER_WAY,
        transfer.id(),
        "%s for debt %s, announced at %s, is not booked"
            .formatted(debt.amount(), debt.id(), transfer.announcedAt()),
        late ? Party.SUPPORT : Party.MARKETPLACE,
        late ? null : supportFrom,
        null,
        debt.amount());
  }

  private static Blocker unpaid(Debt debt, Moment moment) {
    return owed(
        debt.id(),
        "%s owed since %s".formatted(debt.amount(), debt.since()),
        debt.since(),
        debt.amount(),
        moment);
  }

  private static Stream<Blocker> negativeBalances(AccountFacts facts, Moment moment) {
    return facts.balances().stream()
        .filter(Money::isNegative)
        .map(
            balance -> {
              Instant since = facts.overdrawnSince().getOrDefault(balance.currency(), moment.now());
              return owed(
                  "balance-" + balance.currency(),
                  "The balance is " + balance + " since " + since,
                  since,
                  balance,
                  moment);
            });
  }

  /** The holder's at first; what stays unpaid is never left to silence (edge case 11). */
  private static Blocker owed(
      String reference, String explanation, Instant since, Money amount, Moment moment) {
    Instant supportFrom = since.plus(moment.settings().checks().debtToSupportAfter());
    return new Blocker(
        BlockerCode.DEBT,
        reference,
        explanation,
        moment.now().isBefore(supportFrom) ? Party.HOLDER : Party.SUPPORT,
        null,
        null,
        amount);
  }

  private static Object orUnknown(@Nullable Instant at) {
    return at == null ? "an unknown date" : at;
  }
}
