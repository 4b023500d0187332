package org.accountclosure.marketplace;

import java.util.Optional;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Contacts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and addresses in {@code mp_login}. */
final class SqlContacts implements Contacts {

  private final JdbcClient jdbc;

  SqlContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Contact> find(LoginId id) {
    return jdbc.sql("select display_name, email, language from mp_login where login_id = ?")
        .param(id.value())
        .query(
            (row, number) ->
                new Contact(
                    row.getString("display_name"),
                    row.getString("email"),
                    row.getString("language")))
        .optional();
  }
}
