package org.accountclosure.marketplace;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.policy.Identifiers;
import org.accountclosure.closure.policy.Identifiers.Kind;
import org.accountclosure.persistence.KeptSecret;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keyed hashes of what identifies the holders of closed accounts, in {@code mp_kept_identifier}.
 * Without the secret, nobody can find out by trying whose they are.
 */
final class KeptIdentifiers {

  private static final String ALGORITHM = "HmacSHA256";

  private final JdbcClient jdbc;
  private final KeptSecret secret;

  KeptIdentifiers(JdbcClient jdbc, KeptSecret secret) {
    this.jdbc = jdbc;
    this.secret = secret;
  }

  /** 64 hexadecimal digits, the same for every spelling of the same. */
  String hash(Kind kind, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
      String named = kind + ":" + Identifiers.normalised(kind, text);
      return HexFormat.of().formatHex(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }

  /**
   * The account was closed. Its name is reserved, and the address if the login has ended with it; a
   * member of teams has no name of its own.
   */
  void keep(Account account, CaseId closedBy, Instant now, Instant reservedUntil) {
    forget(account.id());
    boolean loginEnded =
        exists("mp_login where login_id = ? and ended_at is not null", account.loginId().value());
    texts("select email from mp_login where login_id = ?", account.loginId().value(), Kind.EMAIL)
        .forEach(
            hash ->
                add(account, Kind.EMAIL, hash, closedBy, now, loginEnded ? reservedUntil : null));
    if (account.kind() != AccountKind.TEAM_MEMBER) {
      texts("select name from mp_account where account_id = ?", account.id().value(), Kind.NAME)
          .forEach(hash -> add(account, Kind.NAME, hash, closedBy, now, reservedUntil));
    }
    texts(
            """
            select distinct fingerprint from mp_payout_method
            where account_id = ? and fingerprint is not null""",
            account.id().value(),
            Kind.PAYOUT_PLACE)
        .forEach(hash -> add(account, Kind.PAYOUT_PLACE, hash, closedBy, now, null));
  }

  /** The account is open again, and has its name and address itself. */
  void forget(AccountId id) {
    jdbc.sql("delete from mp_kept_identifier where account_id = ?").param(id.value()).update();
  }

  private List<String> texts(String query, String id, Kind kind) {
    return jdbc.sql(query).param(id).query(String.class).list().stream()
        .map(text -> hash(kind, text))
        .distinct()
        .toList();
  }

  private boolean exists(String tableAndCondition, String id) {
    return jdbc.sql("select count(*) from " + tableAndCondition)
            .param(id)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void add(
      Account account,
      Kind kind,
      String hash,
      CaseId closedBy,
      Instant now,
      @Nullable Instant reservedUntil) {
    jdbc.sql(
            """
            insert into mp_kept_identifier (account_id, kind, identifier, closed_by_case, kept_since,
              reserved_until) values (?, ?, ?, ?, ?, ?)""")
        .param(account.id().value())
        .param(kind.name())
        .param(hash)
        .param(closedBy.value())
        .param(Times.param(now))
        .param(reservedUntil == null ? null : Times.param(reservedUntil))
        .update();
  }
}
