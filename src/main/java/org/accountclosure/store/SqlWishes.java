package org.accountclosure.store;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureWish;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Wishes;
import org.accountclosure.persistence.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wishes of members, in {@code closure_wish}. */
final class SqlWishes implements Wishes {

  private final JdbcClient jdbc;

  SqlWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(ClosureWish wish) {
    try {
      jdbc.sql(
              """
              insert into closure_wish (account_id, login_id, reason, wished_at)
              values (?, ?, ?, ?)""")
          .param(wish.accountId().value())
          .param(wish.member().value())
          .param(wish.reason().name())
          .param(Times.param(wish.wishedAt()))
          .update();
    } catch (DuplicateKeyException wishedBefore) {
      // The first wish counts.
      return;
    }
  }

  @Override
  public List<ClosureWish> of(AccountId id) {
    return jdbc.sql("select * from closure_wish where account_id = ? order by wished_at, login_id")
        .param(id.value())
        .query(
            (row, number) ->
                new ClosureWish(
                    id,
                    new LoginId(row.getString("login_id")),
                    ClosureReason.valueOf(row.getString("reason")),
                    Times.read(row, "wished_at")))
        .list();
  }
}
