package org.accountclosure.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the API reads at most.
 *
 * @param requestSize 1 KB to 1 MB
 */
@ConfigurationProperties("account-closure.limits")
public record ApiLimits(@DefaultValue("16KB") DataSize requestSize) {

  static final int COMMENT_CHARACTERS = 2000;
  static final int ID_CHARACTERS = 64;
  static final int PAGE = 100;

  public ApiLimits {
    if (requestSize.toKilobytes() < 1 || requestSize.toMegabytes() > 1) {
      throw new IllegalArgumentException(
          "account-closure.limits.request-size must be 1KB to 1MB, not " + requestSize);
    }
  }

  int requestBytes() {
    return Math.toIntExact(requestSize.toBytes());
  }
}
