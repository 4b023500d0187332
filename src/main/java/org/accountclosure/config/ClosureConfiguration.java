package org.accountclosure.config;

import java.time.Clock;
import org.accountclosure.closure.AskingCounterparties;
import org.accountclosure.closure.CaseBlockers;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.CheckingBlockers;
import org.accountclosure.closure.ClosingAccount;
import org.accountclosure.closure.DecidingEscalation;
import org.accountclosure.closure.DoubtingIdentity;
import org.accountclosure.closure.EndingLogin;
import org.accountclosure.closure.EscalatingToSupport;
import org.accountclosure.closure.FindingBillingCycle;
import org.accountclosure.closure.ForwardingWish;
import org.accountclosure.closure.OpeningCase;
import org.accountclosure.closure.PreviewingClosure;
import org.accountclosure.closure.ReadingCases;
import org.accountclosure.closure.ReceivingNews;
import org.accountclosure.closure.RecordingOutcome;
import org.accountclosure.closure.RemindingHolder;
import org.accountclosure.closure.RemindingSupport;
import org.accountclosure.closure.ReportingForecasts;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.StaffNotices;
import org.accountclosure.closure.TakingConsentedSteps;
import org.accountclosure.closure.TeamsOfCase;
import org.accountclosure.closure.TellingHolder;
import org.accountclosure.closure.WithdrawingClosure;
import org.accountclosure.closure.policy.BlockerPolicies;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Forecasts;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.IdempotencyKeys;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.LoginRoles;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.closure.port.Transfers;
import org.accountclosure.closure.port.Wishes;
import org.accountclosure.store.SqlPolicies;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the use cases, which are plain Java, on the ports of the context. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClosureProperties.class)
public class ClosureConfiguration {

  @Bean
  Policies policies(JdbcClient jdbc, ClosureProperties properties, Clock clock) {
    return new SqlPolicies(jdbc, properties.settings(), clock);
  }

  /** The figures for what belongs to no case. */
  @Bean
  ClosureSettings closureSettings(Policies policies) {
    return policies.current();
  }

  @Bean
  BlockerPolicies blockerPolicies() {
    return BlockerPolicies.inForce();
  }

  @Bean
  CaseDesk caseDesk(Transactions transactions, ClosureCases cases, Timeline timeline, Clock clock) {
    return new CaseDesk(transactions, cases, timeline, clock);
  }

  @Bean
  RequestingClosure requestingClosure(
      Marketplace marketplace,
      ClosureCases cases,
      EngineRequests engine,
      IdempotencyKeys keys,
      Transactions transactions,
      Policies figures,
      DoubtingIdentity doubting,
      EndingLogin login,
      CaseDesk desk,
      ClosureProperties properties) {
    return new RequestingClosure(
        marketplace,
        cases,
        engine,
        keys,
        transactions,
        figures,
        doubting,
        login,
        desk,
        properties.channels());
  }

  @Bean
  ForwardingWish forwardingWish(Marketplace marketplace, Wishes wishes, CaseDesk desk) {
    return new ForwardingWish(marketplace, wishes, desk);
  }

  @Bean
  OpeningCase openingCase(CaseDesk desk) {
    return new OpeningCase(desk);
  }

  @Bean
  EndingLogin endingLogin(
      LoginRoles roles,
      ClosureCases cases,
      EngineRequests engine,
      Policies figures,
      CaseDesk desk) {
    return new EndingLogin(roles, cases, engine, figures, desk);
  }

  @Bean
  CaseBlockers caseBlockers(
      Marketplace marketplace,
      BlockerPolicies rules,
      Doubts doubts,
      Transfers transfers,
      TeamsOfCase teams,
      Policies figures) {
    return new CaseBlockers(marketplace, rules, doubts, transfers, teams, figures);
  }

  @Bean
  DoubtingIdentity doubtingIdentity(
      Doubts doubts, EngineRequests engine, CaseLinks links, CaseDesk desk) {
    return new DoubtingIdentity(doubts, engine, links, desk);
  }

  @Bean
  CheckingBlockers checkingBlockers(
      CaseBlockers all, AskingCounterparties counterparties, Forecasts forecasts, CaseDesk desk) {
    return new CheckingBlockers(all, counterparties, forecasts, desk);
  }

  @Bean
  ReportingForecasts reportingForecasts(Forecasts forecasts) {
    return new ReportingForecasts(forecasts);
  }

  @Bean
  TakingConsentedSteps takingConsentedSteps(
      Marketplace marketplace, CaseBlockers all, TeamsOfCase teams, CaseDesk desk) {
    return new TakingConsentedSteps(marketplace, all, teams, desk);
  }

  @Bean
  FindingBillingCycle findingBillingCycle(CaseBlockers all, CaseDesk desk) {
    return new FindingBillingCycle(all, desk);
  }

  @Bean
  ClosingAccount closingAccount(
      Marketplace marketplace, CaseBlockers all, EndingLogin login, CaseDesk desk) {
    return new ClosingAccount(marketplace, all, login, desk);
  }

  @Bean
  WithdrawingClosure withdrawingClosure(
      EngineRequests engine, Escalations escalations, CaseDesk desk) {
    return new WithdrawingClosure(engine, escalations, desk);
  }

  @Bean
  RecordingOutcome recordingOutcome(Escalations escalations, CaseDesk desk) {
    return new RecordingOutcome(escalations, desk);
  }

  @Bean
  CaseNotices caseNotices(Notices notices) {
    return new CaseNotices(notices);
  }

  @Bean
  StaffNotices staffNotices(Notices notices) {
    return new StaffNotices(notices);
  }

  @Bean
  RemindingHolder remindingHolder(CaseNotices notices, Policies figures, CaseDesk desk) {
    return new RemindingHolder(notices, figures, desk);
  }

  @Bean
  EscalatingToSupport escalatingToSupport(
      Escalations escalations,
      GatheredEvidence gathered,
      LateMonies late,
      Policies figures,
      CaseDesk desk) {
    return new EscalatingToSupport(escalations, gathered, late, figures, desk);
  }

  @Bean
  DecidingEscalation decidingEscalation(Escalations escalations, CaseDesk desk) {
    return new DecidingEscalation(escalations, desk);
  }

  @Bean
  RemindingSupport remindingSupport(Escalations escalations, StaffNotices notices, CaseDesk desk) {
    return new RemindingSupport(escalations, notices, desk);
  }

  @Bean
  TellingHolder tellingHolder(CaseNotices notices, Policies figures, CaseDesk desk) {
    return new TellingHolder(notices, figures, desk);
  }

  @Bean
  ReceivingNews receivingNews(
      ClosureCases cases,
      EngineRequests engine,
      CaseNotices notices,
      DoubtingIdentity doubting,
      CaseDesk desk) {
    return new ReceivingNews(cases, engine, notices, doubting, desk);
  }

  @Bean
  PreviewingClosure previewingClosure(
      Marketplace marketplace,
      Standings standings,
      BlockerPolicies policies,
      ClosureSettings settings,
      CaseDesk desk) {
    return new PreviewingClosure(marketplace, standings, policies, settings, desk);
  }

  @Bean
  ReadingCases readingCases(
      ClosureCases cases,
      Escalations escalations,
      Timeline timeline,
      Questions questions,
      CaseTeams teams,
      Doubts doubts,
      Transfers transfers,
      Policies figures,
      CaseDesk desk) {
    return new ReadingCases(
        cases, escalations, timeline, questions, teams, doubts, transfers, figures, desk);
  }
}
