package org.accountclosure.marketplace;

import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the cases of members what has happened to them in a team. */
final class TeamNews {

  private final JdbcClient jdbc;
  private final MarketplaceEvents news;

  TeamNews(JdbcClient jdbc, MarketplaceEvents news) {
    this.jdbc = jdbc;
    this.news = news;
  }

  /** The team has nothing to decide about that member any more. */
  void settled(AccountId team, LoginId member) {
    jdbc.sql(
            """
            select account_id from mp_account
            where login_id = ? and kind = 'TEAM_MEMBER' and closed_at is null order by account_id""")
        .param(member.value())
        .query(String.class)
        .list()
        .forEach(account -> news.removalSettled(new AccountId(account), team));
  }

  /** With another admin nobody is the last one. */
  void adminNamed(AccountId team, LoginId named) {
    jdbc.sql(
            """
            select login_id from mp_membership
            where account_id = ? and login_id <> ? and member_role = 'ADMIN' and left_at is null
            order by login_id""")
        .param(team.value())
        .param(named.value())
        .query(String.class)
        .list()
        .forEach(login -> settled(team, new LoginId(login)));
  }

  /** Something about the team has changed because a member left it. */
  void left(AccountId team) {
    news.noticed(team);
  }
}
