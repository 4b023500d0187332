package org.accountclosure.config;

import org.accountclosure.closure.AnsweringSupport;
import org.accountclosure.closure.AppealingRefusal;
import org.accountclosure.closure.AskingHolder;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.ConfirmingResolution;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.EscalatingToLead;
import org.accountclosure.closure.ForgettingNotes;
import org.accountclosure.closure.HandingToTrust;
import org.accountclosure.closure.RemindingStaff;
import org.accountclosure.closure.ReportingReview;
import org.accountclosure.closure.RequestingReview;
import org.accountclosure.closure.ResolvingBlocker;
import org.accountclosure.closure.SettlingTransfer;
import org.accountclosure.closure.StaffNotices;
import org.accountclosure.closure.port.Appeals;
import org.accountclosure.closure.port.BlockerResolutions;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Questions;
import org.accountclosure.closure.port.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases of what people of the marketplace decide. */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

  @Bean
  CheckingTasks checkingTasks(
      Escalations escalations,
      Appeals appeals,
      Questions questions,
      Notes notes,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    return new CheckingTasks(escalations, appeals, questions, notes, logins, figures, desk);
  }

  @Bean
  ConfirmingResolution confirmingResolution(
      Escalations escalations, Notes notes, Logins logins, Policies figures, CaseDesk desk) {
    return new ConfirmingResolution(escalations, notes, logins, figures, desk);
  }

  @Bean
  AskingHolder askingHolder(
      Escalations escalations,
      Questions questions,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    return new AskingHolder(escalations, questions, notices, figures, desk);
  }

  @Bean
  AnsweringSupport answeringSupport(
      EngineRequests engine, Escalations escalations, Questions questions, CaseDesk desk) {
    return new AnsweringSupport(engine, escalations, questions, desk);
  }

  @Bean
  HandingToTrust handingToTrust(Escalations escalations, CaseDesk desk) {
    return new HandingToTrust(escalations, desk);
  }

  @Bean
  EscalatingToLead escalatingToLead(
      Escalations escalations, StaffNotices notices, Policies figures, CaseDesk desk) {
    return new EscalatingToLead(escalations, notices, figures, desk);
  }

  @Bean
  RequestingReview requestingReview(EngineRequests engine, CaseDesk desk) {
    return new RequestingReview(engine, desk);
  }

  @Bean
  ReportingReview reportingReview(EngineRequests engine, Escalations escalations, CaseDesk desk) {
    return new ReportingReview(engine, escalations, desk);
  }

  @Bean
  AppealingRefusal appealingRefusal(
      EngineRequests engine,
      Appeals appeals,
      Escalations escalations,
      Policies figures,
      CaseDesk desk) {
    return new AppealingRefusal(engine, appeals, escalations, figures, desk);
  }

  @Bean
  DecidingAppeal decidingAppeal(
      EngineRequests engine,
      Appeals appeals,
      ClosureCases cases,
      CaseNotices notices,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    return new DecidingAppeal(engine, appeals, cases, notices, logins, figures, desk);
  }

  @Bean
  RemindingStaff remindingStaff(StaffNotices notices, CaseDesk desk) {
    return new RemindingStaff(notices, desk);
  }

  @Bean
  ResolvingBlocker resolvingBlocker(
      Marketplace marketplace,
      BlockerResolutions resolutions,
      SettlingTransfer transfers,
      LateMonies late,
      Escalations escalations,
      CaseDesk desk) {
    return new ResolvingBlocker(marketplace, resolutions, transfers, late, escalations, desk);
  }

  @Bean
  ForgettingNotes forgettingNotes(Notes notes, Transactions transactions, CaseDesk desk) {
    return new ForgettingNotes(notes, transactions, desk);
  }
}
