package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.SignUp;
import org.accountclosure.closure.policy.Identifiers.Kind;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.SignUps;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recognises those who had an account: by their address, or by what was kept of it. */
final class SqlSignUps implements SignUps {

  private static final String KEPT =
      """
      select a.* from mp_account a join mp_kept_identifier k on k.account_id = a.account_id
      where k.kind = ? and k.identifier = ? and a.closed_at is not null
        and a.closed_by_case is not null order by a.account_id""";

  private final JdbcClient jdbc;
  private final ClosedAccountRows rows;
  private final KeptIdentifiers identifiers;
  private final Answers answers;

  SqlSignUps(JdbcClient jdbc, KeptIdentifiers identifiers, Answers answers) {
    this.jdbc = jdbc;
    this.rows = new ClosedAccountRows(jdbc);
    this.identifiers = identifiers;
    this.answers = answers;
  }

  @Override
  public Answer<Known> known(SignUp who) {
    return answers.inOne(
        () -> new Known(hasOpenAccount(who.email()), closed(who), reserved(who.publicName())));
  }

  private boolean hasOpenAccount(String email) {
    return jdbc.sql(
                """
                select count(*) from mp_account a join mp_login l on l.login_id = a.login_id
                where lower(l.email) = lower(?) and a.closed_at is null and l.ended_at is null""")
            .param(email.strip())
            .query(Integer.class)
            .single()
        > 0;
  }

  private List<Match> closed(SignUp who) {
    List<Match> found = new ArrayList<>();
    add(found, byAddress(who.email()), true);
    add(found, kept(Kind.EMAIL, who.email()), true);
    String place = who.payoutPlace();
    if (place != null) {
      add(found, kept(Kind.PAYOUT_PLACE, place), false);
    }
    return found;
  }

  private static void add(List<Match> found, List<ClosedAccount> more, boolean byAddress) {
    more.stream()
        .filter(account -> found.stream().noneMatch(one -> one.account().id().equals(account.id())))
        .map(account -> new Match(account, byAddress))
        .forEach(found::add);
  }

  private List<ClosedAccount> byAddress(String email) {
    return jdbc.sql(
            """
            select a.* from mp_account a join mp_login l on l.login_id = a.login_id
            where lower(l.email) = lower(?) and a.closed_at is not null
              and a.closed_by_case is not null order by a.account_id""")
        .param(email.strip())
        .query(rows::read)
        .list();
  }

  private List<ClosedAccount> kept(Kind kind, String text) {
    return jdbc.sql(KEPT)
        .param(kind.name())
        .param(identifiers.hash(kind, text))
        .query(rows::read)
        .list();
  }

  private Optional<Instant> reserved(@Nullable String name) {
    return name == null
        ? Optional.empty()
        : jdbc
            .sql(
                """
                select reserved_until from mp_kept_identifier
                where kind = 'NAME' and identifier = ? and reserved_until > ?
                order by reserved_until desc""")
            .param(identifiers.hash(Kind.NAME, name))
            .param(Times.param(answers.now()))
            .query((row, number) -> Times.read(row, "reserved_until"))
            .list()
            .stream()
            .findFirst();
  }
}
