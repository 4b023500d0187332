package org.accountclosure.store;

import java.time.Clock;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequestOutbox;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.Forecasts;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.HoldReviews;
import org.accountclosure.closure.port.IdempotencyKeys;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.closure.port.Reports;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.closure.port.Transfers;
import org.accountclosure.closure.port.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The case store on the application's database. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

  @Bean
  Transactions transactions(PlatformTransactionManager transactionManager) {
    return new SpringTransactions(new TransactionTemplate(transactionManager));
  }

  @Bean
  ClosureCases closureCases(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
    TransactionTemplate savepoint = new TransactionTemplate(transactionManager);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return new SqlClosureCases(jdbc, savepoint);
  }

  @Bean
  Timeline timeline(JdbcClient jdbc) {
    return new SqlTimeline(jdbc);
  }

  @Bean
  CaseTeams caseTeams(JdbcClient jdbc) {
    return new SqlCaseTeams(jdbc);
  }

  @Bean
  Escalations escalations(JdbcClient jdbc) {
    return new SqlEscalations(jdbc);
  }

  @Bean
  Exports exports(JdbcClient jdbc) {
    return new SqlExports(jdbc);
  }

  @Bean
  Forecasts forecasts(JdbcClient jdbc) {
    return new SqlForecasts(jdbc);
  }

  @Bean
  Erasures erasures(JdbcClient jdbc) {
    return new SqlErasures(jdbc);
  }

  @Bean
  Notes notes(JdbcClient jdbc) {
    return new SqlNotes(jdbc);
  }

  @Bean
  Questions questions(JdbcClient jdbc) {
    return new SqlQuestions(jdbc);
  }

  @Bean
  GatheredEvidence gatheredEvidence(JdbcClient jdbc) {
    return new SqlGatheredEvidence(jdbc);
  }

  @Bean
  Appeals appeals(JdbcClient jdbc) {
    return new SqlAppeals(jdbc);
  }

  @Bean
  EngineRequests engineRequests(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    return new SqlEngineRequests(jdbc, clock, events);
  }

  @Bean
  EngineRequestOutbox engineRequestOutbox(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new SqlEngineRequestOutbox(jdbc, transactions, clock);
  }

  @Bean
  IdempotencyKeys idempotencyKeys(JdbcClient jdbc, Clock clock) {
    return new SqlIdempotencyKeys(jdbc, clock);
  }

  @Bean
  Wishes wishes(JdbcClient jdbc) {
    return new SqlWishes(jdbc);
  }

  @Bean
  Doubts doubts(JdbcClient jdbc) {
    return new SqlDoubts(jdbc);
  }

  @Bean
  Transfers transfers(JdbcClient jdbc) {
    return new SqlTransfers(jdbc);
  }

  @Bean
  HoldReviews holdReviews(JdbcClient jdbc) {
    return new SqlHoldReviews(jdbc);
  }

  @Bean
  Reports reports(JdbcClient jdbc, Clock clock) {
    return new SqlReports(jdbc, clock);
  }
}
