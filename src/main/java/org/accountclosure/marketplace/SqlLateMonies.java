package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LateMoney;
import org.accountclosure.closure.model.LateMoneyKind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The technical account, in {@code mp_late_money}. */
final class SqlLateMonies implements LateMonies {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final Answers answers;

  SqlLateMonies(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<Optional<CaseId>> closedBy(AccountId id) {
    return answers.inOne(
        () ->
            jdbc.sql(
                    """
                    select closed_by_case from mp_account
                    where account_id = ? and closed_at is not null and closed_by_case is not null""")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(CaseId::new));
  }

  @Override
  public Answer<Boolean> keep(LateMoney money) {
    return answers.inOne(
        () -> {
          accounts.lock(money.accountId());
          boolean known =
              jdbc.sql("select count(*) from mp_late_money where late_id = ?")
                      .param(money.id())
                      .query(Integer.class)
                      .single()
                  > 0;
          if (!known) {
            insert(money);
          }
          return !known;
        });
  }

  private void insert(LateMoney money) {
    jdbc.sql(
            """
            insert into mp_late_money (late_id, account_id, contract_id, kind, amount_minor,
              currency, arrived_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(money.id())
        .param(money.accountId().value())
        .param(money.contractId())
        .param(money.kind().name())
        .param(money.amount().minor())
        .param(money.amount().currency())
        .param(Times.param(money.arrivedAt()))
        .update();
  }

  @Override
  public Answer<List<LateMoney>> openOf(AccountId id) {
    return answers.inOne(
        () ->
            jdbc.sql(
                    """
                    select * from mp_late_money where account_id = ? and settled_at is null
                    order by arrived_at, late_id""")
                .param(id.value())
                .query(SqlLateMonies::read)
                .list());
  }

  @Override
  public Answer<List<String>> settle(BlockerResolution what, AccountId id, String key) {
    return answers.inOne(
        () -> {
          accounts.lock(id);
          jdbc.sql(
                  """
                  update mp_late_money set settled_as = ?, settled_at = ?, settled_key = ?
                  where late_id = ? and account_id = ? and amount_minor = ? and currency = ?
                    and settled_at is null""")
              .param(what.kind().name())
              .param(Times.param(answers.now()))
              .param(key)
              .param(what.reference())
              .param(id.value())
              .param(what.money().minor())
              .param(what.money().currency())
              .update();
          return jdbc
              .sql("select * from mp_late_money where settled_key = ?")
              .param(key)
              .query(SqlLateMonies::read)
              .list()
              .stream()
              .map(settled -> settled.id() + " " + settled.amount())
              .toList();
        });
  }

  @Override
  public Answer<Integer> leaveAside(AccountId id, List<String> moneys) {
    return answers.inOne(
        () -> {
          accounts.lock(id);
          return moneys.stream().mapToInt(money -> leaveAside(money, id)).sum();
        });
  }

  private int leaveAside(String money, AccountId id) {
    return jdbc.sql(
            """
                  update mp_late_money set settled_as = 'LEFT_ASIDE', settled_at = ?
                  where late_id = ? and account_id = ? and settled_at is null""")
        .param(Times.param(answers.now()))
        .param(money)
        .param(id.value())
        .update();
  }

  private static LateMoney read(ResultSet row, int number) throws SQLException {
    return new LateMoney(
        row.getString("late_id"),
        new AccountId(row.getString("account_id")),
        row.getString("contract_id"),
        LateMoneyKind.valueOf(row.getString("kind")),
        new Money(row.getLong("amount_minor"), row.getString("currency")),
        Times.read(row, "arrived_at"));
  }
}
