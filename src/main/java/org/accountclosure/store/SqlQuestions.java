package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions to holders and their answers, in {@code closure_question}. */
final class SqlQuestions implements Questions {

  private final JdbcClient jdbc;

  SqlQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(Question question) {
    int changed =
        jdbc.sql(
                """
                update closure_question set question = ?, asked_by = ?, asked_at = ?,
                  answer_by = ?, answer = ?, answered_at = ?
                where escalation_id = ? and round = ?""")
            .param(question.text())
            .param(question.askedBy())
            .param(Times.param(question.askedAt()))
            .param(Times.paramOrNull(question.answerBy()))
            .param(question.answer())
            .param(Times.paramOrNull(question.answeredAt()))
            .param(question.escalationId().value())
            .param(question.round())
            .update();
    if (changed == 0) {
      insert(question);
    }
  }

  private void insert(Question question) {
    jdbc.sql(
            """
            insert into closure_question (escalation_id, round, case_id, question, asked_by,
              asked_at, answer_by, answer, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(question.escalationId().value())
        .param(question.round())
        .param(question.caseId().value())
        .param(question.text())
        .param(question.askedBy())
        .param(Times.param(question.askedAt()))
        .param(Times.paramOrNull(question.answerBy()))
        .param(question.answer())
        .param(Times.paramOrNull(question.answeredAt()))
        .update();
  }

  @Override
  public Optional<Question> latest(EscalationId id) {
    return jdbc.sql(
            "select * from closure_question where escalation_id = ? order by round desc limit 1")
        .param(id.value())
        .query(SqlQuestions::read)
        .optional();
  }

  @Override
  public List<Question> of(CaseId id) {
    return jdbc.sql("select * from closure_question where case_id = ? order by asked_at, round")
        .param(id.value())
        .query(SqlQuestions::read)
        .list();
  }

  private static Question read(ResultSet row, int number) throws SQLException {
    return new Question(
        new EscalationId(row.getString("escalation_id")),
        new CaseId(row.getString("case_id")),
        row.getInt("round"),
        row.getString("question"),
        row.getString("asked_by"),
        Times.read(row, "asked_at"),
        Times.readOrNull(row, "answer_by"),
        row.getString("answer"),
        Times.readOrNull(row, "answered_at"));
  }
}
