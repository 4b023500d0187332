package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads accounts that a case has closed out of rows of {@code mp_account}. */
final class ClosedAccountRows {

  private final JdbcClient jdbc;

  ClosedAccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  ClosedAccount read(ResultSet row, int number) throws SQLException {
    return new ClosedAccount(
        new AccountId(row.getString("account_id")),
        new LoginId(row.getString("login_id")),
        AccountKind.valueOf(row.getString("kind")),
        Times.read(row, "closed_at"),
        new CaseId(row.getString("closed_by_case")),
        otherKinds(row.getString("account_id"), row.getString("login_id")),
        Times.readOrNull(row, "erased_at") != null);
  }

  private Set<AccountKind> otherKinds(String account, String login) {
    return jdbc
        .sql("select distinct kind from mp_account where login_id = ? and account_id <> ?")
        .param(login)
        .param(account)
        .query(String.class)
        .list()
        .stream()
        .map(AccountKind::valueOf)
        .collect(Collectors.toSet());
  }
}
