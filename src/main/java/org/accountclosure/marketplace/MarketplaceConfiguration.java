package org.accountclosure.marketplace;

import java.time.Clock;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marketplace on the application's database. */
@Configuration(proxyBeanMethods = false)
public class MarketplaceConfiguration {

  @Bean
  Marketplace marketplace(
      JdbcClient jdbc,
      BlockerPolicies policies,
      ClosureSettings settings,
      Transactions transactions,
      Clock clock) {
    return new SqlMarketplace(jdbc, policies, settings, transactions, clock);
  }

  @Bean
  Logins logins(JdbcClient jdbc) {
    return new SqlLogins(jdbc);
  }

  @Bean
  Contacts contacts(JdbcClient jdbc) {
    return new SqlContacts(jdbc);
  }

  @Bean
  People people(JdbcClient jdbc, Clock clock) {
    return new People(jdbc, clock);
  }

  @Bean
  Business business(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new Business(jdbc, transactions, clock);
  }

  @Bean
  Earnings earnings(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new Earnings(jdbc, transactions, clock);
  }
}
