package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.RemovalId;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The teams of cases, in {@code closure_team}. */
final class SqlCaseTeams implements CaseTeams {

  private final JdbcClient jdbc;

  SqlCaseTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CaseTeam> of(CaseId id) {
    return jdbc.sql("select * from closure_team where case_id = ? order by team_id")
        .param(id.value())
        .query(SqlCaseTeams::read)
        .list();
  }

  @Override
  public Optional<CaseTeam> find(RemovalId id) {
    return jdbc.sql("select * from closure_team where removal_id = ?")
        .param(id.value())
        .query(SqlCaseTeams::read)
        .optional();
  }

  @Override
  public void save(CaseTeam team) {
    LoginId by = team.by();
    int known =
        jdbc.sql(
                """
                update closure_team set member_role = ?, state = ?, since = ?, asked_at = ?,
                  decided_by = ?, why = ? where removal_id = ?""")
            .param(team.role().name())
            .param(team.state().name())
            .param(Times.param(team.since()))
            .param(Times.paramOrNull(team.askedAt()))
            .param(by == null ? null : by.value())
            .param(team.why())
            .param(team.removalId().value())
            .update();
    if (known == 0) {
      add(team);
    }
  }

  /** Nobody has decided about a team that is new. */
  private void add(CaseTeam team) {
    jdbc.sql(
            """
            insert into closure_team (removal_id, case_id, team_id, member_role, state, since)
            values (?, ?, ?, ?, ?, ?)""")
        .param(team.removalId().value())
        .param(team.caseId().value())
        .param(team.team().value())
        .param(team.role().name())
        .param(team.state().name())
        .param(Times.param(team.since()))
        .update();
  }

  private static CaseTeam read(ResultSet row, int number) throws SQLException {
    String by = row.getString("decided_by");
    return new CaseTeam(
        new CaseId(row.getString("case_id")),
        new AccountId(row.getString("team_id")),
        MemberRole.valueOf(row.getString("member_role")),
        CaseTeam.State.valueOf(row.getString("state")),
        Times.read(row, "since"),
        Times.readOrNull(row, "asked_at"),
        by == null ? null : new LoginId(by),
        row.getString("why"));
  }
}
