package org.accountclosure.marketplace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.Evidence.Code;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Investigations;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for what a person needs to judge a reason. References are account and contract ids; no
 * address, device or bank is named.
 */
final class SqlInvestigations implements Investigations {

  private static final String OTHERS =
      """
      select distinct o.account_id, o.kind, o.opened_at, o.closed_at,
        (select count(*) from mp_contract c where c.freelancer_account_id = o.account_id
          and c.ended_at is null) as running,
        (select count(*) from mp_hold h where h.account_id = o.account_id
          and h.lifted_at is null) as holds
      from mp_account a join mp_account o on o.account_id <> a.account_id
        and o.login_id <> a.login_id
      where a.account_id = :id
      """;

  private final JdbcClient jdbc;
  private final ClosureSettings.Violations terms;
  private final Answers answers;

  SqlInvestigations(JdbcClient jdbc, ClosureSettings.Violations terms, Answers answers) {
    this.jdbc = jdbc;
    this.terms = terms;
    this.answers = answers;
  }

  @Override
  public Answer<List<Evidence>> evidence(ClosureReason reason, AccountId id) {
    return answers.inOne(
        () -> {
          List<Evidence> found =
              switch (reason) {
                case DUPLICATE_ACCOUNT -> duplicates(id);
                case WORKING_DIRECTLY_WITH_CLIENT -> clients(id);
                default -> List.of();
              };
          return found.isEmpty()
              ? List.of(new Evidence(Code.NOTHING_FOUND, id.value(), "Nothing was found"))
              : found;
        });
  }

  /** Other logins' accounts, open or closed, that seem to be the same person's. */
  private List<Evidence> duplicates(AccountId id) {
    List<Evidence> found = new ArrayList<>();
    found.addAll(
        others(
            id,
            Code.SAME_PAYOUT_METHOD,
            "is paid out to the same place",
            """
            exists (select 1 from mp_payout_method mine join mp_payout_method theirs
              on theirs.fingerprint = mine.fingerprint
              where mine.account_id = a.account_id and theirs.account_id = o.account_id)"""));
    found.addAll(
        others(
            id,
            Code.SAME_EMAIL,
            "has the same mail address",
            """
            exists (select 1 from mp_login mine join mp_login theirs
              on lower(theirs.email) = lower(mine.email)
              where mine.login_id = a.login_id and theirs.login_id = o.login_id)"""));
    found.addAll(
        others(
            id,
            Code.SAME_DEVICE,
            "is used on the same device",
            """
            exists (select 1 from mp_login_device mine join mp_login_device theirs
              on theirs.device_hash = mine.device_hash
              where mine.login_id = a.login_id and theirs.login_id = o.login_id)"""));
    return found;
  }

  private List<Evidence> others(AccountId id, Code code, String why, String condition) {
    return jdbc.sql(OTHERS + " and " + condition + " order by o.account_id")
        .param("id", id.value())
        .query(
            (row, number) ->
                new Evidence(
                    code,
                    row.getString("account_id"),
                    "Account %s (%s) %s: %s"
                        .formatted(
                            row.getString("account_id"), row.getString("kind"), why, stateOf(row))))
        .list();
  }

  /** What helps to decide which of two accounts survives. */
  private static String stateOf(ResultSet row) throws SQLException {
    Instant closedAt = Times.readOrNull(row, "closed_at");
    return "opened %s, %s, running contracts: %d, holds: %d"
        .formatted(
            Times.read(row, "opened_at"),
            closedAt == null ? "open" : "closed " + closedAt,
            row.getInt("running"),
            row.getInt("holds"));
  }

  /** Every client with a contract, how old the relationship is, where it began, and the fee. */
  private List<Evidence> clients(AccountId id) {
    List<Evidence> found = new ArrayList<>(contracts(id));
    jdbc.sql(
            """
            select c.client_account_id, min(c.started_at) as since, r.met_elsewhere,
              r.conversion_fee_minor, r.currency, r.conversion_fee_paid_at
            from mp_contract c left join mp_client_relation r
              on r.freelancer_account_id = c.freelancer_account_id
              and r.client_account_id = c.client_account_id
            where c.freelancer_account_id = ?
            group by c.client_account_id, r.met_elsewhere, r.conversion_fee_minor, r.currency,
              r.conversion_fee_paid_at
            order by c.client_account_id""")
        .param(id.value())
        .query((row, number) -> relation(row))
        .list()
        .forEach(found::addAll);
    return found;
  }

  private List<Evidence> contracts(AccountId id) {
    return jdbc.sql(
            """
            select contract_id, client_account_id, started_at, ended_at from mp_contract
            where freelancer_account_id = ? order by started_at, contract_id""")
        .param(id.value())
        .query(
            (row, number) -> {
              Instant endedAt = Times.readOrNull(row, "ended_at");
              return new Evidence(
                  Code.CONTRACT_WITH_CLIENT,
                  row.getString("contract_id"),
                  "Contract %s with client %s since %s, %s"
                      .formatted(
                          row.getString("contract_id"),
                          row.getString("client_account_id"),
                          Times.read(row, "started_at"),
                          endedAt == null ? "running" : "ended " + endedAt));
            })
        .list();
  }

  private List<Evidence> relation(ResultSet row) throws SQLException {
    String client = row.getString("client_account_id");
    Instant since = Times.read(row, "since");
    List<Evidence> found = new ArrayList<>();
    found.add(age(client, since));
    if (row.getBoolean("met_elsewhere")) {
      found.add(
          new Evidence(
              Code.RELATIONSHIP_FROM_ELSEWHERE,
              client,
              "Client " + client + " and the freelancer knew each other from elsewhere"));
    }
    found.add(fee(client, row));
    return found;
  }

  private Evidence age(String client, Instant since) {
    Instant until = terms.until(since);
    return answers.now().isBefore(until)
        ? new Evidence(
            Code.CLIENT_BELONGS_HERE,
            client,
            "Relationship with client %s since %s; the client belongs to the marketplace until %s"
                .formatted(client, since, until))
        : new Evidence(
            Code.CLIENT_IS_FREE,
            client,
            "Relationship with client %s since %s; the client is free since %s"
                .formatted(client, since, until));
  }

  private static Evidence fee(String client, ResultSet row) throws SQLException {
    Instant paidAt = Times.readOrNull(row, "conversion_fee_paid_at");
    String currency = row.getString("currency");
    return paidAt == null
        ? new Evidence(
            Code.CONVERSION_FEE_UNPAID, client, "No conversion fee was paid for client " + client)
        : new Evidence(
            Code.CONVERSION_FEE_PAID,
            client,
            "Conversion fee for client %s%s was paid at %s"
                .formatted(client, amount(row.getLong("conversion_fee_minor"), currency), paidAt));
  }

  private static String amount(long minor, @Nullable String currency) {
    return currency == null ? "" : " of " + new Money(minor, currency);
  }
}
