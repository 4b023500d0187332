package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom companies and agencies belong, in {@code mp_account}; {@code mp_ownership_change}. */
final class SqlOwnership implements Ownership {

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final MemberRows members;
  private final HoldRows holds;
  private final Answers answers;

  SqlOwnership(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.members = new MemberRows(jdbc);
    this.holds = new HoldRows(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<Optional<Obstacle>> obstacle(AccountId id, LoginId successor) {
    return answers.inOne(
        () ->
            accounts
                .find(id)
                .map(account -> obstacle(account, successor))
                .orElse(Optional.of(Obstacle.NOT_TRANSFERABLE)));
  }

  private Optional<Obstacle> obstacle(Account account, LoginId successor) {
    if (account.kind() != AccountKind.CLIENT && account.kind() != AccountKind.AGENCY) {
      return Optional.of(Obstacle.NOT_TRANSFERABLE);
    }
    if (account.loginId().equals(successor)) {
      return Optional.of(Obstacle.ALREADY_OWNS_IT);
    }
    if (members.roleOf(account.id(), successor).isEmpty()) {
      return Optional.of(Obstacle.NOT_A_MEMBER);
    }
    return account.kind() == AccountKind.AGENCY && ownsAnAgency(successor)
        ? Optional.of(Obstacle.OWNS_AN_AGENCY)
        : Optional.empty();
  }

  @Override
  public Answer<Boolean> transfer(AccountId id, LoginId successor, CaseId onBehalfOf) {
    return answers.inOne(
        () -> {
          Account account = accounts.lock(id);
          if (isDone(id, successor, onBehalfOf)) {
            return true;
          }
          boolean possible =
              !account.closed() && !holds.anyStands(id) && obstacle(account, successor).isEmpty();
          if (possible) {
            hand(account, successor, onBehalfOf);
          }
          return possible;
        });
  }

  private void hand(Account account, LoginId successor, CaseId onBehalfOf) {
    String id = account.id().value();
    Instant now = answers.now();
    jdbc.sql(
            """
            insert into mp_ownership_change
              (account_id, from_login_id, to_login_id, changed_at, by_case)
            values (?, ?, ?, ?, ?)""")
        .param(id)
        .param(account.loginId().value())
        .param(successor.value())
        .param(Times.param(now))
        .param(onBehalfOf.value())
        .update();
    jdbc.sql("update mp_account set login_id = ? where account_id = ?")
        .param(successor.value())
        .param(id)
        .update();
    jdbc.sql(
            """
            update mp_membership set left_at = ?
            where account_id = ? and login_id = ? and left_at is null""")
        .param(Times.param(now))
        .param(id)
        .param(successor.value())
        .update();
    jdbc.sql(
            """
            update mp_contract set contact_login_id = :to
            where contact_login_id = :from and ended_at is null
              and (client_account_id = :account or agency_account_id = :account)""")
        .param("to", successor.value())
        .param("from", account.loginId().value())
        .param("account", id)
        .update();
    removeMethods("mp_billing_method", id, now);
    removeMethods("mp_payout_method", id, now);
  }

  private void removeMethods(String table, String account, Instant now) {
    jdbc.sql(
            "update %s set removed_at = ? where account_id = ? and removed_at is null"
                .formatted(table))
        .param(Times.param(now))
        .param(account)
        .update();
  }

  private boolean isDone(AccountId id, LoginId successor, CaseId onBehalfOf) {
    return jdbc.sql(
                """
                select count(*) from mp_ownership_change
                where account_id = ? and to_login_id = ? and by_case = ?""")
            .param(id.value())
            .param(successor.value())
            .param(onBehalfOf.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  private boolean ownsAnAgency(LoginId login) {
    return jdbc.sql(
                """
                select count(*) from mp_account
                where login_id = ? and kind = 'AGENCY' and closed_at is null""")
            .param(login.value())
            .query(Integer.class)
            .single()
        > 0;
  }
}
