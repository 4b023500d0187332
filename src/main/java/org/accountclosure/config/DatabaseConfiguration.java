package org.accountclosure.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What each database needs, so that it can be trusted.
 *
 * <p>Connections to PostgreSQL that have fallen silent are given up. A broken network hangs up on
 * nobody: without a limit, a thread would wait for its answer for ever, and its connection with it.
 * The JDBC address may say otherwise ({@code ?socketTimeout=300}).
 *
 * <p>H2 may not answer a query with the result of an earlier one. It does so if no change is known
 * to it, and it learns of a change a moment after the locks of the transaction are gone: who waited
 * for a case's row would then decide on what was true before.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** Longer than any statement of ours may take. */
  private static final int ANSWER_WITHIN_SECONDS = 60;

  private static final String NO_RESULT_TWICE = "set optimize_reuse_results 0";

  @Bean
  static BeanPostProcessor databasesAreTrustworthy() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          prepare(pool, String.valueOf(pool.getJdbcUrl()));
        }
        return bean;
      }
    };
  }

  private static void prepare(HikariDataSource pool, String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      pool.addDataSourceProperty("socketTimeout", ANSWER_WITHIN_SECONDS);
      pool.addDataSourceProperty("tcpKeepAlive", true);
    } else if (url.startsWith("jdbc:h2:")) {
      pool.setConnectionInitSql(NO_RESULT_TWICE);
    }
  }
}
