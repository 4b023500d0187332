package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountData;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Jurisdiction;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Retention;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the marketplace knows of an account, by class, and how it is erased. Amounts, dates and
 * codes stay: without the person they count, and the other side of a contract keeps its own.
 */
final class SqlRetention implements Retention {

  private static final String ACCOUNTS =
      """
      select a.account_id, a.closed_at, a.closed_by_case, l.country, l.ended_at,
        (select count(*) from mp_hold h where h.account_id = a.account_id
          and h.lifted_at is null) as holds,
        (select count(*) from mp_payment p where p.account_id = a.account_id
          and not exists (select 1 from mp_tax_report t where t.account_id = a.account_id
            and t.tax_year = extract(year from p.created_at at time zone 'UTC'))) as unreported
      from mp_account a join mp_login l on l.login_id = a.login_id
      """;

  /** Where the name of somebody was. */
  private static final String ERASED = "erased";

  private final JdbcClient jdbc;
  private final AccountRows accounts;
  private final HoldRows holds;
  private final Answers answers;

  SqlRetention(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.accounts = new AccountRows(jdbc);
    this.holds = new HoldRows(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<AccountData> of(AccountId id) {
    return answers.inOne(
        () ->
            jdbc.sql(ACCOUNTS + " where a.account_id = ?")
                .param(id.value())
                .query(this::read)
                .single());
  }

  @Override
  public Answer<List<AccountData>> closed(@Nullable AccountId after, int limit) {
    return answers.inOne(
        () ->
            jdbc.sql(
                    ACCOUNTS
                        + """
                         where a.closed_at is not null and a.closed_by_case is not null
                          and a.account_id > ? and (select count(*) from mp_erasure e
                            where e.account_id = a.account_id) < ?
                        order by a.account_id fetch first ? rows only""")
                .param(after == null ? "" : after.value())
                .param(DataClass.values().length)
                .param(limit)
                .query(this::read)
                .list());
  }

  private AccountData read(ResultSet row, int number) throws SQLException {
    AccountId id = new AccountId(row.getString("account_id"));
    String closedBy = row.getString("closed_by_case");
    Jurisdiction jurisdiction = Jurisdiction.of(row.getString("country"));
    return new AccountData(
        id,
        jurisdiction,
        Times.readOrNull(row, "closed_at"),
        closedBy == null ? null : new CaseId(closedBy),
        row.getInt("holds") > 0,
        Times.readOrNull(row, "ended_at"),
        jurisdiction != Jurisdiction.OTHER && row.getInt("unreported") > 0,
        erased(id));
  }

  private Set<DataClass> erased(AccountId id) {
    return jdbc
        .sql("select data_class from mp_erasure where account_id = ?")
        .param(id.value())
        .query(String.class)
        .list()
        .stream()
        .map(DataClass::valueOf)
        .collect(Collectors.toSet());
  }

  @Override
  public Answer<Map<DataClass, Integer>> erase(AccountId id, Set<DataClass> data) {
    return answers.inOne(
        () -> {
          Account account = accounts.lock(id);
          Map<DataClass, Integer> rows = new EnumMap<>(DataClass.class);
          if (!account.closed() || holds.anyStands(id)) {
            return rows;
          }
          Set<DataClass> before = erased(id);
          data.stream()
              .filter(one -> !before.contains(one))
              .sorted()
              .forEach(one -> rows.put(one, erase(account, one)));
          return rows;
        });
  }

  private int erase(Account account, DataClass data) {
    int rows =
        statements(data).stream()
            .mapToInt(
                statement ->
                    jdbc.sql(statement)
                        .params(
                            Map.of(
                                "account", account.id().value(),
                                "login", account.loginId().value(),
                                "erased", ERASED))
                        .update())
            .sum();
    jdbc.sql(
            """
            insert into mp_erasure (account_id, data_class, row_count, erased_at)
            values (?, ?, ?, ?)""")
        .param(account.id().value())
        .param(data.name())
        .param(rows)
        .param(Times.param(answers.now()))
        .update();
    if (data.neededToReopen()) {
      jdbc.sql("update mp_account set erased_at = ? where account_id = ? and erased_at is null")
          .param(Times.param(answers.now()))
          .param(account.id().value())
          .update();
    }
    return rows;
  }

  private static List<String> statements(DataClass data) {
    return switch (data) {
      case PROFILE ->
          List.of(
              """
              update mp_account set name = :erased, score = null, badges = '[]'
              where account_id = :account""");
      case CONTACT_DATA ->
          List.of(
              """
              update mp_login set display_name = :erased, email = 'erased@account.invalid',
                time_zone = null where login_id = :login""",
              "delete from mp_address_change where login_id = :login");
      case CONTRACTS_AND_HOURS ->
          List.of(
              "update mp_contract set contact_login_id = null where contact_login_id = :login",
              """
              delete from mp_client_relation where freelancer_account_id = :account
                or client_account_id = :account""");
      case PAYMENTS_AND_TAX ->
          List.of(
              // Other accounts of the login may still have to be reported.
              """
              delete from mp_tax_identity where login_id = :login and not exists (
                select 1 from mp_account o where o.login_id = :login and o.account_id <> :account
                  and not exists (select 1 from mp_erasure e where e.account_id = o.account_id
                    and e.data_class = 'PAYMENTS_AND_TAX'))""",
              """
              update mp_payout_method set fingerprint = null
              where account_id = :account and fingerprint is not null""");
      case IDENTITY ->
          List.of(
              "delete from mp_login_device where login_id = :login",
              "delete from mp_kept_identifier where account_id = :account",
              "update mp_login set password_hash = null where login_id = :login");
      // The marketplace keeps dates and codes of disputes only; the rest is with the cases.
      case MESSAGES_AND_NOTES, DISPUTES, CASE_RECORD, EXPORTS -> List.of();
    };
  }
}
