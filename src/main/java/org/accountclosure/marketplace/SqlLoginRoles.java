package org.accountclosure.marketplace;

import java.util.List;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.LoginRoles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roles of logins, from {@code mp_account} and {@code mp_membership}. */
final class SqlLoginRoles implements LoginRoles {

  private final JdbcClient jdbc;
  private final Answers answers;

  SqlLoginRoles(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  @Override
  public Answer<List<Account>> of(LoginId login) {
    return answers.inOne(
        () ->
            jdbc.sql("select r.* " + LoginRows.ROLES + " and r.login_id = ? order by r.account_id")
                .param(login.value())
                .query(AccountRows::read)
                .list());
  }
}
