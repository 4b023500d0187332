package org.accountclosure.marketplace;

import java.time.Instant;
import java.util.function.Function;
import org.accountclosure.closure.model.AccountFacts.ContractKind;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Money;

/** The demo's agencies, and the freelancers who work through them. */
final class DemoAgencies {

  private static final LoginId HELPER = new LoginId("demo-helper");

  private final Business business;
  private final Earnings earnings;
  private final Companies companies;
  private final Agencies agencies;

  DemoAgencies(Business business, Earnings earnings, Companies companies, Agencies agencies) {
    this.business = business;
    this.earnings = earnings;
    this.companies = companies;
    this.agencies = agencies;
  }

  /**
   * Loads them.
   *
   * @param agency signs up a login with an agency
   * @param helper the account of {@code demo-helper}, a freelancer who is a member of most of them
   * @param client for whom they work
   * @param member signs up a login without an account of its own
   */
  void load(
      Function<String, AccountId> agency,
      AccountId helper,
      AccountId client,
      Function<String, LoginId> member,
      Instant now) {
    AccountId unused = agency.apply("ag-clear");
    AccountId busy = agency.apply("ag-business");
    business(busy, client);
    companies.addMember(busy, member.apply("ag-not-owner"), MemberRole.MANAGER);
    share(agency.apply("ag-share"), helper, client, now);
    AccountId exclusive = agency.apply("ag-exclusive");
    companies.addMember(exclusive, HELPER, MemberRole.MEMBER);
    agencies.bind(exclusive, HELPER);
  }

  /** A proposal, an offer, an invitation and a member: consent clears them. */
  private void business(AccountId agency, AccountId client) {
    companies.addMember(agency, HELPER, MemberRole.MEMBER);
    agencies.propose("proposal-ag-1", agency, HELPER);
    business.makeOffer("offer-ag-1", agency, client);
    companies.inviteMember(
        "invitation-ag-1", agency, new LoginId("demo-worker"), MemberRole.MEMBER);
  }

  /** Money that is there, of which a member has not got its share. */
  private void share(AccountId agency, AccountId helper, AccountId client, Instant now) {
    companies.addMember(agency, HELPER, MemberRole.MEMBER);
    String contract = "contract-ag-1";
    agencies.startContract(contract, ContractKind.FIXED, helper, agency, client, "USD");
    earnings.pay("payment-ag-1", contract, agency, new Money(48_000, "USD"), now, now);
    agencies.owe("share-1", agency, helper, contract, new Money(30_000, "USD"));
    business.endContract(contract, agency);
    earnings.addPayoutMethod("bank-ag-1", agency, now, true, new Money(500, "USD"), 2);
  }
}
