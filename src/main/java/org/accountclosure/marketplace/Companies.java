package org.accountclosure.marketplace;

import java.time.Clock;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens in a company or an agency: jobs, proposals to them, invitations, members. */
public final class Companies {

  private final JdbcClient jdbc;
  private final Change change;
  private final TeamNews teams;

  public Companies(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.jdbc = jdbc;
    this.change = new Change(jdbc, news, clock);
    this.teams = new TeamNews(jdbc, news);
  }

  public void postJob(String id, AccountId company) {
    change.ofNewBusiness(
        company,
        Kind.JOB_POSTED,
        id,
        () ->
            jdbc.sql("insert into mp_job (job_id, account_id, posted_at) values (?, ?, ?)")
                .param(id)
                .param(company.value())
                .param(Times.param(change.now()))
                .update());
  }

  public void closeJob(String id, AccountId company) {
    change.of(
        company,
        Kind.JOB_CLOSED,
        id,
        () ->
            jdbc.sql("update mp_job set closed_at = ? where job_id = ? and closed_at is null")
                .param(Times.param(change.now()))
                .param(id)
                .update());
  }

  /**
   * A freelancer bids for a job.
   *
   * @throws NewBusinessStopped if one of the two is closing
   */
  public void bid(String proposal, String job, AccountId freelancer, AccountId company) {
    change.ofNewBusinessBetween(
        freelancer,
        company,
        Kind.PROPOSAL_SUBMITTED,
        proposal,
        () ->
            jdbc.sql(
                    """
                    insert into mp_proposal (proposal_id, account_id, job_id, status, submitted_at)
                    values (?, ?, ?, 'OPEN', ?)""")
                .param(proposal)
                .param(freelancer.value())
                .param(job)
                .param(Times.param(change.now()))
                .update());
  }

  /** Invites a freelancer to the company's jobs. */
  public void invite(String id, AccountId company, LoginId whom) {
    send(id, company, whom, null);
  }

  /** Asks somebody to become a member. */
  public void inviteMember(String id, AccountId company, LoginId whom, MemberRole as) {
    send(id, company, whom, as.name());
  }

  private void send(String id, AccountId company, LoginId whom, @Nullable String as) {
    change.ofNewBusiness(
        company,
        Kind.INVITATION_SENT,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_invitation
                      (invitation_id, account_id, login_id, member_role, status, sent_at)
                    values (?, ?, ?, ?, 'OPEN', ?)""")
                .param(id)
                .param(company.value())
                .param(whom.value())
                .param(as)
                .param(Times.param(change.now()))
                .update());
  }

  /** Whoever was asked becomes a member; an invitation that was sent may be accepted any time. */
  public void acceptMembership(String invitation, AccountId company) {
    change.of(
        company,
        Kind.INVITATION_ANSWERED,
        invitation,
        () -> {
          int accepted =
              jdbc.sql(
                      """
                      update mp_invitation set status = 'ACCEPTED', ended_at = ?
                      where invitation_id = ? and status = 'OPEN' and member_role is not null""")
                  .param(Times.param(change.now()))
                  .param(invitation)
                  .update();
          if (accepted == 1) {
            jdbc.sql(
                    """
                    insert into mp_membership (account_id, login_id, member_role, joined_at)
                    select account_id, login_id, member_role, ended_at from mp_invitation
                    where invitation_id = ?""")
                .param(invitation)
                .update();
          }
        });
  }

  public void addMember(AccountId company, LoginId whom, MemberRole as) {
    change.of(
        company,
        Kind.MEMBER_JOINED,
        whom.value(),
        () -> {
          jdbc.sql(
                  """
                  insert into mp_membership (account_id, login_id, member_role, joined_at)
                  values (?, ?, ?, ?)""")
              .param(company.value())
              .param(whom.value())
              .param(as.name())
              .param(Times.param(change.now()))
              .update();
          named(company, whom, as);
        });
  }

  /** A member becomes something else there, such as the successor of an admin. */
  public void promote(AccountId company, LoginId whom, MemberRole to) {
    change.of(
        company,
        Kind.MEMBER_ROLE_CHANGED,
        whom.value(),
        () -> {
          jdbc.sql(
                  """
                  update mp_membership set member_role = ?
                  where account_id = ? and login_id = ? and left_at is null""")
              .param(to.name())
              .param(company.value())
              .param(whom.value())
              .update();
          named(company, whom, to);
        });
  }

  private void named(AccountId company, LoginId whom, MemberRole as) {
    if (as == MemberRole.ADMIN) {
      teams.adminNamed(company, whom);
      teams.settled(company, whom);
    }
  }

  /** A member leaves, or is removed by hand. */
  public void removeMember(AccountId company, LoginId whom) {
    change.of(
        company,
        Kind.MEMBER_LEFT,
        whom.value(),
        () -> {
          jdbc.sql(
                  """
                  update mp_membership set left_at = ?
                  where account_id = ? and login_id = ? and left_at is null""")
              .param(Times.param(change.now()))
              .param(company.value())
              .param(whom.value())
              .update();
          teams.settled(company, whom);
        });
  }

  /** A member says whether it refuses to be removed. */
  public void refuseRemoval(AccountId company, LoginId whom, boolean refuses) {
    change.of(
        company,
        Kind.SOMETHING_CHANGED,
        company.value(),
        () ->
            jdbc.sql(
                    """
                    update mp_membership set refuses_removal = ?
                    where account_id = ? and login_id = ? and left_at is null""")
                .param(refuses)
                .param(company.value())
                .param(whom.value())
                .update());
  }

  /** Makes a member the contact person of a contract. */
  public void makeContact(String contract, AccountId company, LoginId whom) {
    change.of(
        company,
        Kind.SOMETHING_CHANGED,
        company.value(),
        () ->
            jdbc.sql("update mp_contract set contact_login_id = ? where contract_id = ?")
                .param(whom.value())
                .param(contract)
                .update());
  }
}
