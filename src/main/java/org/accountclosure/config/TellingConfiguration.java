package org.accountclosure.config;

import org.accountclosure.closure.ActingByLink;
import org.accountclosure.closure.AskingCounterparties;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseLinks;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.FindingDates;
import org.accountclosure.closure.LookingAfterNotices;
import org.accountclosure.closure.ReachingHolder;
import org.accountclosure.closure.ReissuingLink;
import org.accountclosure.closure.TellingTimeline;
import org.accountclosure.closure.WritingReceipt;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Counterparties;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Exports;
import org.accountclosure.closure.port.LinkTokens;
import org.accountclosure.closure.port.Links;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.UndeliveredNotices;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Builds the use cases by which people learn what became of a case. */
@Configuration(proxyBeanMethods = false)
public class TellingConfiguration {

  /** The timeline of everybody who writes one. */
  @Bean
  @Primary
  Timeline tellingTimeline(
      @Qualifier("timeline") Timeline lines,
      ClosureCases cases,
      Escalations escalations,
      CaseNotices notices) {
    return new TellingTimeline(lines, cases, escalations, notices);
  }

  @Bean
  ReachingHolder reachingHolder(
      Notices notices, UndeliveredNotices undelivered, EngineRequests engine, CaseDesk desk) {
    return new ReachingHolder(notices, undelivered, engine, desk);
  }

  @Bean
  LookingAfterNotices lookingAfterNotices(
      UndeliveredNotices undelivered, Notes notes, Logins logins, Policies figures, CaseDesk desk) {
    return new LookingAfterNotices(undelivered, notes, logins, figures, desk);
  }

  @Bean
  WritingReceipt writingReceipt(
      ClosureCases cases,
      Escalations escalations,
      Timeline timeline,
      CaseTeams teams,
      Exports exports,
      Policies figures) {
    return new WritingReceipt(cases, escalations, timeline, teams, exports, figures);
  }

  @Bean
  AskingCounterparties askingCounterparties(
      Counterparties counterparties, Notices notices, Policies figures, CaseDesk desk) {
    return new AskingCounterparties(counterparties, notices, figures, desk);
  }

  @Bean
  ActingByLink actingByLink(
      AskingCounterparties asking,
      Counterparties counterparties,
      CaseLinks links,
      Notices notices,
      CaseDesk desk) {
    return new ActingByLink(asking, counterparties, links, notices, desk);
  }

  @Bean
  FindingDates findingDates(WritingReceipt receipts, Policies figures) {
    return new FindingDates(receipts, figures);
  }

  @Bean
  ReissuingLink reissuingLink(Links links, CaseNotices notices, Policies figures, CaseDesk desk) {
    return new ReissuingLink(links, notices, figures, desk);
  }

  @Bean
  CaseLinks caseLinks(Links links, LinkTokens tokens, CaseDesk desk) {
    return new CaseLinks(links, tokens, desk);
  }
}
