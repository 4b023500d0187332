package org.accountclosure.store;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was found out about a reason, in {@code closure_evidence}; rows are only ever added. */
final class SqlGatheredEvidence implements GatheredEvidence {

  private final JdbcClient jdbc;

  SqlGatheredEvidence(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(CaseId id, List<Evidence> found, Instant at) {
    List<Evidence> known = of(id);
    found.stream()
        .distinct()
        .filter(one -> !known.contains(one))
        .forEach(
            one ->
                jdbc.sql(
                        """
                        insert into closure_evidence
                          (case_id, code, reference, explanation, found_at)
                        values (?, ?, ?, ?, ?)""")
                    .param(id.value())
                    .param(one.code().name())
                    .param(one.reference())
                    .param(one.explanation())
                    .param(Times.param(at))
                    .update());
  }

  @Override
  public List<Evidence> of(CaseId id) {
    return jdbc.sql("select * from closure_evidence where case_id = ? order by evidence_id")
        .param(id.value())
        .query(
            (row, number) ->
                new Evidence(
                    Evidence.Code.valueOf(row.getString("code")),
                    row.getString("reference"),
                    row.getString("explanation")))
        .list();
  }
}
