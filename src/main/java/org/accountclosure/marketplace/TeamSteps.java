package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Proposal;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the platform does for a member who leaves. A repetition finds nothing left. */
final class TeamSteps {

  private final JdbcClient jdbc;

  TeamSteps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Leaves every team that nothing keeps the member in; personal profile and history stay. */
  List<String> leave(AccountFacts facts, CaseId by, Instant now) {
    List<String> left = new ArrayList<>();
    for (Membership team : facts.memberships()) {
      if (team.leavable()) {
        jdbc.sql(
                """
                update mp_membership set left_at = ?, left_by_case = ?
                where account_id = ? and login_id = ? and left_at is null""")
            .param(Times.param(now))
            .param(by.value())
            .param(team.team().value())
            .param(facts.account().loginId().value())
            .update();
        left.add(team.team().value());
      }
    }
    return left;
  }

  /** Withdraws the proposals that the member wrote for agencies. */
  List<String> withdrawProposals(AccountFacts facts, CaseId by, Instant now) {
    List<String> withdrawn = new ArrayList<>();
    for (Proposal proposal : facts.proposals()) {
      jdbc.sql(
              """
              update mp_proposal set status = 'WITHDRAWN', ended_at = ?, ended_by_case = ?
              where proposal_id = ? and status = 'OPEN'""")
          .param(Times.param(now))
          .param(by.value())
          .param(proposal.id())
          .update();
      withdrawn.add(proposal.id());
    }
    return withdrawn;
  }
}
