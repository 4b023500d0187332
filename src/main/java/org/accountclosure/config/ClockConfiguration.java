package org.accountclosure.config;

import java.time.Clock;
import org.accountclosure.engine.EngineClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock on a cluster: the system's. The embedded engine brings its own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "account-closure.engine", havingValue = "camunda")
class ClockConfiguration {

  @Bean
  Clock clock() {
    return new EngineClock();
  }
}
