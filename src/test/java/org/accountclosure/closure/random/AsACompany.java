package org.accountclosure.closure.random;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.marketplace.Agencies;
import org.accountclosure.marketplace.Companies;
import org.accountclosure.marketplace.CompanyMoney;

/** What only happens to companies and agencies; to others it does not. */
final class AsACompany {

  private final Town town;
  private final Companies companies;
  private final Agencies agencies;
  private final CompanyMoney money;

  AsACompany(Town town) {
    this.town = town;
    this.companies = town.the(Companies.class);
    this.agencies = town.the(Agencies.class);
    this.money = town.the(CompanyMoney.class);
  }

  void perform(Deed deed, OnTheMarket market) {
    switch (deed.what()) {
      case MEMBER_JOINS, MEMBER_LEAVES, MEMBER_REFUSES, INVITE -> {
        if (town.kindOfAnn() != AccountKind.FREELANCER) {
          ofMembers(deed, market);
        }
      }
      case MEMBER_IS_BOUND, SHARE_DUE, SETTLE_SHARE -> {
        if (town.kindOfAnn() == AccountKind.AGENCY) {
          ofAnAgency(deed, market);
        }
      }
      default -> {
        if (town.kindOfAnn() == AccountKind.CLIENT) {
          ofAClient(deed, market);
        }
      }
    }
  }

  private void ofMembers(Deed deed, OnTheMarket market) {
    boolean belongs =
        market.one("login_id from mp_membership where left_at is null", deed).isPresent();
    switch (deed.what()) {
      case MEMBER_JOINS -> {
        boolean owns =
            market
                .one(
                    "login_id from mp_account where account_id = 'acc-ann' and login_id = 'bob'",
                    deed)
                .isPresent();
        if (!belongs && !owns) {
          companies.addMember(
              town.account(),
              Town.BOB,
              Deed.oneOf(List.of(MemberRole.ADMIN, MemberRole.MEMBER), deed.much()));
        }
      }
      case MEMBER_LEAVES -> {
        if (belongs) {
          companies.removeMember(town.account(), Town.BOB);
        }
      }
      case MEMBER_REFUSES -> {
        if (belongs) {
          companies.refuseRemoval(town.account(), Town.BOB, deed.much() % 2 == 0);
        }
      }
      default -> companies.invite(market.id("invitation"), town.account(), Town.BOB);
    }
  }

  private void ofAnAgency(Deed deed, OnTheMarket market) {
    switch (deed.what()) {
      case MEMBER_IS_BOUND -> {
        if (deed.much() % 2 == 0) {
          agencies.bind(town.account(), Town.BOB);
        } else {
          agencies.release(town.account(), Town.BOB);
        }
      }
      case SHARE_DUE ->
          market
              .one("contract_id from mp_contract", deed)
              .ifPresent(
                  contract ->
                      agencies.owe(
                          market.id("share"),
                          town.account(),
                          town.bob(),
                          contract,
                          OnTheMarket.amount(deed)));
      default ->
          market
              .one("share_id from mp_member_share where settled_at is null", deed)
              .ifPresent(id -> agencies.settle(id, town.account()));
    }
  }

  private void ofAClient(Deed deed, OnTheMarket market) {
    switch (deed.what()) {
      case POST_JOB -> companies.postJob(market.id("job"), town.account());
      case BID ->
          market
              .one("job_id from mp_job where closed_at is null", deed)
              .ifPresent(
                  job -> companies.bid(market.id("proposal"), job, town.bob(), town.account()));
      case BILL ->
          market
              .one("contract_id from mp_contract", deed)
              .ifPresent(contract -> bill(market.id("bill"), contract, deed));
      case PAY_BILL ->
          market
              .one("bill_id from mp_bill where settled_at is null", deed)
              .ifPresent(id -> money.pay(id, town.account()));
      case STORE_CARD -> money.storeMethod(market.id("card"), town.account(), deed.much() % 3 == 0);
      case FUND_ESCROW ->
          market
              .one("contract_id from mp_contract where kind = 'FIXED' and ended_at is null", deed)
              .ifPresent(
                  contract ->
                      money.fund(
                          market.id("escrow"), contract, town.account(), OnTheMarket.amount(deed)));
      case RELEASE_ESCROW ->
          market
              .one(
                  "escrow_id from mp_escrow where released_at is null and refund_requested_at is null",
                  deed)
              .ifPresent(id -> money.release(id, town.account()));
      case AGREE_TO_REFUND ->
          market
              .one(
                  "escrow_id from mp_escrow where refund_requested_at is not null and refund_answered_at is null",
                  deed)
              .ifPresent(id -> money.agreeToRefund(id, town.account()));
      default -> throw new IllegalArgumentException(deed.toString());
    }
  }

  /** Due in some days, or long ago. */
  private void bill(String id, String contract, Deed deed) {
    Instant due =
        town.clock().instant().plus(Duration.ofDays(deed.which() < 8 ? deed.which() : -60));
    money.bill(id, contract, town.account(), OnTheMarket.amount(deed), town.clock().instant(), due);
  }
}
