package org.accountclosure.notification;

import java.time.Clock;
import org.accountclosure.closure.FindingDates;
import org.accountclosure.closure.ReachingHolder;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.ExportFiles;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.closure.port.UndeliveredNotices;
import org.accountclosure.persistence.KeptSecret;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Notices on the application's database, sent by the mail server of {@code spring.mail} if there is
 * one; whoever has a schedule calls {@link NoticeRelay}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
public class NotificationConfiguration {

  @Bean
  SqlLinks links(JdbcClient jdbc, NotificationSettings settings, Policies figures) {
    settings.requireLinksFor(figures.current().appeals().within());
    return new SqlLinks(jdbc, settings.linkValidity());
  }

  @Bean
  SqlNotices notices(JdbcClient jdbc, SqlLinks links, Clock clock) {
    return new SqlNotices(jdbc, links, clock);
  }

  @Bean
  UndeliveredNotices undeliveredNotices(JdbcClient jdbc) {
    return new SqlUndeliveredNotices(jdbc);
  }

  @Bean
  LinkTokens linkTokens(JdbcClient jdbc, NotificationSettings settings, Clock clock) {
    return new SignedLinkTokens(
        new KeptSecret(KeptSecret.Purpose.LINKS, settings.linkSecret(), jdbc, clock));
  }

  @Bean
  Languages languages(NotificationSettings settings) {
    return new Languages(settings.defaultLanguage());
  }

  @Bean
  Recipients recipients(Contacts contacts, Languages languages, NotificationSettings settings) {
    return new Recipients(contacts, languages, settings);
  }

  @Bean
  ExportFiles exportFiles(Contacts contacts, Languages languages, Policies policies) {
    return new ExportZip(contacts, languages, policies);
  }

  @Bean
  WritingCalendar writingCalendar(
      FindingDates dates, Contacts contacts, Languages languages, Policies policies, Clock clock) {
    return new WritingCalendar(dates, contacts, languages, policies, clock);
  }

  @Bean
  NoticeWriter noticeWriter(
      WritingReceipt receipts,
      ClosureCases cases,
      Policies policies,
      SqlLinks links,
      LinkTokens tokens,
      NotificationSettings settings) {
    return new NoticeWriter(receipts, cases, policies, links, tokens, settings.baseUrl());
  }

  @Bean
  NoticeSender noticeSender(
      ObjectProvider<JavaMailSender> mail,
      Recipients recipients,
      NoticeWriter writer,
      NotificationSettings settings,
      Clock clock) {
    JavaMailSender server = mail.getIfAvailable();
    if (server == null) {
      return new LoggingNoticeSender();
    }
    settings.requireAddresses();
    return new SmtpNoticeSender(server, recipients, writer, settings, clock);
  }

  @Bean
  NoticeRelay noticeRelay(
      SqlNotices notices,
      NoticeSender sender,
      ReachingHolder reaching,
      NotificationSettings settings,
      Transactions transactions,
      Clock clock) {
    return new NoticeRelay(notices, sender, reaching, settings, transactions, clock);
  }

  @Bean
  ReadingNotices readingNotices(
      SqlNotices notices, Recipients recipients, Languages languages, NoticeWriter writer) {
    return new ReadingNotices(notices, recipients, languages, writer);
  }
}
