package org.accountclosure.notification;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What links are signed with: the configured secret or, if there is none, one that was made up by
 * the first node that needed it and that all nodes share in {@code link_secret}.
 */
final class LinkSecret {

  private static final int BYTES = 32;

  private final @Nullable String configured;
  private final JdbcClient jdbc;
  private final Clock clock;

  @GuardedBy("this")
  private byte @Nullable [] known;

  LinkSecret(@Nullable String configured, JdbcClient jdbc, Clock clock) {
    this.configured = configured;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** At least 32 bytes, the same on every node and after every start. */
  synchronized byte[] bytes() {
    byte[] secret = known;
    if (secret == null) {
      secret =
          configured != null
              ? configured.getBytes(StandardCharsets.UTF_8)
              : Base64.getDecoder().decode(kept().orElseGet(this::makeUp));
      known = secret;
    }
    return secret.clone();
  }

  private Optional<String> kept() {
    return jdbc.sql("select secret from link_secret where secret_id = 1")
        .query(String.class)
        .optional();
  }

  private String makeUp() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    try {
      jdbc.sql("insert into link_secret (secret_id, secret, created_at) values (1, ?, ?)")
          .param(Base64.getEncoder().encodeToString(random))
          .param(Times.param(clock.instant()))
          .update();
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      // Its secret is everybody's.
    }
    return kept().orElseThrow();
  }
}
