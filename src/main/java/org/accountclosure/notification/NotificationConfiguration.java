package org.accountclosure.notification;

import java.time.Clock;
import org.accountclosure.closure.port.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices on the application's database; whoever has a schedule calls {@link NoticeRelay}. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

  @Bean
  SqlNotices notices(JdbcClient jdbc, Clock clock) {
    return new SqlNotices(jdbc, clock);
  }

  @Bean
  NoticeSender noticeSender() {
    return new LoggingNoticeSender();
  }

  @Bean
  NoticeRelay noticeRelay(SqlNotices notices, NoticeSender sender, Transactions transactions) {
    return new NoticeRelay(notices, sender, transactions);
  }
}
