package org.accountclosure.config;

import org.accountclosure.closure.AnnouncingTransfer;
import org.accountclosure.closure.AskingToReopen;
import org.accountclosure.closure.CarryingOutReview;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.CheckingSignUp;
import org.accountclosure.closure.ReadingExport;
import org.accountclosure.closure.ReceivingLateMoney;
import org.accountclosure.closure.RemovingExports;
import org.accountclosure.closure.ReopeningAccount;
import org.accountclosure.closure.WayBack;
import org.accountclosure.closure.WritingExport;
import org.accountclosure.closure.port.AccountRecords;
import org.accountclosure.closure.port.BankTransfers;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.ExportFiles;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.LateMonies;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Reopenings;
import org.accountclosure.closure.port.SignUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases around a closure: the way back, reviews of a case, exports, transfers. */
@Configuration(proxyBeanMethods = false)
public class AfterwardsConfiguration {

  @Bean
  WayBack wayBack(EngineRequests engine, Escalations escalations, Policies figures) {
    return new WayBack(engine, escalations, figures);
  }

  @Bean
  AskingToReopen askingToReopen(
      Reopenings reopenings,
      ClosureCases cases,
      CaseNotices notices,
      WayBack wayBack,
      CaseDesk desk) {
    return new AskingToReopen(reopenings, cases, notices, wayBack, desk);
  }

  @Bean
  ReopeningAccount reopeningAccount(
      Reopenings reopenings, CaseLinks links, CaseNotices notices, WayBack wayBack, CaseDesk desk) {
    return new ReopeningAccount(reopenings, links, notices, wayBack, desk);
  }

  @Bean
  CheckingSignUp checkingSignUp(
      SignUps signUps, ClosureCases cases, EngineRequests engine, WayBack wayBack, CaseDesk desk) {
    return new CheckingSignUp(signUps, cases, engine, wayBack, desk);
  }

  @Bean
  CarryingOutReview carryingOutReview(
      Escalations escalations,
      Doubts doubts,
      ReopeningAccount reopening,
      LateMonies late,
      ReceivingLateMoney receiving,
      CaseNotices notices,
      EngineRequests engine,
      CaseDesk desk) {
    return new CarryingOutReview(
        escalations, doubts, reopening, late, receiving, notices, engine, desk);
  }

  @Bean
  ReceivingLateMoney receivingLateMoney(
      LateMonies late, EngineRequests engine, CaseNotices notices, CaseDesk desk) {
    return new ReceivingLateMoney(late, engine, notices, desk);
  }

  @Bean
  WritingExport writingExport(
      AccountRecords records,
      ExportFiles files,
      Exports exports,
      Doubts doubts,
      Policies figures,
      CaseDesk desk) {
    return new WritingExport(records, files, exports, doubts, figures, desk);
  }

  @Bean
  ReadingExport readingExport(Exports exports, Doubts doubts, CaseDesk desk) {
    return new ReadingExport(exports, doubts, desk);
  }

  @Bean
  RemovingExports removingExports(Exports exports, CaseDesk desk) {
    return new RemovingExports(exports, desk);
  }

  @Bean
  AnnouncingTransfer announcingTransfer(
      BankTransfers transfers, GatheredEvidence evidence, EngineRequests engine, CaseDesk desk) {
    return new AnnouncingTransfer(transfers, evidence, engine, desk);
  }
}
