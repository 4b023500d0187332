package org.accountclosure.config;

import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.CaseBlockers;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.FindingOtherRoles;
import org.accountclosure.closure.OwnershipNotices;
import org.accountclosure.closure.SettlingTransfer;
import org.accountclosure.closure.TeamNotices;
import org.accountclosure.closure.TeamsOfCase;
import org.accountclosure.closure.TransferringOwnership;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Ownership;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Teams;
import org.accountclosure.closure.port.Transfers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases of members who leave their teams, or take them over. */
@Configuration(proxyBeanMethods = false)
public class TeamConfiguration {

  @Bean
  TeamsOfCase teamsOfCase(CaseTeams teams) {
    return new TeamsOfCase(teams);
  }

  @Bean
  TeamNotices teamNotices(Notices notices) {
    return new TeamNotices(notices);
  }

  @Bean
  AskingTeams askingTeams(
      CaseBlockers all,
      CaseTeams teams,
      Marketplace marketplace,
      TeamNotices notices,
      Policies figures,
      CaseDesk desk) {
    return new AskingTeams(all, teams, marketplace, notices, figures, desk);
  }

  @Bean
  DecidingRemoval decidingRemoval(
      CaseTeams caseTeams, Teams teams, Marketplace marketplace, CaseDesk desk) {
    return new DecidingRemoval(caseTeams, teams, marketplace, desk);
  }

  @Bean
  OwnershipNotices ownershipNotices(Notices notices) {
    return new OwnershipNotices(notices);
  }

  @Bean
  TransferringOwnership transferringOwnership(
      Transfers transfers,
      Ownership ownership,
      ClosureCases cases,
      EngineRequests engine,
      OwnershipNotices notices,
      Policies figures,
      CaseDesk desk) {
    return new TransferringOwnership(transfers, ownership, cases, engine, notices, figures, desk);
  }

  @Bean
  SettlingTransfer settlingTransfer(
      Transfers transfers,
      Ownership ownership,
      Escalations escalations,
      EngineRequests engine,
      OwnershipNotices notices,
      CaseDesk desk) {
    return new SettlingTransfer(transfers, ownership, escalations, engine, notices, desk);
  }

  @Bean
  FindingOtherRoles findingOtherRoles(Standings standings, TeamsOfCase teams, CaseDesk desk) {
    return new FindingOtherRoles(standings, teams, desk);
  }
}
