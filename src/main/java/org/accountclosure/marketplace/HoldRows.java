package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code mp_hold}. Whoever writes has locked the account. */
final class HoldRows {

  private final JdbcClient jdbc;

  HoldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<AccountHold> find(HoldId id) {
    return jdbc.sql("select * from mp_hold where hold_id = ?")
        .param(id.value())
        .query(HoldRows::read)
        .optional();
  }

  List<AccountHold> standing(AccountId account) {
    return jdbc.sql(
            """
            select * from mp_hold where account_id = ? and lifted_at is null
            order by placed_at, hold_id""")
        .param(account.value())
        .query(HoldRows::read)
        .list();
  }

  boolean anyStands(AccountId account) {
    return !standing(account).isEmpty();
  }

  void add(
      HoldId id,
      AccountId account,
      HoldKind kind,
      String reason,
      String by,
      Instant at,
      @Nullable Instant reviewAt) {
    jdbc.sql(
            """
            insert into mp_hold
              (hold_id, account_id, kind, reason, placed_by, placed_at, review_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(account.value())
        .param(kind.name())
        .param(reason)
        .param(by)
        .param(Times.param(at))
        .param(Times.paramOrNull(reviewAt))
        .update();
  }

  void lifting(HoldId id, @Nullable String proposedBy, @Nullable String confirmedBy) {
    jdbc.sql(
            """
            update mp_hold set lifting_proposed_by = ?, lifting_confirmed_by = ?
            where hold_id = ?""")
        .param(proposedBy)
        .param(confirmedBy)
        .param(id.value())
        .update();
  }

  /** Whether it stood until now. */
  boolean lift(HoldId id, Instant at) {
    return jdbc.sql("update mp_hold set lifted_at = ? where hold_id = ? and lifted_at is null")
            .param(Times.param(at))
            .param(id.value())
            .update()
        > 0;
  }

  private static AccountHold read(ResultSet row, int number) throws SQLException {
    return new AccountHold(
        new HoldId(row.getString("hold_id")),
        new AccountId(row.getString("account_id")),
        HoldKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getString("placed_by"),
        Times.read(row, "placed_at"),
        Times.readOrNull(row, "review_at"),
        row.getString("lifting_proposed_by"),
        row.getString("lifting_confirmed_by"),
        Times.readOrNull(row, "lifted_at"));
  }
}
