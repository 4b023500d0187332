package org.accountclosure.marketplace;

import java.time.Clock;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.AccountRecords;
import org.accountclosure.closure.port.Alternatives;
import org.accountclosure.closure.port.BankTransfers;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Counterparties;
import org.accountclosure.closure.port.Freezes;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Investigations;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.LoginRoles;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.closure.port.Reopenings;
import org.accountclosure.closure.port.Retention;
import org.accountclosure.closure.port.SignUps;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Teams;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.persistence.KeptSecret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The marketplace on the application's database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentifierSettings.class)
public class MarketplaceConfiguration {

  @Bean
  Marketplace marketplace(
      JdbcClient jdbc,
      BlockerPolicies policies,
      ClosureSettings settings,
      Transactions transactions,
      MarketplaceEvents news,
      KeptIdentifiers identifiers,
      Clock clock) {
    return new SqlMarketplace(jdbc, policies, settings, transactions, news, identifiers, clock);
  }

  @Bean
  KeptIdentifiers keptIdentifiers(JdbcClient jdbc, IdentifierSettings settings, Clock clock) {
    return new KeptIdentifiers(
        jdbc, new KeptSecret(KeptSecret.Purpose.IDENTIFIERS, settings.secret(), jdbc, clock));
  }

  @Bean
  Retention retention(JdbcClient jdbc, Answers answers) {
    return new SqlRetention(jdbc, answers);
  }

  @Bean
  SignUps signUps(JdbcClient jdbc, KeptIdentifiers identifiers, Answers answers) {
    return new SqlSignUps(jdbc, identifiers, answers);
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
  Business business(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    return new Business(jdbc, news, clock);
  }

  @Bean
  Earnings earnings(
      JdbcClient jdbc, MarketplaceEvents news, ClosureSettings settings, Clock clock) {
    return new Earnings(jdbc, news, settings.billing(), clock);
  }

  @Bean
  Companies companies(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    return new Companies(jdbc, news, clock);
  }

  @Bean
  Agencies agencies(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    return new Agencies(jdbc, news, clock);
  }

  @Bean
  CompanyMoney companyMoney(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    return new CompanyMoney(jdbc, news, clock);
  }

  @Bean
  Profiles profiles(
      JdbcClient jdbc, Transactions transactions, ClosureSettings settings, Clock clock) {
    return new Profiles(jdbc, transactions, settings.offers().privateAfter(), clock);
  }

  @Bean
  Answers marketplaceAnswers(Transactions transactions, Clock clock) {
    return new Answers(transactions, clock);
  }

  @Bean
  Freezes freezes(JdbcClient jdbc, Answers answers) {
    return new SqlFreezes(jdbc, answers);
  }

  @Bean
  BankTransfers bankTransfers(JdbcClient jdbc, Answers answers) {
    return new SqlBankTransfers(jdbc, answers);
  }

  @Bean
  HolderChanges holderChanges(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    return new HolderChanges(jdbc, news, clock);
  }

  @Bean
  Reopenings reopenings(
      JdbcClient jdbc, KeptIdentifiers identifiers, Freezes freezes, Answers answers) {
    return new SqlReopenings(jdbc, identifiers, freezes, answers);
  }

  @Bean
  Alternatives alternatives(JdbcClient jdbc, ClosureSettings settings, Answers answers) {
    return new SqlAlternatives(jdbc, settings.offers().privateAfter(), answers);
  }

  @Bean
  Holds holds(JdbcClient jdbc, MarketplaceEvents news, Answers answers) {
    return new SqlHolds(jdbc, news, answers);
  }

  @Bean
  Standings standings(JdbcClient jdbc, Answers answers) {
    return new SqlStandings(jdbc, answers);
  }

  @Bean
  Investigations investigations(JdbcClient jdbc, ClosureSettings settings, Answers answers) {
    return new SqlInvestigations(jdbc, settings.violations(), answers);
  }

  @Bean
  AccountRecords accountRecords(JdbcClient jdbc, Answers answers) {
    return new SqlAccountRecords(jdbc, answers);
  }

  @Bean
  LoginRoles loginRoles(JdbcClient jdbc, Answers answers) {
    return new SqlLoginRoles(jdbc, answers);
  }

  @Bean
  Ownership ownership(JdbcClient jdbc, Answers answers) {
    return new SqlOwnership(jdbc, answers);
  }

  @Bean
  Counterparties counterparties(
      JdbcClient jdbc, Earnings earnings, CompanyMoney money, Agencies agencies, Answers answers) {
    return new SqlCounterparties(jdbc, earnings, money, agencies, answers);
  }

  @Bean
  LateMonies lateMonies(JdbcClient jdbc, Answers answers) {
    return new SqlLateMonies(jdbc, answers);
  }

  @Bean
  Teams teams(JdbcClient jdbc, Answers answers) {
    return new SqlTeams(jdbc, answers);
  }

  @Bean
  BlockerResolutions blockerResolutions(JdbcClient jdbc, Answers answers) {
    return new SqlBlockerResolutions(jdbc, answers);
  }
}
