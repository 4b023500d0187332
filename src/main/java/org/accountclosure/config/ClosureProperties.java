package org.accountclosure.config;

import java.time.Duration;
import java.util.Set;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.policy.ClosureSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of the rules, under {@code account-closure.policy}; checked at the start.
 *
 * @param recheckEvery see {@link ClosureSettings}
 * @param recheckOverdueAfter see {@link ClosureSettings}
 * @param debtToSupportAfter see {@link ClosureSettings}
 * @param payoutBusinessDays see {@link ClosureSettings}
 * @param channels through which holders may ask
 */
@ConfigurationProperties("account-closure.policy")
public record ClosureProperties(
    @DefaultValue("P1D") Duration recheckEvery,
    @DefaultValue("PT1H") Duration recheckOverdueAfter,
    @DefaultValue("P30D") Duration debtToSupportAfter,
    @DefaultValue("2") int payoutBusinessDays,
    @DefaultValue({"WEB", "API", "SUPPORT"}) Set<Channel> channels) {

  ClosureSettings settings() {
    return new ClosureSettings(
        recheckEvery, recheckOverdueAfter, debtToSupportAfter, payoutBusinessDays);
  }
}
