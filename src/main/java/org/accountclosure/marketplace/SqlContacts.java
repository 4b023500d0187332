package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and addresses in {@code mp_login}. */
final class SqlContacts implements Contacts {

  private final JdbcClient jdbc;

  SqlContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Contact> find(LoginId id) {
    return jdbc.sql(
            "select display_name, email, language, time_zone from mp_login where login_id = ?")
        .param(id.value())
        .query(SqlContacts::read)
        .optional();
  }

  @Override
  public List<String> changesSince(LoginId id, Instant since) {
    return jdbc.sql(
            """
            select change_id from mp_address_change where login_id = ? and changed_at >= ?
            order by changed_at, change_id""")
        .param(id.value())
        .param(Times.param(since))
        .query(String.class)
        .list();
  }

  @Override
  public Optional<Contact> findFormer(String changeId) {
    return jdbc.sql(
            """
            select l.display_name, c.email_before as email, l.language, l.time_zone
            from mp_address_change c join mp_login l on l.login_id = c.login_id
            where c.change_id = ?""")
        .param(changeId)
        .query(SqlContacts::read)
        .optional();
  }

  private static Contact read(ResultSet row, int number) throws SQLException {
    return new Contact(
        row.getString("display_name"),
        row.getString("email"),
        row.getString("language"),
        zone(row.getString("time_zone")));
  }

  /** A zone that this Java does not know is as good as none. */
  private static @Nullable ZoneId zone(@Nullable String id) {
    return id != null && ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
  }
}
