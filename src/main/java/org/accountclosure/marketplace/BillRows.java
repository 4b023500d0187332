package org.accountclosure.marketplace;

import java.time.Instant;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.policy.BillingCalendar;
import org.accountclosure.persistence.Times;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bills of companies, in {@code mp_bill}. */
final class BillRows {

  private final JdbcClient jdbc;

  BillRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The week's hours of a contract become one bill: issued on Monday, charged after the review. */
  void addToWeek(String payment, String contractId, Money amount, BillingCalendar week) {
    String id = "bill-" + payment;
    int known =
        jdbc.sql("update mp_bill set amount_minor = amount_minor + ? where bill_id = ?")
            .param(amount.minor())
            .param(id)
            .update();
    if (known == 0) {
      add(id, contractId, amount, week.invoiceAt(), week.reviewEnd());
    }
  }

  void add(String id, String contractId, Money amount, Instant issuedAt, Instant dueAt) {
    jdbc.sql(
            """
            insert into mp_bill (bill_id, account_id, contract_id, amount_minor, currency,
              issued_at, due_at)
            select ?, client_account_id, contract_id, ?, ?, ?, ? from mp_contract
            where contract_id = ?""")
        .param(id)
        .param(amount.minor())
        .param(amount.currency())
        .param(Times.param(issuedAt))
        .param(Times.param(dueAt))
        .param(contractId)
        .update();
  }

  void paid(String id, Instant at) {
    jdbc.sql(
            """
            update mp_bill set settled_at = ?, settled_as = 'PAID'
            where bill_id = ? and settled_at is null""")
        .param(Times.param(at))
        .param(id)
        .update();
  }
}
