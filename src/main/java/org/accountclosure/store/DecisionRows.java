package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided about escalations, in {@code closure_decision}; rows are only ever added. */
final class DecisionRows {

  private static final TypeReference<BlockerResolution> RESOLUTION = new TypeReference<>() {};

  private final JdbcClient jdbc;

  DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Oldest first. */
  List<Verdict> of(EscalationId id) {
    return jdbc.sql("select * from closure_decision where escalation_id = ? order by round")
        .param(id.value())
        .query(DecisionRows::read)
        .list();
  }

  /** Adds those that are not there yet. */
  void addNew(EscalationId id, List<Verdict> all) {
    int known =
        jdbc.sql("select count(*) from closure_decision where escalation_id = ?")
            .param(id.value())
            .query(Integer.class)
            .single();
    for (int round = known + 1; round <= all.size(); round++) {
      add(id, round, all.get(round - 1));
    }
  }

  private void add(EscalationId id, int round, Verdict verdict) {
    BlockerResolution resolution = verdict.resolution();
    jdbc.sql(
            """
            insert into closure_decision
              (escalation_id, round, decision, refusal_reasons, resolution, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(round)
        .param(verdict.choice().name())
        .param(Json.write(verdict.reasons()))
        .param(resolution == null ? null : Json.write(resolution))
        .param(verdict.decidedBy())
        .param(Times.param(verdict.decidedAt()))
        .update();
  }

  private static Verdict read(ResultSet row, int number) throws SQLException {
    return read(row, "refusal_reasons");
  }

  /** A decision whose reasons are in that column. */
  static Verdict read(ResultSet row, String reasons) throws SQLException {
    String resolution = row.getString("resolution");
    return new Verdict(
        Verdict.Choice.valueOf(row.getString("decision")),
        Json.read(row.getString(reasons), CaseRow.REFUSAL_REASONS),
        resolution == null ? null : Json.read(resolution, RESOLUTION),
        row.getString("decided_by"),
        Times.read(row, "decided_at"));
  }
}
