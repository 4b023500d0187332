package org.accountclosure.marketplace;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How those who have left are recognised.
 *
 * @param secret hashes their addresses and names, at least 32 bytes; null for one that is made up
 */
@ConfigurationProperties("account-closure.identifiers")
record IdentifierSettings(@Nullable String secret) {

  private static final int BYTES = 32;

  IdentifierSettings {
    if (secret != null && secret.getBytes(StandardCharsets.UTF_8).length < BYTES) {
      throw new IllegalArgumentException(
          "account-closure.identifiers.secret has at least 32 bytes; take them from a secret store");
    }
  }
}
