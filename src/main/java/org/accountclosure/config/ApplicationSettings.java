package org.accountclosure.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the application is made of.
 *
 * @param engine which engine it talks to
 * @param notices how notices leave
 * @param retention how data goes whose time is over
 */
@ConfigurationProperties("account-closure")
record ApplicationSettings(
    @DefaultValue("embedded") Engine engine,
    @DefaultValue Notices notices,
    @DefaultValue Retention retention) {

  /** The two ways to run. */
  enum Engine {
    EMBEDDED,
    CAMUNDA
  }

  /**
   * How notices leave the outbox.
   *
   * @param deliverEvery 100 ms to 10 min
   */
  record Notices(@DefaultValue("PT5S") Duration deliverEvery) {
    Notices {
      if (deliverEvery.toMillis() < 100 || deliverEvery.toMinutes() > 10) {
        throw new IllegalArgumentException(
            "account-closure.notices.deliver-every must be PT0.1S to PT10M, not " + deliverEvery);
      }
    }
  }

  /**
   * How data goes whose time is over.
   *
   * @param enabled whether it goes at all
   * @param every 1 min to 7 days
   */
  record Retention(@DefaultValue("false") boolean enabled, @DefaultValue("PT1H") Duration every) {
    Retention {
      if (every.toMinutes() < 1 || every.toDays() > 7) {
        throw new IllegalArgumentException(
            "account-closure.retention.every must be PT1M to P7D, not " + every);
      }
    }
  }
}
