package org.accountclosure.config;

import org.accountclosure.closure.AnsweringOffer;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.CaseNotices;
import org.accountclosure.closure.GatheringEvidence;
import org.accountclosure.closure.LiftingHold;
import org.accountclosure.closure.OfferingAlternative;
import org.accountclosure.closure.PlacingHold;
import org.accountclosure.closure.RegisteringHold;
import org.accountclosure.closure.RestoringAccount;
import org.accountclosure.closure.ReviewingHold;
import org.accountclosure.closure.StoppingNewBusiness;
import org.accountclosure.closure.StoppingRenewals;
import org.accountclosure.closure.TeamsOfCase;
import org.accountclosure.closure.WarningHolder;
import org.accountclosure.closure.port.Alternatives;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Contacts;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Freezes;
import org.accountclosure.closure.port.GatheredEvidence;
import org.accountclosure.closure.port.HoldReviews;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Investigations;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases that change the account itself: freeze, alternatives, holds, evidence. */
@Configuration(proxyBeanMethods = false)
public class MarketUseCasesConfiguration {

  @Bean
  WarningHolder warningHolder(Contacts contacts, CaseNotices notices, Policies figures) {
    return new WarningHolder(contacts, notices, figures);
  }

  @Bean
  StoppingRenewals stoppingRenewals(
      Freezes freezes, Holds holds, EngineRequests engine, WarningHolder warning, CaseDesk desk) {
    return new StoppingRenewals(freezes, holds, engine, warning, desk);
  }

  @Bean
  StoppingNewBusiness stoppingNewBusiness(Freezes freezes, CaseDesk desk) {
    return new StoppingNewBusiness(freezes, desk);
  }

  @Bean
  RestoringAccount restoringAccount(Freezes freezes, TeamsOfCase teams, CaseDesk desk) {
    return new RestoringAccount(freezes, teams, desk);
  }

  @Bean
  OfferingAlternative offeringAlternative(
      Alternatives alternatives,
      Holds holds,
      Doubts doubts,
      Erasures erasures,
      CaseNotices notices,
      Policies figures,
      CaseDesk desk) {
    return new OfferingAlternative(alternatives, holds, doubts, erasures, notices, figures, desk);
  }

  @Bean
  AnsweringOffer answeringOffer(EngineRequests engine, CaseDesk desk) {
    return new AnsweringOffer(engine, desk);
  }

  @Bean
  PlacingHold placingHold(
      Marketplace marketplace, Holds holds, ClosureCases cases, Policies figures, CaseDesk desk) {
    return new PlacingHold(marketplace, holds, cases, figures, desk);
  }

  @Bean
  LiftingHold liftingHold(Holds holds, ClosureCases cases, CaseDesk desk) {
    return new LiftingHold(holds, cases, desk);
  }

  @Bean
  RegisteringHold registeringHold(
      Holds holds, HoldReviews reviews, CaseNotices notices, Policies figures, CaseDesk desk) {
    return new RegisteringHold(holds, reviews, notices, figures, desk);
  }

  @Bean
  ReviewingHold reviewingHold(
      Holds holds,
      HoldReviews reviews,
      Notes notes,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    return new ReviewingHold(holds, reviews, notes, logins, figures, desk);
  }

  @Bean
  GatheringEvidence gatheringEvidence(
      Investigations investigations, GatheredEvidence gathered, CaseDesk desk) {
    return new GatheringEvidence(investigations, gathered, desk);
  }
}
