package org.accountclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Note;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff wrote, in {@code closure_note}. */
final class SqlNotes implements Notes {

  private final JdbcClient jdbc;

  SqlNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(Note note) {
    boolean known =
        jdbc.sql("select count(*) from closure_note where case_id = ? and note_key = ?")
                .param(note.caseId().value())
                .param(note.key())
                .query(Integer.class)
                .single()
            > 0;
    if (known) {
      return;
    }
    jdbc.sql(
            """
            insert into closure_note (case_id, note_key, author, note, written_at, retain_until)
            values (?, ?, ?, ?, ?, ?)""")
        .param(note.caseId().value())
        .param(note.key())
        .param(note.author().value())
        .param(note.text())
        .param(Times.param(note.writtenAt()))
        .param(Times.param(note.retainUntil()))
        .update();
  }

  @Override
  public List<Note> of(CaseId id) {
    return jdbc.sql("select * from closure_note where case_id = ? order by written_at, note_key")
        .param(id.value())
        .query(SqlNotes::read)
        .list();
  }

  @Override
  public int removeRetainedUntil(Instant now) {
    return jdbc.sql("delete from closure_note where retain_until <= ?")
        .param(Times.param(now))
        .update();
  }

  private static Note read(ResultSet row, int number) throws SQLException {
    return new Note(
        new CaseId(row.getString("case_id")),
        row.getString("note_key"),
        new LoginId(row.getString("author")),
        row.getString("note"),
        Times.read(row, "written_at"),
        Times.read(row, "retain_until"));
  }
}
