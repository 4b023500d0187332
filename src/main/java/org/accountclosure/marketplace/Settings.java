package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be switched about an account, in {@code mp_setting}. Whoever writes has locked the
 * account. An account without a row has the setting's default, at revision 0.
 */
final class Settings {

  /** What can be switched. */
  enum Setting {
    /** A paid plan renews: ON or OFF. */
    RENEWAL("ON"),
    /** New proposals, offers and contracts: ALLOWED or STOPPED. */
    NEW_BUSINESS("ALLOWED"),
    /** The profile: PUBLIC, PRIVATE or HIDDEN. */
    VISIBILITY("PUBLIC"),
    /** The holder takes work: AVAILABLE or UNAVAILABLE. */
    AVAILABILITY("AVAILABLE");

    private final String standard;

    Setting(String standard) {
      this.standard = standard;
    }
  }

  /**
   * What a setting is.
   *
   * @param revision how often it was changed, by anybody
   * @param effectiveAt when it is in full effect
   */
  record Value(String value, int revision, Instant effectiveAt) {}

  private final JdbcClient jdbc;

  Settings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Value read(AccountId account, Setting setting) {
    return find(account, setting).orElseGet(() -> new Value(setting.standard, 0, Instant.EPOCH));
  }

  boolean is(AccountId account, Setting setting, String value) {
    return read(account, setting).value().equals(value);
  }

  /**
   * Switches it; also to the value that it has, which makes it the doing of who does so.
   *
   * @return the new revision
   */
  int write(
      AccountId account, Setting setting, String value, String by, Instant at, Instant effective) {
    int revision = read(account, setting).revision() + 1;
    int known =
        jdbc.sql(
                """
                update mp_setting set setting_value = ?, revision = ?, changed_by = ?,
                  changed_at = ?, effective_at = ? where account_id = ? and setting = ?""")
            .param(value)
            .param(revision)
            .param(by)
            .param(Times.param(at))
            .param(Times.param(effective))
            .param(account.value())
            .param(setting.name())
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into mp_setting (account_id, setting, setting_value, revision, changed_by,
                changed_at, effective_at) values (?, ?, ?, ?, ?, ?, ?)""")
          .param(account.value())
          .param(setting.name())
          .param(value)
          .param(revision)
          .param(by)
          .param(Times.param(at))
          .param(Times.param(effective))
          .update();
    }
    return revision;
  }

  private Optional<Value> find(AccountId account, Setting setting) {
    return jdbc.sql("select * from mp_setting where account_id = ? and setting = ?")
        .param(account.value())
        .param(setting.name())
        .query(Settings::map)
        .optional();
  }

  private static Value map(ResultSet row, int number) throws SQLException {
    return new Value(
        row.getString("setting_value"), row.getInt("revision"), Times.read(row, "effective_at"));
  }
}
