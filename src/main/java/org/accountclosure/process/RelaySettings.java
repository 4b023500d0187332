package org.accountclosure.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How requests to the engine leave the outbox.
 *
 * @param pollEvery how often it is looked into when nothing wakes the relay; 100 ms to 1 min
 * @param lease how long a node keeps what it has taken; 1 s to 10 min
 * @param confirmStartsWithin how long a start may stay unconfirmed before it is sent again; 1 s to
 *     1 day, less than the day that the engine remembers message ids
 * @param batch how many requests are taken at once; 1 to 500
 * @param keepSent how long a request that was sent is kept; 1 day to 10 years
 */
@ConfigurationProperties("account-closure.relay")
public record RelaySettings(
    @DefaultValue("PT2S") Duration pollEvery,
    @DefaultValue("PT30S") Duration lease,
    @DefaultValue("PT2M") Duration confirmStartsWithin,
    @DefaultValue("50") int batch,
    @DefaultValue("P30D") Duration keepSent) {

  public RelaySettings {
    require("poll-every", pollEvery, Duration.ofMillis(100), Duration.ofMinutes(1));
    require("lease", lease, Duration.ofSeconds(1), Duration.ofMinutes(10));
    require(
        "confirm-starts-within", confirmStartsWithin, Duration.ofSeconds(1), Duration.ofDays(1));
    require("keep-sent", keepSent, Duration.ofDays(1), Duration.ofDays(3660));
    if (batch < 1 || batch > 500) {
      throw new IllegalArgumentException(
          "account-closure.relay.batch must be 1 to 500, not " + batch);
    }
  }

  private static void require(String key, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "account-closure.relay." + key + " must be " + least + " to " + most + ", not " + value);
    }
  }
}
