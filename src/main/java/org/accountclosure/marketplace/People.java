package org.accountclosure.marketplace;

import java.time.Clock;
import java.util.Set;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sign-up: logins and accounts of the marketplace. */
public final class People {

  private final JdbcClient jdbc;
  private final Clock clock;

  public People(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a login.
   *
   * @param passwordHash with its algorithm in front; null for one that cannot sign in
   * @param roles empty for account holders
   */
  public void signUp(LoginId id, @Nullable String passwordHash, Set<StaffRole> roles) {
    jdbc.sql(
            """
            insert into mp_login (login_id, password_hash, display_name, email, created_at)
            values (?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(passwordHash)
        .param(id.value())
        .param(id + "@example.org")
        .param(Times.param(clock.instant()))
        .update();
    roles.stream()
        .sorted()
        .forEach(
            role ->
                jdbc.sql("insert into mp_login_role (login_id, role) values (?, ?)")
                    .param(id.value())
                    .param(role.name())
                    .update());
  }

  /** Opens an account of that login. */
  public void openAccount(AccountId id, LoginId login, AccountKind kind) {
    jdbc.sql(
            """
            insert into mp_account (account_id, login_id, kind, name, opened_at)
            values (?, ?, ?, ?, ?)""")
        .param(id.value())
        .param(login.value())
        .param(kind.name())
        .param(id.value())
        .param(Times.param(clock.instant()))
        .update();
  }

  boolean exists(LoginId id) {
    return jdbc.sql("select count(*) from mp_login where login_id = ?")
            .param(id.value())
            .query(Integer.class)
            .single()
        > 0;
  }
}
