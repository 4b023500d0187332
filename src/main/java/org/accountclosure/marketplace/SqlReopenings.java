package org.accountclosure.marketplace;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Freezes;
import org.accountclosure.closure.port.Reopenings;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Closed accounts, and how they open again, in {@code mp_account}. */
final class SqlReopenings implements Reopenings {

  private final JdbcClient jdbc;
  private final ClosedAccountRows closed;
  private final KeptIdentifiers identifiers;
  private final AccountRows accounts;
  private final LoginRows logins;
  private final Freezes freezes;
  private final Answers answers;

  SqlReopenings(JdbcClient jdbc, KeptIdentifiers identifiers, Freezes freezes, Answers answers) {
    this.jdbc = jdbc;
    this.closed = new ClosedAccountRows(jdbc);
    this.identifiers = identifiers;
    this.accounts = new AccountRows(jdbc);
    this.logins = new LoginRows(jdbc);
    this.freezes = freezes;
    this.answers = answers;
  }

  @Override
  public Answer<List<ClosedAccount>> closedOf(String email) {
    return answers.inOne(
        () ->
            jdbc.sql(
                    """
                    select a.* from mp_account a join mp_login l on l.login_id = a.login_id
                    where lower(l.email) = lower(?) and a.closed_at is not null
                      and a.closed_by_case is not null order by a.account_id""")
                .param(email.strip())
                .query(closed::read)
                .list());
  }

  @Override
  public Answer<Optional<ClosedAccount>> closedBy(AccountId id, CaseId closedBy) {
    return answers.inOne(
        () ->
            jdbc.sql(
                    """
                    select * from mp_account
                    where account_id = ? and closed_by_case = ? and closed_at is not null""")
                .param(id.value())
                .param(closedBy.value())
                .query(closed::read)
                .optional());
  }

  /** A renewal that the case had stopped stays stopped: its row counts as thawed. */
  @Override
  public Answer<Boolean> reopen(AccountId id, CaseId closedBy) {
    return answers.inOne(
        () -> {
          Account account = accounts.lock(id);
          int reopened =
              jdbc.sql(
                      """
                      update mp_account set closed_at = null, closed_by_case = null
                      where account_id = ? and closed_by_case = ?""")
                  .param(id.value())
                  .param(closedBy.value())
                  .update();
          if (reopened == 0) {
            return false;
          }
          logins.begins(account.loginId());
          identifiers.forget(id);
          jdbc.sql("delete from mp_erasure where account_id = ?").param(id.value()).update();
          jdbc.sql(
                  """
                  update mp_freeze set thawed_at = ?
                  where case_id = ? and part = 'RENEWAL' and thawed_at is null""")
              .param(Times.param(answers.now()))
              .param(closedBy.value())
              .update();
          freezes.thaw(id, closedBy).orThrow();
          return true;
        });
  }
}
