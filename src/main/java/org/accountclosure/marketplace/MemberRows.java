package org.accountclosure.marketplace;

import java.util.Comparator;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who belongs to a company or an agency now, in {@code mp_membership}. */
final class MemberRows {

  /**
   * The running contract that keeps the member {@code m} as its contact person, if there is one.
   */
  static final String CONTACT_OF =
      """
      (select min(c.contract_id) from mp_contract c
        where c.contact_login_id = m.login_id
          and (c.client_account_id = m.account_id or c.agency_account_id = m.account_id)
          and (c.ended_at is null or c.ended_at > :now))""";

  private final JdbcClient jdbc;

  MemberRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the login is there; the owner is who the account itself belongs to. */
  Optional<MemberRole> roleOf(AccountId id, LoginId login) {
    return jdbc
        .sql(
            """
            select 'OWNER' from mp_account where account_id = :id and login_id = :login
            union all
            select member_role from mp_membership
            where account_id = :id and login_id = :login and left_at is null""")
        .param("id", id.value())
        .param("login", login.value())
        .query(String.class)
        .list()
        .stream()
        .map(MemberRole::valueOf)
        .min(Comparator.naturalOrder());
  }
}
