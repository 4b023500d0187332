package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.HoldReview.Decision;
import org.accountclosure.closure.port.HoldReviews;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reviews of holds, in {@code closure_hold_review}. */
final class SqlHoldReviews implements HoldReviews {

  private final JdbcClient jdbc;

  SqlHoldReviews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<HoldReview> of(HoldId id) {
    return jdbc.sql("select * from closure_hold_review where hold_id = ?")
        .param(id.value())
        .query(SqlHoldReviews::read)
        .optional();
  }

  @Override
  public void save(HoldReview review) {
    Decision decision = review.decision();
    int known =
        jdbc.sql(
                """
                update closure_hold_review set review_at = ?, round = ?, decision = ?,
                  decided_by = ? where hold_id = ?""")
            .param(Times.param(review.reviewAt()))
            .param(review.round())
            .param(decision == null ? null : decision.name())
            .param(review.decidedBy())
            .param(review.holdId().value())
            .update();
    if (known == 0) {
      add(review);
    }
  }

  private void add(HoldReview review) {
    jdbc.sql(
            """
            insert into closure_hold_review
              (hold_id, case_id, registered_at, due_in, review_at, round)
            values (?, ?, ?, ?, ?, ?)""")
        .param(review.holdId().value())
        .param(review.caseId().value())
        .param(Times.param(review.registeredAt()))
        .param(review.dueIn().toString())
        .param(Times.param(review.reviewAt()))
        .param(review.round())
        .update();
  }

  private static HoldReview read(ResultSet row, int number) throws SQLException {
    return new HoldReview(
        new HoldId(row.getString("hold_id")),
        new CaseId(row.getString("case_id")),
        Times.read(row, "registered_at"),
        Duration.parse(row.getString("due_in")),
        Times.read(row, "review_at"),
        row.getInt("round"),
        decision(row.getString("decision")),
        row.getString("decided_by"));
  }

  private static @Nullable Decision decision(@Nullable String name) {
    return name == null ? null : Decision.valueOf(name);
  }
}
