package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.MarketplaceEvent.Kind;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.port.MarketplaceEvents;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to a company's money: its stored method, bills, bank transfers, escrow. */
public final class CompanyMoney {

  private final JdbcClient jdbc;
  private final ContractRows contracts;
  private final BillRows bills;
  private final Change change;

  public CompanyMoney(JdbcClient jdbc, MarketplaceEvents news, Clock clock) {
    this.jdbc = jdbc;
    this.contracts = new ContractRows(jdbc);
    this.bills = new BillRows(jdbc);
    this.change = new Change(jdbc, news, clock);
  }

  /**
   * Stores what the company pays with.
   *
   * @param fails whether the bank refuses its charges
   */
  public void storeMethod(String id, AccountId company, boolean fails) {
    change.of(
        company,
        Kind.BILLING_METHOD_CHANGED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_billing_method (method_id, account_id, fails, added_at)
                    values (?, ?, ?, ?)""")
                .param(id)
                .param(company.value())
                .param(fails)
                .param(Times.param(change.now()))
                .update());
  }

  /** A bill of a contract, besides those of its weeks. */
  public void bill(
      String id, String contract, AccountId company, Money amount, Instant issued, Instant due) {
    change.of(company, Kind.BILL_CHARGED, id, () -> bills.add(id, contract, amount, issued, due));
  }

  /** The holder pays a bill by hand. */
  public void pay(String bill, AccountId company) {
    change.of(company, Kind.BILL_PAID, bill, () -> bills.paid(bill, change.now()));
  }

  /** The holder sends money by bank, and says so; the bill counts as unpaid until it is booked. */
  public void announceTransfer(String id, String bill, AccountId company, Instant expectedBy) {
    change.of(
        company,
        Kind.TRANSFER_ANNOUNCED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_transfer (transfer_id, bill_id, announced_at, expected_by)
                    values (?, ?, ?, ?)""")
                .param(id)
                .param(bill)
                .param(Times.param(change.now()))
                .param(Times.param(expectedBy))
                .update());
  }

  /** The money of a bank transfer has come. */
  public void bookTransfer(String id, String bill, AccountId company) {
    change.of(
        company,
        Kind.BILL_PAID,
        bill,
        () -> {
          jdbc.sql("update mp_transfer set booked_at = ? where transfer_id = ?")
              .param(Times.param(change.now()))
              .param(id)
              .update();
          bills.paid(bill, change.now());
        });
  }

  /** The company puts money into escrow for a milestone. */
  public void fund(String id, String contract, AccountId company, Money amount) {
    change.of(
        company,
        Kind.ESCROW_FUNDED,
        id,
        () ->
            jdbc.sql(
                    """
                    insert into mp_escrow
                      (escrow_id, contract_id, amount_minor, currency, funded_at)
                    values (?, ?, ?, ?, ?)""")
                .param(id)
                .param(contract)
                .param(amount.minor())
                .param(amount.currency())
                .param(Times.param(change.now()))
                .update());
  }

  /** The owner gives it to the freelancer; nobody else may. */
  public void release(String id, AccountId company) {
    set(Kind.ESCROW_RELEASED, id, company, "released_at = ?");
  }

  /** The owner asks for it back. */
  public void requestRefund(String id, AccountId company) {
    set(Kind.REFUND_REQUESTED, id, company, "refund_requested_at = ?");
  }

  /** The freelancer agrees to a refund. */
  public void agreeToRefund(String id, AccountId company) {
    set(Kind.REFUND_ANSWERED, id, company, "refund_answered_at = ?, refund_answer = 'AGREED'");
  }

  /**
   * The freelancer refuses a refund, which opens a dispute.
   *
   * @param dispute its id
   */
  public void refuseRefund(String id, String contract, AccountId freelancer, String dispute) {
    change.between(
        freelancer,
        contracts.otherParty(contract, freelancer),
        Kind.REFUND_ANSWERED,
        id,
        () -> {
          jdbc.sql(
                  """
                  update mp_escrow set refund_answered_at = ?, refund_answer = 'REFUSED'
                  where escrow_id = ?""")
              .param(Times.param(change.now()))
              .param(id)
              .update();
          jdbc.sql("insert into mp_dispute (dispute_id, contract_id, opened_at) values (?, ?, ?)")
              .param(dispute)
              .param(contract)
              .param(Times.param(change.now()))
              .update();
        });
  }

  private void set(Kind what, String id, AccountId company, String columns) {
    change.of(
        company,
        what,
        id,
        () ->
            jdbc.sql("update mp_escrow set " + columns + " where escrow_id = ?")
                .param(Times.param(change.now()))
                .param(id)
                .update());
  }
}
