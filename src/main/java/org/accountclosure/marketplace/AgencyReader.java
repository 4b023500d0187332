package org.accountclosure.marketplace;

import java.util.List;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AgencyFacts;
import org.accountclosure.closure.model.AgencyFacts.Share;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what is unsettled between agencies, their owner and their members. */
final class AgencyReader {

  private final JdbcClient jdbc;

  AgencyReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  AgencyFacts read(Account account) {
    return switch (account.kind()) {
      case AGENCY ->
          new AgencyFacts(List.of(), shares("agency_account_id", account.id()), List.of());
      case FREELANCER ->
          new AgencyFacts(
              owned(account.loginId()), List.of(), shares("member_account_id", account.id()));
      case CLIENT, TEAM_MEMBER -> AgencyFacts.NONE;
    };
  }

  private List<AccountId> owned(LoginId owner) {
    return jdbc.sql(
            """
            select account_id from mp_account
            where login_id = ? and kind = 'AGENCY' and closed_at is null order by account_id""")
        .param(owner.value())
        .query((row, number) -> new AccountId(row.getString("account_id")))
        .list();
  }

  private List<Share> shares(String column, AccountId whose) {
    return jdbc.sql(
            """
            select s.*, a.login_id from mp_member_share s
            join mp_account a on a.account_id = s.member_account_id
            where s.%s = ? and s.settled_at is null order by s.share_id"""
                .formatted(column))
        .param(whose.value())
        .query(
            (row, number) ->
                new Share(
                    row.getString("share_id"),
                    new LoginId(row.getString("login_id")),
                    row.getString("contract_id"),
                    new Money(row.getLong("amount_minor"), row.getString("currency")),
                    Times.read(row, "due_since")))
        .list();
  }
}
