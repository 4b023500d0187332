package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.PayoutMethod;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.BusinessDays;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.Moment;
import org.accountclosure.closure.policy.Payouts;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the platform does for a holder who agreed. Runs in a transaction with the account locked.
 */
final class ConsentedSteps {

  private final JdbcClient jdbc;
  private final FactsReader facts;
  private final CompanySteps company;
  private final TeamSteps teams;
  private final ClosureSettings settings;

  ConsentedSteps(JdbcClient jdbc, FactsReader facts, ClosureSettings settings) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.company = new CompanySteps(jdbc);
    this.teams = new TeamSteps(jdbc);
    this.settings = settings;
  }

  List<String> take(Consent step, Account account, CaseId onBehalfOf, String key, Instant now) {
    return switch (step) {
      case WITHDRAW_PROPOSALS ->
          account.kind() == AccountKind.TEAM_MEMBER
              ? teams.withdrawProposals(facts.read(account, now), onBehalfOf, now)
              : end("mp_proposal", "proposal_id", "WITHDRAWN", account.id(), onBehalfOf, now);
      case DECLINE_OFFERS -> end("mp_offer", "offer_id", "DECLINED", account.id(), onBehalfOf, now);
      case REQUEST_PAYOUT -> payOut(account, onBehalfOf, key, now);
      case CLOSE_JOBS -> company.closeJobs(account.id(), onBehalfOf, now);
      case DECLINE_PROPOSALS -> company.declineProposals(account.id(), onBehalfOf, now);
      case REVOKE_INVITATIONS -> company.revokeInvitations(account.id(), onBehalfOf, now);
      case CHARGE_BILLS ->
          company.chargeBills(facts.read(account, now), onBehalfOf, key, new Moment(now, settings));
      case REQUEST_REFUNDS -> company.requestRefunds(facts.read(account, now), onBehalfOf, now);
      case REMOVE_MEMBERS -> company.removeMembers(facts.read(account, now), onBehalfOf, now);
      case LEAVE_TEAMS -> teams.leave(facts.read(account, now), onBehalfOf, now);
    };
  }

  /** Only open rows are touched, so that a repetition finds nothing left. */
  private List<String> end(
      String table, String idColumn, String status, AccountId account, CaseId by, Instant now) {
    String open = " where account_id = ? and status = 'OPEN'";
    List<String> ids =
        jdbc.sql("select " + idColumn + " from " + table + open + " order by " + idColumn)
            .param(account.value())
            .query(String.class)
            .list();
    jdbc.sql("update " + table + " set status = ?, ended_at = ?, ended_by_case = ?" + open)
        .param(status)
        .param(Times.param(now))
        .param(by.value())
        .param(account.value())
        .update();
    return ids;
  }

  /** One payout per key and currency: a repetition answers the payouts of the first time. */
  private List<String> payOut(Account account, CaseId onBehalfOf, String key, Instant now) {
    List<String> before =
        jdbc.sql(
                """
                select payout_id from mp_payout
                where account_id = ? and request_key like ? escape '\\' order by payout_id""")
            .param(account.id().value())
            .param(likeStartOf(key + ":"))
            .query(String.class)
            .list();
    if (!before.isEmpty()) {
      return before;
    }
    AccountFacts current = facts.read(account, now);
    List<String> requested = new ArrayList<>();
    for (Money balance : current.balances()) {
      Payouts.usableFor(balance, current, now)
          .map(method -> request(account, balance, method, onBehalfOf, key, now))
          .ifPresent(requested::add);
    }
    return requested;
  }

  private String request(
      Account account, Money amount, PayoutMethod method, CaseId by, String key, Instant now) {
    String id = "payout-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into mp_payout (payout_id, account_id, method_id, amount_minor, currency,
              requested_at, settles_at, request_key, requested_by_case)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(id)
        .param(account.id().value())
        .param(method.id())
        .param(amount.minor())
        .param(amount.currency())
        .param(Times.param(now))
        .param(Times.param(BusinessDays.after(now, method.settlingBusinessDays())))
        .param(key + ":" + amount.currency())
        .param(by.value())
        .update();
    return id;
  }

  private static String likeStartOf(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
