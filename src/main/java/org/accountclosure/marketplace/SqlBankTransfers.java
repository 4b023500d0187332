package org.accountclosure.marketplace;

import java.util.Optional;
import java.util.UUID;
import org.accountclosure.closure.model.AccountFacts.Debt;
import org.accountclosure.closure.model.AccountFacts.Transfer;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.BankTransfers;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Announced transfers, in {@code mp_bank_transfer}. */
final class SqlBankTransfers implements BankTransfers {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final FactsReader facts;
  private final Answers answers;

  SqlBankTransfers(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.facts = new FactsReader(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<Announcement> announce(AccountId account, String debtId, String reference) {
    return answers.inOne(
        () -> {
          Optional<Debt> owed =
              facts.read(accounts.lock(account), answers.now()).debts().stream()
                  .filter(debt -> debt.id().equals(debtId))
                  .findFirst();
          if (owed.isEmpty()) {
            return new Announcement.NothingOwed();
          }
          Transfer known = owed.get().transfer();
          return new Announcement.UnderWay(
              known == null ? add(account, debtId, reference) : known.id());
        });
  }

  private String add(AccountId account, String debtId, String reference) {
    String id = "transfer-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into mp_bank_transfer (transfer_id, account_id, debt_id, reference, announced_at)
            values (?, ?, ?, ?, ?)""")
        .param(id)
        .param(account.value())
        .param(debtId)
        .param(reference)
        .param(Times.param(answers.now()))
        .update();
    return id;
  }
}
