package org.accountclosure.persistence;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A secret of one purpose: the configured one or, if there is none, one that was made up by the
 * first node that needed it and that all nodes share in {@code link_secret}.
 */
public final class KeptSecret {

  private static final int BYTES = 32;

  /** What the secret is for; each purpose has a row of its own. */
  public enum Purpose {
    /** Signs links. */
    LINKS(1),
    /** Hashes what identifies a person after an erasure. */
    IDENTIFIERS(2);

    private final int row;

    Purpose(int row) {
      this.row = row;
    }
  }

  private final Purpose purpose;
  private final @Nullable String configured;
  private final JdbcClient jdbc;
  private final Clock clock;

  @GuardedBy("this")
  private byte @Nullable [] known;

  public KeptSecret(Purpose purpose, @Nullable String configured, JdbcClient jdbc, Clock clock) {
    this.purpose = purpose;
    this.configured = configured;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** At least 32 bytes, the same on every node and after every start. */
  public synchronized byte[] bytes() {
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
    return jdbc.sql("select secret from link_secret where secret_id = ?")
        .param(purpose.row)
        .query(String.class)
        .optional();
  }

  private String makeUp() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    try {
      jdbc.sql("insert into link_secret (secret_id, secret, created_at) values (?, ?, ?)")
          .param(purpose.row)
          .param(Base64.getEncoder().encodeToString(random))
          .param(Times.param(clock.instant()))
          .update();
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      // Its secret is everybody's.
    }
    return kept().orElseThrow();
  }
}
