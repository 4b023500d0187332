package org.accountclosure.marketplace;

import java.time.Instant;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a login still has a role, in {@code mp_login}. */
final class LoginRows {

  /**
   * The open accounts of a login that are a role of it: an account of a member is one as long as
   * the login belongs to a team.
   */
  static final String ROLES =
      """
      from mp_account r where r.closed_at is null and (r.kind <> 'TEAM_MEMBER'
        or exists (select 1 from mp_membership rm
          where rm.login_id = r.login_id and rm.left_at is null))""";

  private final JdbcClient jdbc;

  LoginRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The login ends with its last role; it ends once. */
  void endIfNothingIsLeft(LoginId login, Instant now) {
    jdbc.sql(
            """
            update mp_login set ended_at = :now where login_id = :login and ended_at is null
              and not exists (select 1 %s and r.login_id = :login)"""
                .formatted(ROLES))
        .param("now", Times.param(now))
        .param("login", login.value())
        .update();
  }

  /** One of its accounts is open again. */
  void begins(LoginId login) {
    jdbc.sql("update mp_login set ended_at = null where login_id = ?")
        .param(login.value())
        .update();
  }
}
