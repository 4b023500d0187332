package org.accountclosure.marketplace;

import java.time.Clock;
import javax.sql.DataSource;
import org.accountclosure.closure.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Loads the demo's people before the first request is served; fails the start where they may not
 * be.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
public class DemoConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

  @Bean
  SmartInitializingSingleton demoData(
      @Value("${server.address:}") String serverAddress,
      DataSource dataSource,
      People people,
      Business business,
      Earnings earnings,
      Profiles profiles,
      Companies companies,
      CompanyMoney money,
      Agencies agencies,
      Transactions transactions,
      Clock clock) {
    return () -> {
      DemoGuard.check(serverAddress, dataSource);
      DemoMarketplace demo =
          new DemoMarketplace(
              people,
              business,
              earnings,
              profiles,
              new DemoCompanies(business, earnings, companies, money),
              new DemoAgencies(business, earnings, companies, agencies),
              transactions,
              clock);
      if (demo.loadOnce()) {
        LOG.info("Demo data loaded: every password is the login itself");
      }
    };
  }
}
