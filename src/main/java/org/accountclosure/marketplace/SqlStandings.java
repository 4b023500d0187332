package org.accountclosure.marketplace;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.persistence.Json;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an account is worth to its holder, from the marketplace's tables. */
final class SqlStandings implements Standings {

  private static final TypeReference<List<String>> BADGES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Answers answers;

  SqlStandings(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.plans = new Plans(jdbc, new Settings(jdbc));
    this.answers = answers;
  }

  @Override
  public Answer<AccountStanding> standing(AccountId id) {
    return answers.inOne(
        () -> {
          Instant now = answers.now();
          return jdbc.sql("select * from mp_account where account_id = ?")
              .param(id.value())
              .query(
                  (row, number) ->
                      new AccountStanding(
                          Times.read(row, "opened_at"),
                          row.getObject("score", Integer.class),
                          Json.read(row.getString("badges"), BADGES),
                          row.getInt("connects"),
                          endedContracts(id, now),
                          plans.of(id, now).orElse(null),
                          otherKinds(id, row.getString("login_id"))))
              .optional()
              .orElseThrow(() -> new IllegalArgumentException("There is no account " + id));
        });
  }

  private int endedContracts(AccountId id, Instant now) {
    return jdbc.sql(
            """
            select count(*) from mp_contract
            where (freelancer_account_id = :id or agency_account_id = :id
                or client_account_id = :id) and ended_at <= :now""")
        .param("id", id.value())
        .param("now", Times.param(now))
        .query(Integer.class)
        .single();
  }

  private Set<AccountKind> otherKinds(AccountId id, String login) {
    return jdbc
        .sql(
            "select distinct r.kind "
                + LoginRows.ROLES
                + " and r.login_id = ? and r.account_id <> ?")
        .param(login)
        .param(id.value())
        .query(String.class)
        .list()
        .stream()
        .map(AccountKind::valueOf)
        .collect(Collectors.toSet());
  }
}
