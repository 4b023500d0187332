package org.accountclosure.closure.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.marketplace.Business;
import org.accountclosure.marketplace.Earnings;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.marketplace.Profiles.Visibility;

/** What happens around ann's account on the marketplace. What the marketplace forbids, does not. */
final class OnTheMarket {

  private static final LoginId TRUST = new LoginId("tom");

  private final Town town;
  private final Business business;
  private final Earnings earnings;
  private final Profiles profiles;
  private final AsACompany asACompany;
  private int lastId;
  private long earned;

  OnTheMarket(Town town) {
    this.town = town;
    this.business = town.the(Business.class);
    this.earnings = town.the(Earnings.class);
    this.profiles = town.the(Profiles.class);
    this.asACompany = new AsACompany(town);
  }

  /** What was paid to ann less what clients got back, in cents; the test's own book. */
  long earned() {
    return earned;
  }

  void does(Deed deed) {
    try {
      perform(deed);
    } catch (IllegalStateException forbidden) {
      // A closed account, new business that is stopped, a hold, too little money.
    }
  }

  private void perform(Deed deed) {
    switch (deed.what()) {
      case START_HOURLY -> start(ContractKind.HOURLY);
      case START_FIXED -> start(ContractKind.FIXED);
      case END_CONTRACT ->
          one("contract_id from mp_contract where ended_at is null", deed)
              .ifPresent(id -> business.endContract(id, town.account()));
      case LOG_TIME ->
          one("contract_id from mp_contract where kind = 'HOURLY'", deed)
              .ifPresent(id -> logTime(id, deed.much()));
      case SUBMIT_MILESTONE -> onContract(deed, id -> submit(id, amount(deed)));
      case RELEASE_MILESTONE ->
          one("payment_id from mp_payment where kind = 'FIXED' and amount_minor > 0", deed)
              .ifPresent(this::release);
      case PAY -> onContract(deed, id -> pay(id, deed));
      case REFUND -> onContract(deed, id -> refund(id, amount(deed)));
      case PROPOSE -> business.submitProposal(id("proposal"), town.worker());
      case WITHDRAW_PROPOSAL ->
          one("proposal_id from mp_proposal where status = 'OPEN'", deed)
              .ifPresent(id -> business.withdrawProposal(id, town.worker()));
      case OFFER_WORK -> business.makeOffer(id("offer"), town.worker(), town.client());
      case OPEN_DISPUTE -> onContract(deed, id -> dispute(id, deed.much()));
      case RESOLVE_DISPUTE ->
          one("dispute_id from mp_dispute where resolved_at is null", deed)
              .ifPresent(id -> business.resolveDispute(id, town.worker()));
      case ADD_PAYOUT_METHOD -> addMethod(deed.which(), deed.much());
      case WITHDRAW_MONEY -> earnings.withdraw(id("payout"), town.worker(), amount(deed));
      case BOUNCE_PAYOUT ->
          one("payout_id from mp_payout where bounced_at is null", deed)
              .ifPresent(id -> earnings.bounce(id, town.worker()));
      case OWE -> earnings.owe(id("debt"), town.account(), amount(deed));
      case SETTLE_DEBT ->
          one("debt_id from mp_debt where settled_at is null", deed)
              .ifPresent(id -> earnings.settleDebt(id, town.account()));
      case HOLD_BY_MARKETPLACE -> hold(deed);
      case LIFT_BY_MARKETPLACE ->
          one("hold_id from mp_hold where lifted_at is null", deed)
              .ifPresent(id -> business.liftHold(id, town.account()));
      case SUBSCRIBE -> subscribe(deed.much());
      case SWITCH_RENEWAL -> profiles.renew(town.account(), deed.much() % 2 == 0, Town.ANN);
      case SWITCH_VISIBILITY ->
          profiles.show(
              town.account(), Deed.oneOf(List.of(Visibility.values()), deed.much()), Town.ANN);
      case SWITCH_NEW_BUSINESS ->
          profiles.allowNewBusiness(town.account(), deed.much() % 2 == 0, TRUST);
      case SWITCH_AVAILABILITY -> profiles.take(town.account(), deed.much() % 2 == 0, Town.ANN);
      default -> asACompany.perform(deed, this);
    }
  }

  private void start(ContractKind kind) {
    business.startContract(id("contract"), kind, town.worker(), town.client(), "USD");
  }

  private void logTime(String contract, int hours) {
    Instant from = now().truncatedTo(ChronoUnit.DAYS);
    earnings.logWork(
        contract,
        town.worker(),
        from,
        from.plus(Duration.ofHours(1 + hours)),
        usd(2_500L * (1 + hours)));
    earned += 2_500L * (1 + hours);
  }

  private void submit(String contract, Money amount) {
    earnings.submitMilestone(id("milestone"), contract, town.worker(), amount);
    earned += amount.minor();
  }

  private void release(String payment) {
    boolean underReview =
        town.world()
                .jdbc()
                .sql("select count(*) from mp_payment where payment_id = ? and review_ends_at > ?")
                .params(payment, now().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single()
            > 0;
    if (underReview) {
      earnings.releaseMilestone(payment, town.worker());
    }
  }

  /** Due in some days; an amount of few cents is below every minimum. */
  private void pay(String contract, Deed deed) {
    Money amount = deed.much() < 3 ? usd(99 + deed.much()) : amount(deed);
    Instant due = now().plus(Duration.ofDays(deed.which() % 4));
    earnings.pay(id("payment"), contract, town.worker(), amount, due, due);
    earned += amount.minor();
  }

  private void refund(String contract, Money amount) {
    earnings.refund(id("refund"), contract, town.worker(), amount);
    earned -= amount.minor();
  }

  private void dispute(String contract, int days) {
    business.openDispute(
        id("dispute"),
        contract,
        town.worker(),
        days == 0 ? null : now().plus(Duration.ofDays(days)));
  }

  /** A good one, one that is too new, or one of another name. */
  private void addMethod(int which, int much) {
    earnings.addPayoutMethod(
        id("method"),
        town.worker(),
        which % 3 == 1 ? now().plus(Duration.ofDays(3)) : now(),
        which % 3 != 2,
        usd(500),
        1 + much % 5);
  }

  private void hold(Deed deed) {
    business.placeHold(
        id("hold"),
        town.account(),
        Deed.oneOf(List.of(HoldKind.values()), deed.which()).name(),
        deed.much() % 2 == 0 ? null : now().plus(Duration.ofDays(deed.much())));
  }

  /** Once; a plan that has ended is not taken again. */
  private void subscribe(int days) {
    if (one("account_id from mp_plan", new Deed(Deed.What.SUBSCRIBE, 0, 0, 0)).isEmpty()) {
      profiles.subscribe(
          town.account(),
          "PLUS",
          new Money(1_499, "USD"),
          LocalDate.ofInstant(now(), ZoneOffset.UTC).plusDays(1 + days));
    }
  }

  private void onContract(Deed deed, java.util.function.Consumer<String> work) {
    one("contract_id from mp_contract", deed).ifPresent(work);
  }

  /** One of the ids that a query finds, in the order in which they were given. */
  Optional<String> one(String query, Deed deed) {
    List<String> all = town.world().jdbc().sql("select " + query).query(String.class).list();
    List<String> sorted = all.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.get(deed.which() % sorted.size()));
  }

  /** USD 5 to 50. */
  static Money amount(Deed deed) {
    return usd(500L * (1 + deed.much()));
  }

  private static Money usd(long cents) {
    return new Money(cents, "USD");
  }

  /** A new id, in the order of which things are found. */
  String id(String of) {
    lastId++;
    return of + "-" + (lastId < 10 ? "0" : "") + lastId;
  }

  private Instant now() {
    return town.clock().instant();
  }
}
