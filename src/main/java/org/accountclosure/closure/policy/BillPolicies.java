package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CompanyFacts.Bill;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Every bill must be paid. The stored method is charged some times with pauses; a bank transfer
 * counts when it is booked, however well it was announced; what stays unpaid is a person's.
 */
public final class BillPolicies {

  static final BlockerPolicy UNPAID =
      new BlockerPolicy(
          "unpaid bills",
          BlockerCode.BILL_UNPAID,
          (facts, moment) ->
              bills(facts)
                  .filter(bill -> !overdue(bill, moment) && bill.transferBookedBy() == null)
                  .map(bill -> unpaid(bill, facts, moment))
                  .toList());

  static final BlockerPolicy TRANSFERS =
      new BlockerPolicy(
          "bank transfers",
          BlockerCode.BILL_TRANSFER_UNDER_WAY,
          (facts, moment) ->
              bills(facts)
                  .filter(bill -> !overdue(bill, moment) && bill.transferBookedBy() != null)
                  .map(
                      bill ->
                          blocker(
                              BlockerCode.BILL_TRANSFER_UNDER_WAY,
                              bill,
                              "a bank transfer was announced and is not booked",
                              Party.MARKETPLACE,
                              bill.transferBookedBy(),
                              null))
                  .toList());

  static final BlockerPolicy OVERDUE =
      new BlockerPolicy(
          "overdue bills",
          BlockerCode.BILL_OVERDUE,
          (facts, moment) ->
              bills(facts)
                  .filter(bill -> overdue(bill, moment))
                  .map(
                      bill ->
                          blocker(
                              BlockerCode.BILL_OVERDUE,
                              bill,
                              "due since %s, charged %d times in vain"
                                  .formatted(bill.dueAt(), bill.tries()),
                              Party.SUPPORT,
                              null,
                              null))
                  .toList());

  static final List<BlockerPolicy> ALL = List.of(UNPAID, TRANSFERS, OVERDUE, MoneyPolicies.DEBTS);

  private BillPolicies() {}

  /** The bills for which the stored method is to be charged now, if the holder agreed. */
  public static List<Bill> chargeable(AccountFacts facts, Moment moment) {
    return bills(facts)
        .filter(bill -> facts.company().chargeable())
        .filter(bill -> bill.transferBookedBy() == null && !overdue(bill, moment))
        .filter(bill -> !moment.now().isBefore(nextTry(bill, moment)))
        .toList();
  }

  private static Stream<Bill> bills(AccountFacts facts) {
    return facts.company().bills().stream();
  }

  private static boolean overdue(Bill bill, Moment moment) {
    ClosureSettings.Companies terms = moment.settings().companies();
    return (bill.tries() >= terms.chargeTries() && bill.transferBookedBy() == null)
        || !moment.now().isBefore(bill.dueAt().plus(terms.overdueAfter()));
  }

  private static Instant nextTry(Bill bill, Moment moment) {
    Instant last = bill.lastTriedAt();
    return last == null ? bill.dueAt() : last.plus(moment.settings().companies().chargeEvery());
  }

  /** Before it is due, and between two tries, time must pass; else it is for the holder to pay. */
  private static Blocker unpaid(Bill bill, AccountFacts facts, Moment moment) {
    boolean stored = facts.company().chargeable();
    boolean due = !moment.now().isBefore(nextTry(bill, moment));
    boolean waits = !due && (stored || bill.lastTriedAt() == null);
    return blocker(
        BlockerCode.BILL_UNPAID,
        bill,
        "due since %s, charged %d times in vain".formatted(bill.dueAt(), bill.tries()),
        waits ? Party.MARKETPLACE : Party.HOLDER,
        waits ? nextTry(bill, moment) : null,
        due && stored ? Consent.CHARGE_BILLS : null);
  }

  private static Blocker blocker(
      BlockerCode code,
      Bill bill,
      String why,
      Party mustAct,
      @Nullable Instant earliest,
      @Nullable Consent step) {
    return new Blocker(
        code,
        bill.id(),
        "Bill of " + bill.amount() + ": " + why,
        mustAct,
        earliest,
        step,
        bill.amount());
  }
}
