package org.accountclosure.config;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. The embedded engine brings its own, which tests can move. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "account-closure.engine", havingValue = "camunda")
class ClockConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
