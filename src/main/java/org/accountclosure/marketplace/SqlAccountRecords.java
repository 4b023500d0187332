package org.accountclosure.marketplace;

import static org.accountclosure.marketplace.RecordColumn.flag;
import static org.accountclosure.marketplace.RecordColumn.list;
import static org.accountclosure.marketplace.RecordColumn.money;
import static org.accountclosure.marketplace.RecordColumn.number;
import static org.accountclosure.marketplace.RecordColumn.text;
import static org.accountclosure.marketplace.RecordColumn.time;

import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ExportField;
import org.accountclosure.closure.model.ExportPart;
import org.accountclosure.closure.model.ExportTable;
import org.accountclosure.closure.port.AccountRecords;
import org.accountclosure.closure.port.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables of the marketplace hold about an account. Left out on purpose: former mail
 * addresses and devices, because a stranger may be signed in; holds and relations to clients,
 * because they are what investigations look at; who else belongs to a company or an agency.
 */
final class SqlAccountRecords implements AccountRecords {

  /** The contracts that an account is part of. */
  private static final String OWN_CONTRACT =
      ":id in (c.freelancer_account_id, c.agency_account_id, c.client_account_id)";

  private final JdbcClient jdbc;
  private final Balances balances;
  private final Answers answers;

  SqlAccountRecords(JdbcClient jdbc, Answers answers) {
    this.jdbc = jdbc;
    this.balances = new Balances(jdbc);
    this.answers = answers;
  }

  @Override
  public Answer<List<ExportTable>> of(AccountId id) {
    return answers.inOne(
        () -> ExportPart.of(kind(id)).stream().flatMap(part -> table(part, id.value())).toList());
  }

  private AccountKind kind(AccountId id) {
    return jdbc.sql("select kind from mp_account where account_id = ?")
        .param(id.value())
        .query((row, number) -> AccountKind.valueOf(row.getString("kind")))
        .single();
  }

  /** One; none of what only the case knows. */
  private Stream<ExportTable> table(ExportPart part, String id) {
    return switch (part) {
      case PROFILE, MEMBERSHIPS, SETTINGS, PLAN, PLAN_CHARGES -> Stream.of(person(part, id));
      case CONTRACTS, HOURS, DISPUTES, ESCROW -> Stream.of(contracted(part, id));
      case PROPOSALS, OFFERS, JOBS, INVITATIONS -> Stream.of(business(part, id));
      case PAYMENTS, PAYOUT_METHODS, PAYOUTS, SHARES, BALANCES -> Stream.of(earned(part, id));
      case BILLS, CHARGES, DEBTS, TRANSFERS, SETTLEMENTS -> Stream.of(owed(part, id));
      case REQUEST, TIMELINE -> Stream.empty();
    };
  }

  private ExportTable person(ExportPart part, String id) {
    return switch (part) {
      case PROFILE ->
          read(
              part,
              id,
              """
              select a.*, l.display_name, l.email, l.language, l.time_zone
              from mp_account a join mp_login l on l.login_id = a.login_id
              where a.account_id = :id""",
              text(ExportField.ACCOUNT, "account_id"),
              text(ExportField.KIND, "kind"),
              text(ExportField.TITLE, "name"),
              text(ExportField.LOGIN, "login_id"),
              text(ExportField.NAME, "display_name"),
              text(ExportField.EMAIL, "email"),
              text(ExportField.LANGUAGE, "language"),
              text(ExportField.TIME_ZONE, "time_zone"),
              time(ExportField.OPENED_AT, "opened_at"),
              number(ExportField.SCORE, "score"),
              list(ExportField.BADGES, "badges"),
              number(ExportField.CONNECTS, "connects"));
      case MEMBERSHIPS ->
          read(
              part,
              id,
              """
              select m.*, t.name as team_name
              from mp_account a join mp_membership m on m.login_id = a.login_id
              join mp_account t on t.account_id = m.account_id
              where a.account_id = :id order by m.joined_at, m.account_id""",
              text(ExportField.TEAM, "account_id"),
              text(ExportField.TEAM_NAME, "team_name"),
              text(ExportField.ROLE, "member_role"),
              time(ExportField.SINCE, "joined_at"),
              time(ExportField.UNTIL, "left_at"));
      case SETTINGS ->
          read(
              part,
              id,
              "select * from mp_setting where account_id = :id order by setting",
              text(ExportField.SETTING, "setting"),
              text(ExportField.SETTING_VALUE, "setting_value"),
              time(ExportField.CHANGED_AT, "changed_at"),
              time(ExportField.EFFECTIVE_AT, "effective_at"));
      case PLAN ->
          read(
              part,
              id,
              "select * from mp_plan where account_id = :id",
              text(ExportField.PLAN, "plan"),
              money(ExportField.PRICE, "price_minor"),
              time(ExportField.RENEWS_AT, "renews_at"));
      case PLAN_CHARGES ->
          read(
              part,
              id,
              "select * from mp_plan_charge where account_id = :id order by period_start",
              time(ExportField.SINCE, "period_start"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.REVERSED_AT, "reversed_at"));
      default -> throw new IllegalArgumentException(part + " is not about the person");
    };
  }

  private ExportTable contracted(ExportPart part, String id) {
    return switch (part) {
      case CONTRACTS ->
          read(
              part,
              id,
              """
              select c.*, o.account_id as other_id, o.name as other_name
              from mp_contract c join mp_account o on o.account_id =
                case when c.client_account_id = :id
                then coalesce(c.agency_account_id, c.freelancer_account_id)
                else c.client_account_id end
              where\s"""
                  + OWN_CONTRACT
                  + " order by c.started_at, c.contract_id",
              text(ExportField.ID, "contract_id"),
              text(ExportField.KIND, "kind"),
              text(ExportField.TITLE, "title"),
              text(ExportField.COUNTERPARTY, "other_id"),
              text(ExportField.COUNTERPARTY_NAME, "other_name"),
              money(ExportField.HOURLY_RATE, "hourly_rate_minor"),
              time(ExportField.STARTED_AT, "started_at"),
              time(ExportField.ENDED_AT, "ended_at"));
      case HOURS ->
          read(
              part,
              id,
              "select h.* from mp_time_log h join mp_contract c on c.contract_id = h.contract_id"
                  + " where "
                  + OWN_CONTRACT
                  + " order by h.started_at, h.time_log_id",
              text(ExportField.ID, "time_log_id"),
              text(ExportField.CONTRACT, "contract_id"),
              time(ExportField.STARTED_AT, "started_at"),
              time(ExportField.ENDED_AT, "ended_at"),
              money(ExportField.AMOUNT, "amount_minor"));
      case DISPUTES ->
          read(
              part,
              id,
              "select d.* from mp_dispute d join mp_contract c on c.contract_id = d.contract_id"
                  + " where "
                  + OWN_CONTRACT
                  + " order by d.opened_at, d.dispute_id",
              text(ExportField.ID, "dispute_id"),
              text(ExportField.CONTRACT, "contract_id"),
              time(ExportField.STARTED_AT, "opened_at"),
              time(ExportField.ANSWERED_AT, "answered_at"),
              time(ExportField.DECISION_EXPECTED_BY, "decision_expected_by"),
              time(ExportField.ENDED_AT, "resolved_at"));
      case ESCROW ->
          read(
              part,
              id,
              "select e.* from mp_escrow e join mp_contract c on c.contract_id = e.contract_id"
                  + " where "
                  + OWN_CONTRACT
                  + " order by e.funded_at, e.escrow_id",
              text(ExportField.ID, "escrow_id"),
              text(ExportField.CONTRACT, "contract_id"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.FUNDED_AT, "funded_at"),
              time(ExportField.RELEASED_AT, "released_at"),
              time(ExportField.REFUND_REQUESTED_AT, "refund_requested_at"),
              text(ExportField.REFUND_ANSWER, "refund_answer"),
              time(ExportField.REFUND_ANSWERED_AT, "refund_answered_at"));
      default -> throw new IllegalArgumentException(part + " is not about contracts");
    };
  }

  private ExportTable business(ExportPart part, String id) {
    return switch (part) {
      case PROPOSALS ->
          read(
              part,
              id,
              """
              select p.* from mp_account a join mp_proposal p on p.account_id = a.account_id
                or (a.kind = 'TEAM_MEMBER' and p.member_login_id = a.login_id)
              where a.account_id = :id order by p.submitted_at, p.proposal_id""",
              text(ExportField.ID, "proposal_id"),
              text(ExportField.ACCOUNT, "account_id"),
              text(ExportField.STATUS, "status"),
              time(ExportField.SENT_AT, "submitted_at"),
              time(ExportField.ENDED_AT, "ended_at"));
      case OFFERS ->
          read(
              part,
              id,
              "select * from mp_offer where account_id = :id order by made_at, offer_id",
              text(ExportField.ID, "offer_id"),
              text(ExportField.STATUS, "status"),
              time(ExportField.MADE_AT, "made_at"),
              time(ExportField.ENDED_AT, "ended_at"));
      case JOBS ->
          read(
              part,
              id,
              "select * from mp_job where account_id = :id order by posted_at, job_id",
              text(ExportField.ID, "job_id"),
              time(ExportField.MADE_AT, "posted_at"),
              time(ExportField.CLOSED_AT, "closed_at"));
      case INVITATIONS ->
          read(
              part,
              id,
              "select * from mp_invitation where account_id = :id order by sent_at, invitation_id",
              text(ExportField.ID, "invitation_id"),
              text(ExportField.ROLE, "member_role"),
              text(ExportField.STATUS, "status"),
              time(ExportField.SENT_AT, "sent_at"),
              time(ExportField.ENDED_AT, "ended_at"));
      default -> throw new IllegalArgumentException(part + " is not about new business");
    };
  }

  private ExportTable earned(ExportPart part, String id) {
    return switch (part) {
      case PAYMENTS ->
          read(
              part,
              id,
              "select * from mp_payment where account_id = :id order by created_at, payment_id",
              text(ExportField.ID, "payment_id"),
              text(ExportField.CONTRACT, "contract_id"),
              text(ExportField.KIND, "kind"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.MADE_AT, "created_at"),
              time(ExportField.REVIEW_ENDS_AT, "review_ends_at"),
              time(ExportField.AVAILABLE_AT, "available_at"));
      case PAYOUT_METHODS ->
          read(
              part,
              id,
              "select * from mp_payout_method where account_id = :id"
                  + " order by active_from, method_id",
              text(ExportField.ID, "method_id"),
              text(ExportField.KIND, "kind"),
              time(ExportField.ACTIVE_FROM, "active_from"),
              money(ExportField.SMALLEST_PAYOUT, "minimum_minor"),
              time(ExportField.REMOVED_AT, "removed_at"));
      case PAYOUTS ->
          read(
              part,
              id,
              "select * from mp_payout where account_id = :id order by requested_at, payout_id",
              text(ExportField.ID, "payout_id"),
              text(ExportField.METHOD, "method_id"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.REQUESTED_AT, "requested_at"),
              time(ExportField.SETTLES_AT, "settles_at"),
              time(ExportField.BOUNCED_AT, "bounced_at"));
      case SHARES ->
          read(
              part,
              id,
              """
              select * from mp_member_share where :id in (agency_account_id, member_account_id)
              order by due_since, share_id""",
              text(ExportField.ID, "share_id"),
              text(ExportField.AGENCY, "agency_account_id"),
              text(ExportField.CONTRACT, "contract_id"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.SINCE, "due_since"),
              time(ExportField.SETTLED_AT, "settled_at"));
      case BALANCES ->
          new ExportTable(
              part,
              List.of(ExportField.AMOUNT),
              balances.of(id, answers.now()).stream()
                  .map(amount -> ExportTable.row(amount))
                  .toList());
      default -> throw new IllegalArgumentException(part + " is not about earnings");
    };
  }

  private ExportTable owed(ExportPart part, String id) {
    return switch (part) {
      case BILLS ->
          read(
              part,
              id,
              "select * from mp_bill where account_id = :id order by issued_at, bill_id",
              text(ExportField.ID, "bill_id"),
              text(ExportField.CONTRACT, "contract_id"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.ISSUED_AT, "issued_at"),
              time(ExportField.DUE_AT, "due_at"),
              time(ExportField.SETTLED_AT, "settled_at"),
              text(ExportField.SETTLED_AS, "settled_as"));
      case CHARGES ->
          read(
              part,
              id,
              """
              select c.* from mp_charge c join mp_bill b on b.bill_id = c.bill_id
              where b.account_id = :id order by c.tried_at, c.charge_id""",
              text(ExportField.ID, "charge_id"),
              text(ExportField.BILL, "bill_id"),
              text(ExportField.METHOD, "method_id"),
              time(ExportField.TRIED_AT, "tried_at"),
              flag(ExportField.SUCCEEDED, "succeeded"));
      case DEBTS ->
          read(
              part,
              id,
              "select * from mp_debt where account_id = :id order by since, debt_id",
              text(ExportField.ID, "debt_id"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.SINCE, "since"),
              time(ExportField.SETTLED_AT, "settled_at"));
      case TRANSFERS ->
          read(
              part,
              id,
              """
              select transfer_id, debt_id as paid, announced_at, booked_at from mp_bank_transfer
              where account_id = :id
              union all
              select t.transfer_id, t.bill_id, t.announced_at, t.booked_at
              from mp_transfer t join mp_bill b on b.bill_id = t.bill_id where b.account_id = :id
              order by announced_at, transfer_id""",
              text(ExportField.ID, "transfer_id"),
              text(ExportField.REFERENCE, "paid"),
              time(ExportField.ANNOUNCED_AT, "announced_at"),
              time(ExportField.BOOKED_AT, "booked_at"));
      case SETTLEMENTS ->
          read(
              part,
              id,
              "select * from mp_settlement where account_id = :id order by settled_at, settlement_id",
              text(ExportField.ID, "settlement_id"),
              text(ExportField.KIND, "kind"),
              text(ExportField.REFERENCE, "reference"),
              money(ExportField.AMOUNT, "amount_minor"),
              time(ExportField.SETTLED_AT, "settled_at"));
      default -> throw new IllegalArgumentException(part + " is not about debts");
    };
  }

  private ExportTable read(ExportPart part, String id, String sql, RecordColumn... columns) {
    List<RecordColumn> all = List.of(columns);
    return new ExportTable(
        part,
        all.stream().map(RecordColumn::field).toList(),
        jdbc.sql(sql)
            .param("id", id)
            .query((row, number) -> RecordColumn.readAll(all, row))
            .list());
  }
}
