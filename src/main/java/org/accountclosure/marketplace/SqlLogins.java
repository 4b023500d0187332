package org.accountclosure.marketplace;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The logins in {@code mp_login}. */
final class SqlLogins implements Logins {

  private final JdbcClient jdbc;

  SqlLogins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Login> find(LoginId id) {
    return jdbc.sql("select password_hash from mp_login where login_id = ?")
        .param(id.value())
        .query((row, number) -> new Login(id, row.getString("password_hash"), roles(id)))
        .optional();
  }

  private Set<StaffRole> roles(LoginId id) {
    Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
    jdbc.sql("select role from mp_login_role where login_id = ?")
        .param(id.value())
        .query(String.class)
        .list()
        .forEach(role -> roles.add(StaffRole.valueOf(role)));
    return roles;
  }
}
