package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What staff does about blockers, in {@code mp_settlement}: one row per key, with the amount and
 * what it did to the balance. Under a hold no money moves.
 */
final class SqlBlockerResolutions implements BlockerResolutions {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final FactsReader facts;
  private final Answers answers;

  SqlBlockerResolutions(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.facts = new FactsReader(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<List<String>> resolve(
      BlockerResolution what, AccountId id, CaseId onBehalfOf, String key) {
    return answers.inOne(
        () -> {
          Account account = accounts.lock(id);
          Optional<String> before = doneBefore(key);
          if (before.isPresent()) {
            return List.of(before.get());
          }
          AccountFacts current = facts.read(account, answers.now());
          if (account.closed() || !current.holds().isEmpty()) {
            return List.of();
          }
          return settlement(what, current)
              .map(settlement -> List.of(record(settlement, account, onBehalfOf, key)))
              .orElse(List.of());
        });
  }

  /**
   * What is to be recorded.
   *
   * @param movement what it does to the balance, in minor units
   */
  private record Settlement(BlockerResolution what, Money amount, long movement) {
    String inWords() {
      return what.reference() + " " + amount;
    }
  }

  private Optional<Settlement> settlement(BlockerResolution what, AccountFacts current) {
    return switch (what.kind()) {
      case WAIVE_BALANCE, DONATE_BALANCE, PAY_BY_HAND -> ofBalance(what, current);
      case WRITE_OFF_DEBT ->
          what.code() == BlockerCode.BILL_OVERDUE ? ofBill(what, current) : ofDebt(what, current);
      case HAND_TO_COLLECTIONS -> ofBill(what, current);
      case PAYOUT_HANDLED -> ofPayout(what, current);
      case TRANSFER_MISSING -> ofTransfer(what, current);
      // The owner is changed elsewhere; it is no settlement.
      case TRANSFER_OWNERSHIP, REFUSE_TRANSFER -> Optional.empty();
    };
  }

  /**
   * The whole balance goes, if it still is what the two persons saw: money that came meanwhile is
   * not theirs to give away. A blocker about a payout method names its currency or the method.
   */
  private static Optional<Settlement> ofBalance(BlockerResolution what, AccountFacts current) {
    return current.balances().stream()
        .filter(Money::isPositive)
        .filter(balance -> balance.equals(what.money()))
        .filter(balance -> isAbout(what.reference(), balance, current))
        .findFirst()
        .map(balance -> new Settlement(what, balance, -balance.minor()));
  }

  private static boolean isAbout(String reference, Money balance, AccountFacts current) {
    return reference.equals("balance-" + balance.currency())
        || reference.equals(balance.currency())
        || current.payoutMethods().stream()
            .anyMatch(
                method ->
                    method.id().equals(reference)
                        && method.minimum().currency().equals(balance.currency()));
  }

  /** A debt is forgiven as it is; a negative balance is lifted to zero. */
  private static Optional<Settlement> ofDebt(BlockerResolution what, AccountFacts current) {
    return current.debts().stream()
        .filter(debt -> debt.id().equals(what.reference()))
        .filter(debt -> debt.amount().equals(what.money()))
        .findFirst()
        .map(debt -> new Settlement(what, debt.amount(), 0))
        .or(
            () ->
                current.balances().stream()
                    .filter(Money::isNegative)
                    .filter(balance -> balance.equals(what.money()))
                    .filter(balance -> what.reference().equals("balance-" + balance.currency()))
                    .findFirst()
                    .map(
                        balance ->
                            new Settlement(
                                what,
                                new Money(-balance.minor(), balance.currency()),
                                -balance.minor())));
  }

  private static Optional<Settlement> ofBill(BlockerResolution what, AccountFacts current) {
    return current.company().bills().stream()
        .filter(bill -> bill.id().equals(what.reference()))
        .filter(bill -> bill.amount().equals(what.money()))
        .findFirst()
        .map(bill -> new Settlement(what, bill.amount(), 0));
  }

  private static Optional<Settlement> ofPayout(BlockerResolution what, AccountFacts current) {
    return current.payouts().stream()
        .filter(payout -> payout.bounced() && payout.id().equals(what.reference()))
        .filter(payout -> payout.amount().equals(what.money()))
        .findFirst()
        .map(payout -> new Settlement(what, payout.amount(), 0));
  }

  /** One that was booked meanwhile pays nothing any more, and is not missing. */
  private static Optional<Settlement> ofTransfer(BlockerResolution what, AccountFacts current) {
    return current.debts().stream()
        .filter(debt -> debt.transfer() != null && debt.transfer().id().equals(what.reference()))
        .filter(debt -> debt.amount().equals(what.money()))
        .findFirst()
        .map(debt -> new Settlement(what, debt.amount(), 0));
  }

  private String record(Settlement settlement, Account account, CaseId by, String key) {
    Instant now = answers.now();
    jdbc.sql(
            """
            insert into mp_settlement (settlement_id, account_id, case_id, kind, reference,
              amount_minor, currency, movement_minor, settled_at, request_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param("settlement-" + UUID.randomUUID())
        .param(account.id().value())
        .param(by.value())
        .param(settlement.what().kind().name())
        .param(settlement.what().reference())
        .param(settlement.amount().minor())
        .param(settlement.amount().currency())
        .param(settlement.movement())
        .param(Times.param(now))
        .param(key)
        .update();
    settle("mp_debt set settled_at = ? where debt_id = ? and settled_at is null", settlement, now);
    settle(
        """
        mp_payout set bounce_handled_at = ?
        where payout_id = ? and bounce_handled_at is null""",
        settlement,
        now);
    settle(
        "mp_bill set settled_as = '%s', settled_at = ? where bill_id = ? and settled_at is null"
            .formatted(
                settlement.what().kind() == BlockerResolution.Kind.HAND_TO_COLLECTIONS
                    ? "COLLECTIONS"
                    : "WRITTEN_OFF"),
        settlement,
        now);
    settle(
        """
        mp_bank_transfer set failed_at = ?
        where transfer_id = ? and booked_at is null and failed_at is null""",
        settlement,
        now);
    return settlement.inWords();
  }

  /** References of other sorts find no row. */
  private void settle(String update, Settlement settlement, Instant now) {
    if (settlement.movement() == 0) {
      jdbc.sql("update " + update)
          .param(Times.param(now))
          .param(settlement.what().reference())
          .update();
    }
  }

  private Optional<String> doneBefore(String key) {
    return jdbc.sql("select * from mp_settlement where request_key = ?")
        .param(key)
        .query(
            (row, number) ->
                row.getString("reference")
                    + " "
                    + new Money(row.getLong("amount_minor"), row.getString("currency")))
        .optional();
  }
}
