package org.accountclosure.config;

import org.accountclosure.closure.AskingTeams;
import org.accountclosure.closure.CaseBlockers;
import org.accountclosure.closure.CaseDesk;
import org.accountclosure.closure.DecidingRemoval;
import org.accountclosure.closure.FindingOtherRoles;
import org.accountclosure.closure.TeamNotices;
import org.accountclosure.closure.TeamsOfCase;
import org.accountclosure.closure.port.CaseTeams;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Standings;
import org.accountclosure.closure.port.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the use cases of members who leave their teams. */
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
  FindingOtherRoles findingOtherRoles(Standings standings, TeamsOfCase teams, CaseDesk desk) {
    return new FindingOtherRoles(standings, teams, desk);
  }
}
