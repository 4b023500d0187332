package org.accountclosure.config;

import java.time.Period;
import org.accountclosure.closure.policy.Afterwards;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things stay possible after a case has ended, under {@code account-closure.afterwards}.
 *
 * @param appealWithin see {@link Afterwards}
 * @param reopenWithin see {@link Afterwards}
 */
@ConfigurationProperties("account-closure.afterwards")
record AfterwardsProperties(
    @DefaultValue("P6M") Period appealWithin, @DefaultValue("P5Y") Period reopenWithin) {

  Afterwards settings() {
    return new Afterwards(appealWithin, reopenWithin);
  }
}
