package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one account that can block its closure, as the marketplace reports it at one
 * moment. Only what is unsettled is in it: no ended contract, no settled payout.
 *
 * @param overdrawnSince since when each negative balance has been negative, by its currency
 * @param members of the company or agency, but for its owner
 * @param company what only a client's company has
 * @param agency what there is between agencies, their owner and their members
 * @param memberships the teams of a member who leaves them
 */
public record AccountFacts(
    Account account,
    List<Contract> contracts,
    List<Proposal> proposals,
    List<Offer> offers,
    List<Dispute> disputes,
    List<Payment> payments,
    List<Money> balances,
    List<PayoutMethod> payoutMethods,
    List<Payout> payouts,
    List<Debt> debts,
    List<Hold> holds,
    List<RecentChange> changes,
    Map<String, Instant> overdrawnSince,
    List<Member> members,
    CompanyFacts company,
    AgencyFacts agency,
    List<Membership> memberships) {

  /** How a contract is paid. */
  public enum ContractKind {
    HOURLY,
    FIXED
  }

  /** A contract that has not ended. */
  public record Contract(String id, ContractKind kind, Instant startedAt) {}

  /** A proposal that nobody has answered. */
  public record Proposal(String id, Instant submittedAt) {}

  /** An offer to the account that it has not answered. */
  public record Offer(String id, Instant madeAt) {}

  /**
   * An open dispute.
   *
   * @param decisionExpectedBy null if nobody can say, as in arbitration
   */
  public record Dispute(
      String id, String contractId, Instant openedAt, @Nullable Instant decisionExpectedBy) {}

  /**
   * Money on its way to the account that is not available yet.
   *
   * @param securityFrom when the review ends and the security period begins; null if unknown
   * @param availableAt when it becomes available if nobody objects; null if unknown
   */
  public record Payment(
      String id,
      String contractId,
      Money amount,
      @Nullable Instant securityFrom,
      @Nullable Instant availableAt) {}

  /**
   * Where the account's money can be paid out to.
   *
   * @param activeFrom a new method may be used only after some days
   * @param minimum the smallest payout
   * @param settlingBusinessDays how long a payout takes at most
   */
  public record PayoutMethod(
      String id,
      Instant activeFrom,
      boolean nameMatches,
      Money minimum,
      int settlingBusinessDays) {}

  /**
   * A payout that has not settled.
   *
   * @param settlesAt when it settles; irrelevant if it bounced
   */
  public record Payout(String id, Money amount, Instant settlesAt, boolean bounced) {}

  /**
   * Money that the account owes.
   *
   * @param transfer the bank transfer that the holder says pays it; null if there is none
   */
  public record Debt(String id, Money amount, Instant since, @Nullable Transfer transfer) {

    /** One that nobody says is paid. */
    public Debt(String id, Money amount, Instant since) {
      this(id, amount, since, null);
    }
  }

  /** Money on its way by bank transfer; it counts when it is booked. */
  public record Transfer(String id, Instant announcedAt) {}

  /** What was changed about the holder within the last year, by which strangers take over. */
  public record RecentChange(ChangeKind kind, String reference, Instant at) {}

  /** What can be changed so. */
  public enum ChangeKind {
    MAIL_ADDRESS,
    PAYOUT_METHOD
  }

  /**
   * A hold that staff or the marketplace placed.
   *
   * @param kind such as LEGAL, FRAUD, TRUST
   * @param reviewAt when it is looked at again; null if not planned
   */
  public record Hold(String id, String kind, Instant placedAt, @Nullable Instant reviewAt) {}

  /**
   * Somebody else who belongs to the company or the agency.
   *
   * @param contactOf the running contract whose contact person it is; null if there is none
   * @param busyWith the running contract that it works on for the agency, or its open proposal;
   *     null if there is none
   * @param refuses whether the member does not want to be removed
   * @param bound whether the member works through the agency alone, and has not agreed to leave
   */
  public record Member(
      LoginId login,
      MemberRole role,
      @Nullable String contactOf,
      @Nullable String busyWith,
      boolean refuses,
      boolean bound) {

    /** Whether the platform may remove the member for an owner who agreed. */
    public boolean removable() {
      return contactOf == null && busyWith == null && !refuses && !bound;
    }
  }

  public AccountFacts {
    contracts = List.copyOf(contracts);
    proposals = List.copyOf(proposals);
    offers = List.copyOf(offers);
    disputes = List.copyOf(disputes);
    payments = List.copyOf(payments);
    balances = List.copyOf(balances);
    payoutMethods = List.copyOf(payoutMethods);
    payouts = List.copyOf(payouts);
    debts = List.copyOf(debts);
    holds = List.copyOf(holds);
    members = List.copyOf(members);
    changes = List.copyOf(changes);
    memberships = List.copyOf(memberships);
  }

  /** The same with what only the case knows: what has become of asking each team. */
  public AccountFacts withAsked(Map<AccountId, CaseTeam.State> asked) {
    return new AccountFacts(
        account,
        contracts,
        proposals,
        offers,
        disputes,
        payments,
        balances,
        payoutMethods,
        payouts,
        debts,
        holds,
        changes,
        overdrawnSince,
        members,
        company,
        agency,
        memberships.stream().map(one -> one.withAsked(asked.get(one.team()))).toList());
  }
}
