package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of {@code mp_account}; whoever changes something about an account locks its row first.
 */
final class AccountRows {

  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Account> find(AccountId id) {
    return jdbc.sql("select * from mp_account where account_id = ?")
        .param(id.value())
        .query(AccountRows::read)
        .optional();
  }

  /** The account, locked until the transaction ends. */
  Account lock(AccountId id) {
    return jdbc.sql("select * from mp_account where account_id = ? for update")
        .param(id.value())
        .query(AccountRows::read)
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
  }

  /**
   * The account, locked until the transaction ends.
   *
   * @throws IllegalStateException if it is closed: nothing new happens to a closed account
   */
  Account lockOpen(AccountId id) {
    Account account = lock(id);
    if (account.closed()) {
      throw new IllegalStateException("Account " + id + " is closed");
    }
    return account;
  }

  void close(AccountId id, CaseId by, Instant at) {
    jdbc.sql("update mp_account set closed_at = ?, closed_by_case = ? where account_id = ?")
        .param(Times.param(at))
        .param(by.value())
        .param(id.value())
        .update();
  }

  static Account read(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountId(row.getString("account_id")),
        new LoginId(row.getString("login_id")),
        AccountKind.valueOf(row.getString("kind")),
        Times.readOrNull(row, "closed_at"));
  }
}
