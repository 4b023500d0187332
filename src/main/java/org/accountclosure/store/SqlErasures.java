package org.accountclosure.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wishes in {@code closure_erasure}, and what cases hold that can be erased. */
final class SqlErasures implements Erasures {

  private static final TypeReference<List<Treated>> TREATED = new TypeReference<>() {};

  /** Codes and dates stay: they count what happened, and name nobody. */
  private static final List<String> WORDS =
      List.of(
          "update closure_case set comment_text = null where comment_text is not null and %s",
          "delete from closure_note where %s",
          "update closure_question set question = '', answer = null where question <> '' and %s",
          "update closure_appeal set appeal_text = '' where appeal_text <> '' and %s");

  /** That one was made, and its checksum, belongs to the record. */
  private static final List<String> COPIES =
      List.of("update closure_export set content = null where content is not null and %s");

  private static final List<String> RECORDS =
      List.of(
          "update closure_timeline set why = '' where why <> '' and what <> 'DATA_ERASED' and %s",
          "update closure_evidence set explanation = '' where explanation <> '' and %s",
          """
          update notice set template_data = '{}' where status <> 'PENDING'
            and template_data <> '{}' and %s""");

  private final JdbcClient jdbc;

  SqlErasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ErasureRequest> find(ErasureId id) {
    return jdbc.sql("select * from closure_erasure where erasure_id = ?")
        .param(id.value())
        .query(SqlErasures::read)
        .optional();
  }

  @Override
  public Optional<ErasureRequest> of(CaseId id) {
    return jdbc.sql("select * from closure_erasure where case_id = ?")
        .param(id.value())
        .query(SqlErasures::read)
        .optional();
  }

  @Override
  public boolean grantedFor(AccountId id) {
    return count(
            """
            closure_erasure e join closure_case c on c.case_id = e.case_id
            where c.account_id = ? and e.answered_at is not null and e.decision = 'CARRY_OUT'""",
            id)
        > 0;
  }

  @Override
  public void add(ErasureRequest newOne) {
    jdbc.sql(
            """
            insert into closure_erasure (erasure_id, case_id, received_at, answer_by, warn_at, answer)
            values (?, ?, ?, ?, ?, '[]')""")
        .param(newOne.id().value())
        .param(newOne.caseId().value())
        .param(Times.param(newOne.receivedAt()))
        .param(Times.param(newOne.answerBy()))
        .param(Times.param(newOne.warnAt()))
        .update();
    save(newOne);
  }

  @Override
  public void save(ErasureRequest changed) {
    ErasureRequest.Decision decision = changed.decision();
    jdbc.sql(
            """
            update closure_erasure set identity_confirmed_at = ?, answer_by = ?, warn_at = ?,
              extended_at = ?, decision = ?, entered_by = ?, statement = ?, answered_at = ?,
              answer = ?, erased_at = ?
            where erasure_id = ?""")
        .param(Times.paramOrNull(changed.identityConfirmedAt()))
        .param(Times.param(changed.answerBy()))
        .param(Times.param(changed.warnAt()))
        .param(Times.paramOrNull(changed.extendedAt()))
        .param(decision == null ? null : decision.name())
        .param(changed.enteredBy())
        .param(changed.statement())
        .param(Times.paramOrNull(changed.answeredAt()))
        .param(Json.write(changed.answer()))
        .param(Times.paramOrNull(changed.erasedAt()))
        .param(changed.id().value())
        .update();
  }

  @Override
  public boolean noticeWaits(AccountId id) {
    return count(
            """
            notice n join closure_case c on c.case_id = n.case_id
            where c.account_id = ? and n.status = 'PENDING'""",
            id)
        > 0;
  }

  @Override
  public int erase(AccountId id, DataClass data) {
    return switch (data) {
      case MESSAGES_AND_NOTES -> run(WORDS, id);
      case CASE_RECORD -> run(RECORDS, id);
      case EXPORTS -> run(COPIES, id);
      case PROFILE, CONTACT_DATA, CONTRACTS_AND_HOURS, PAYMENTS_AND_TAX, DISPUTES, IDENTITY -> 0;
    };
  }

  private int run(List<String> statements, AccountId id) {
    return statements.stream()
        .mapToInt(
            statement ->
                jdbc.sql(
                        statement.formatted(
                            "case_id in (select case_id from closure_case where account_id = ?)"))
                    .param(id.value())
                    .update())
        .sum();
  }

  private int count(String fromAndCondition, AccountId id) {
    return jdbc.sql("select count(*) from " + fromAndCondition)
        .param(id.value())
        .query(Integer.class)
        .single();
  }

  private static ErasureRequest read(ResultSet row, int number) throws SQLException {
    String decision = row.getString("decision");
    return new ErasureRequest(
        new ErasureId(row.getString("erasure_id")),
        new CaseId(row.getString("case_id")),
        Times.read(row, "received_at"),
        Times.readOrNull(row, "identity_confirmed_at"),
        Times.read(row, "answer_by"),
        Times.read(row, "warn_at"),
        Times.readOrNull(row, "extended_at"),
        decision == null ? null : ErasureRequest.Decision.valueOf(decision),
        row.getString("entered_by"),
        row.getString("statement"),
        Times.readOrNull(row, "answered_at"),
        Json.read(row.getString("answer"), TREATED),
        Times.readOrNull(row, "erased_at"));
  }
}
