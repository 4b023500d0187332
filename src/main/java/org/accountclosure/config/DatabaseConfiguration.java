package org.accountclosure.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives up connections to PostgreSQL that have fallen silent. A broken network hangs up on nobody:
 * without a limit, a thread would wait for its answer for ever, and its connection with it. The
 * JDBC address may say otherwise ({@code ?socketTimeout=300}).
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Longer than any statement of ours may take. */
  private static final int ANSWER_WITHIN_SECONDS = 60;

  @Bean
  static BeanPostProcessor silentConnectionsAreGivenUp() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
            && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:")) {
          pool.addDataSourceProperty("socketTimeout", ANSWER_WITHIN_SECONDS);
          pool.addDataSourceProperty("tcpKeepAlive", true);
        }
        return bean;
      }
    };
  }
}
