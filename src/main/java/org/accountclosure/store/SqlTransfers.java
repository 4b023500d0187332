package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OwnershipTransfer;
import org.accountclosure.closure.port.Transfers;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfers of ownership, in {@code closure_transfer}. */
final class SqlTransfers implements Transfers {

  private final JdbcClient jdbc;

  SqlTransfers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<OwnershipTransfer> find(CaseId id) {
    return jdbc.sql("select * from closure_transfer where case_id = ?")
        .param(id.value())
        .query(SqlTransfers::read)
        .optional();
  }

  @Override
  public List<OwnershipTransfer> askedOf(LoginId successor, Instant now) {
    return jdbc.sql(
            """
            select t.* from closure_transfer t join closure_case c on c.case_id = t.case_id
            where t.successor = ? and t.state = 'ASKED' and t.answer_by > ? and c.ended_at is null
            order by t.asked_at, t.case_id""")
        .param(successor.value())
        .param(Times.param(now))
        .query(SqlTransfers::read)
        .list();
  }

  @Override
  public void save(OwnershipTransfer transfer) {
    jdbc.sql("delete from closure_transfer where case_id = ?")
        .param(transfer.caseId().value())
        .update();
    jdbc.sql(
            """
            insert into closure_transfer (case_id, round, successor, grounds, evidence, asked_by,
              asked_at, answer_by, state, settled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(transfer.caseId().value())
        .param(transfer.round())
        .param(transfer.successor().value())
        .param(transfer.grounds().name())
        .param(transfer.evidence())
        .param(transfer.askedBy())
        .param(Times.param(transfer.askedAt()))
        .param(Times.param(transfer.answerBy()))
        .param(transfer.state().name())
        .param(Times.paramOrNull(transfer.settledAt()))
        .update();
  }

  private static OwnershipTransfer read(ResultSet row, int number) throws SQLException {
    return new OwnershipTransfer(
        new CaseId(row.getString("case_id")),
        row.getInt("round"),
        new LoginId(row.getString("successor")),
        OwnershipTransfer.Grounds.valueOf(row.getString("grounds")),
        row.getString("evidence"),
        row.getString("asked_by"),
        Times.read(row, "asked_at"),
        Times.read(row, "answer_by"),
        OwnershipTransfer.State.valueOf(row.getString("state")),
        Times.readOrNull(row, "settled_at"));
  }
}
