package org.accountclosure.closure.random;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that somebody does, or that happens. Small numbers say about what and how: they choose
 * among what there is, so that a deed fits any state; one that fits nothing changes nothing.
 *
 * @param which chooses a contract, a payment, a task, a person
 * @param much chooses an amount, a date, an answer
 * @param jobs how many steps the process may go on afterwards, before the next deed
 */
record Deed(What what, int which, int much, int jobs) {

  /** Whose doing it is. */
  enum Whose {
    MARKETPLACE,
    CASE,
    SYSTEM
  }

  /** What can happen. */
  enum What {
    START_HOURLY(Whose.MARKETPLACE),
    START_FIXED(Whose.MARKETPLACE),
    END_CONTRACT(Whose.MARKETPLACE),
    LOG_TIME(Whose.MARKETPLACE),
    SUBMIT_MILESTONE(Whose.MARKETPLACE),
    RELEASE_MILESTONE(Whose.MARKETPLACE),
    PAY(Whose.MARKETPLACE),
    REFUND(Whose.MARKETPLACE),
    PROPOSE(Whose.MARKETPLACE),
    WITHDRAW_PROPOSAL(Whose.MARKETPLACE),
    OFFER_WORK(Whose.MARKETPLACE),
    OPEN_DISPUTE(Whose.MARKETPLACE),
    RESOLVE_DISPUTE(Whose.MARKETPLACE),
    ADD_PAYOUT_METHOD(Whose.MARKETPLACE),
    WITHDRAW_MONEY(Whose.MARKETPLACE),
    BOUNCE_PAYOUT(Whose.MARKETPLACE),
    OWE(Whose.MARKETPLACE),
    SETTLE_DEBT(Whose.MARKETPLACE),
    HOLD_BY_MARKETPLACE(Whose.MARKETPLACE),
    LIFT_BY_MARKETPLACE(Whose.MARKETPLACE),
    SUBSCRIBE(Whose.MARKETPLACE),
    SWITCH_RENEWAL(Whose.MARKETPLACE),
    SWITCH_VISIBILITY(Whose.MARKETPLACE),
    SWITCH_NEW_BUSINESS(Whose.MARKETPLACE),
    SWITCH_AVAILABILITY(Whose.MARKETPLACE),
    MEMBER_JOINS(Whose.MARKETPLACE),
    MEMBER_LEAVES(Whose.MARKETPLACE),
    MEMBER_REFUSES(Whose.MARKETPLACE),
    MEMBER_IS_BOUND(Whose.MARKETPLACE),
    SHARE_DUE(Whose.MARKETPLACE),
    SETTLE_SHARE(Whose.MARKETPLACE),
    POST_JOB(Whose.MARKETPLACE),
    BID(Whose.MARKETPLACE),
    INVITE(Whose.MARKETPLACE),
    BILL(Whose.MARKETPLACE),
    PAY_BILL(Whose.MARKETPLACE),
    STORE_CARD(Whose.MARKETPLACE),
    FUND_ESCROW(Whose.MARKETPLACE),
    RELEASE_ESCROW(Whose.MARKETPLACE),
    AGREE_TO_REFUND(Whose.MARKETPLACE),
    ASK_SUCCESSOR(Whose.CASE),
    ANSWER_AS_SUCCESSOR(Whose.CASE),
    TAKE_TRANSFER_BACK(Whose.CASE),
    ANSWER_OFFER(Whose.CASE),
    WITHDRAW_REQUEST(Whose.CASE),
    REQUEST_AGAIN(Whose.CASE),
    ANSWER_SUPPORT(Whose.CASE),
    APPEAL(Whose.CASE),
    HOLD_BY_STAFF(Whose.CASE),
    PROPOSE_LIFTING(Whose.CASE),
    CONFIRM_LIFTING(Whose.CASE),
    WORK_ON_TASK(Whose.CASE),
    NEWS(Whose.SYSTEM),
    JUMP_HOURS(Whose.SYSTEM),
    JUMP_DAYS(Whose.SYSTEM),
    JUMP_TO_NEXT_DATE(Whose.SYSTEM),
    REPEAT_JOB(Whose.SYSTEM),
    MARKETPLACE_SILENT(Whose.SYSTEM),
    MARKETPLACE_BACK(Whose.SYSTEM),
    RENEW_PLANS(Whose.SYSTEM);

    private final Whose whose;

    What(Whose whose) {
      this.whose = whose;
    }

    static List<What> of(Whose whose) {
      return Arrays.stream(values()).filter(what -> what.whose == whose).toList();
    }

    Whose whose() {
      return whose;
    }
  }

  /** One of them, chosen by a number. */
  static <T> T oneOf(List<T> all, int number) {
    return all.get(number % all.size());
  }

  @Override
  public String toString() {
    return what + "(" + which + "," + much + ")+" + jobs;
  }
}
