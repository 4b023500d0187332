package org.accountclosure.marketplace;

import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Teams;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The members of companies and agencies, in {@code mp_membership}. */
final class SqlTeams implements Teams {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final Answers answers;

  SqlTeams(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<Boolean> agree(AccountId team, LoginId member, LoginId by) {
    return answers.inOne(
        () -> {
          accounts.lock(team);
          return jdbc.sql(
                      """
                      update mp_membership set removal_agreed_by = ?
                      where account_id = ? and login_id = ? and left_at is null""")
                  .param(by.value())
                  .param(team.value())
                  .param(member.value())
                  .update()
              > 0;
        });
  }
}
