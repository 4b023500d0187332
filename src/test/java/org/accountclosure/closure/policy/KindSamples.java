package org.accountclosure.closure.policy;

import static org.accountclosure.fixture.Facts.NOW;
import static org.accountclosure.fixture.Facts.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountFacts.Member;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AgencyFacts;
import org.accountclosure.closure.model.AgencyFacts.Share;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.CompanyFacts;
import org.accountclosure.closure.model.CompanyFacts.Bid;
import org.accountclosure.closure.model.CompanyFacts.Bill;
import org.accountclosure.closure.model.CompanyFacts.Escrow;
import org.accountclosure.closure.model.CompanyFacts.Invitation;
import org.accountclosure.closure.model.CompanyFacts.Job;
import org.accountclosure.closure.model.CompanyFacts.LastWork;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.Membership;
import org.accountclosure.closure.model.Party;
import org.accountclosure.fixture.Facts;
import org.jspecify.annotations.Nullable;

/** One sample of each blocker; and which kind cannot have one, and why. */
final class KindSamples {

  static final LoginId LOGIN = new LoginId("ann");
  static final AccountId ACCOUNT = new AccountId("acc-ann");

  private static final Blocker DOUBT =
      new Blocker(BlockerCode.IDENTITY_IN_DOUBT, "doubt-1", "Doubt", Party.SUPPORT, null, null);
  private static final Blocker TRANSFER =
      new Blocker(
          BlockerCode.OWNERSHIP_TRANSFER, "transfer-1", "Accepted", Party.SUPPORT, null, null);

  private static final Share SHARE = new Share("s-1", new LoginId("mia"), "c-1", usd(5_000), NOW);

  private static final Instant LATER = NOW.plus(Duration.ofDays(3));
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(40));

  private KindSamples() {}

  /** What only the case knows, whatever the kind; empty for what the marketplace reports. */
  static Optional<Blocker> ofTheCase(BlockerCode code) {
    return Stream.of(DOUBT, TRANSFER).filter(sample -> sample.code() == code).findFirst();
  }

  /** Why an account of that kind cannot have such a blocker; empty if it can. */
  static Optional<String> impossible(AccountKind kind, BlockerCode code) {
    if (code == BlockerCode.LATE_CREDIT || code == BlockerCode.LATE_CLAIM) {
      return Optional.of("it comes after the closing; support decides then");
    }
    return Optional.ofNullable(
        switch (kind) {
          case FREELANCER -> notOfFreelancer(code);
          case CLIENT -> notOfClient(code);
          case AGENCY -> notOfAgency(code);
          case TEAM_MEMBER -> notOfTeamMember(code);
        });
  }

  private static @Nullable String notOfFreelancer(BlockerCode code) {
    return switch (code) {
      case OPEN_JOB, INCOMING_PROPOSAL, OPEN_INVITATION -> "only companies look for freelancers";
      case BILLING_CYCLE_RUNNING -> "the freelancer's wait is that of the week's payment";
      case BILL_UNPAID, BILL_TRANSFER_UNDER_WAY, BILL_OVERDUE -> "only companies get bills";
      case ESCROW_HELD, ESCROW_REFUND_UNDER_WAY -> "escrow is the company's money";
      case MEMBER_REMAINS, MEMBER_REFUSES, MEMBER_EXCLUSIVE, MEMBER_SETTLEMENT_DUE ->
          "nobody else belongs to it";
      case OWNERSHIP_TRANSFER -> "only companies and agencies change hands";
      default -> ofMembersOnly(code);
    };
  }

  private static @Nullable String notOfClient(BlockerCode code) {
    return switch (code) {
      case OPEN_PROPOSAL -> "a company gets proposals, it makes none";
      case OPEN_OFFER -> "a company makes offers; they are among its invitations";
      case PAYMENT_UNDER_REVIEW, PAYMENT_IN_SECURITY_PERIOD -> "a company earns nothing";
      case FUNDS_NOT_WITHDRAWN,
          BALANCE_BELOW_MINIMUM,
          NO_PAYOUT_METHOD,
          PAYOUT_METHOD_TOO_NEW,
          PAYOUT_METHOD_NAME_MISMATCH,
          PAYOUT_UNDER_WAY,
          PAYOUT_BOUNCED ->
          "a refund goes back to where the money came from";
      case AGENCY_OWNED -> "an agency belongs to its owner as a freelancer";
      case SHARE_OUTSTANDING -> "a company earns nothing";
      case MEMBER_EXCLUSIVE, MEMBER_SETTLEMENT_DUE ->
          "members work for the company, not through it";
      default -> ofMembersOnly(code);
    };
  }

  private static @Nullable String notOfAgency(BlockerCode code) {
    return switch (code) {
      case AGENCY_OWNED -> "a login has one agency at most";
      case SHARE_OUTSTANDING -> "only freelancers get shares";
      case OPEN_JOB, INCOMING_PROPOSAL -> "only companies look for freelancers";
      case BILLING_CYCLE_RUNNING -> "the agency's wait is that of the week's payment";
      case BILL_UNPAID, BILL_TRANSFER_UNDER_WAY, BILL_OVERDUE -> "only companies get bills";
      case ESCROW_HELD, ESCROW_REFUND_UNDER_WAY -> "escrow is the company's money";
      default -> ofMembersOnly(code);
    };
  }

  private static @Nullable String ofMembersOnly(BlockerCode code) {
    return switch (code) {
      case CONTACT_PERSON,
          TEAM_TO_LEAVE,
          REMOVAL_DUE,
          REMOVAL_REFUSED,
          REMOVAL_UNANSWERED,
          LAST_ADMIN ->
          "only members of teams leave them";
      default -> null;
    };
  }

  private static @Nullable String notOfTeamMember(BlockerCode code) {
    return switch (code) {
      case ACTIVE_CONTRACT,
          OPEN_PROPOSAL,
          REVOCATION_WINDOW,
          IDENTITY_IN_DOUBT,
          HOLD,
          CONTACT_PERSON,
          TEAM_TO_LEAVE,
          REMOVAL_DUE,
          REMOVAL_REFUSED,
          REMOVAL_UNANSWERED,
          LAST_ADMIN ->
          null;
      case OPEN_OFFER, OPEN_DISPUTE -> "they are the freelancer's or the team's, not the member's";
      case MEMBER_REMAINS, MEMBER_REFUSES -> "nobody else belongs to it";
      case OWNERSHIP_TRANSFER -> "only companies and agencies change hands";
      default -> "what a member does for a team is the team's: jobs, money, bills";
    };
  }

  /** An account of that kind that has such a blocker. */
  static AccountFacts of(AccountKind kind, BlockerCode code) {
    AccountFacts base = shared(code).get();
    return new AccountFacts(
        new Account(ACCOUNT, LOGIN, kind, null),
        base.contracts(),
        base.proposals(),
        base.offers(),
        base.disputes(),
        base.payments(),
        base.balances(),
        base.payoutMethods(),
        base.payouts(),
        base.debts(),
        base.holds(),
        base.changes(),
        Map.copyOf(base.overdrawnSince()),
        members(code),
        company(code),
        agency(code),
        memberships(code));
  }

  private static List<Membership> memberships(BlockerCode code) {
    return switch (code) {
      case CONTACT_PERSON -> List.of(team(MemberRole.MANAGER, "c-1", null));
      case TEAM_TO_LEAVE -> List.of(team(MemberRole.ADMIN, null, null));
      case REMOVAL_DUE -> List.of(team(MemberRole.MEMBER, null, CaseTeam.State.ASKED));
      case REMOVAL_REFUSED -> List.of(team(MemberRole.MEMBER, null, CaseTeam.State.REFUSED));
      case REMOVAL_UNANSWERED -> List.of(team(MemberRole.MEMBER, null, CaseTeam.State.UNANSWERED));
      case LAST_ADMIN ->
          List.of(
              new Membership(
                  new AccountId("acc-t"), MemberRole.ADMIN, true, null, false, false, null));
      default -> List.of();
    };
  }

  private static Membership team(
      MemberRole role, @Nullable String contactOf, CaseTeam.@Nullable State asked) {
    return new Membership(new AccountId("acc-t"), role, false, contactOf, false, false, asked);
  }

  private static Facts shared(BlockerCode code) {
    Facts none = Facts.ofFreelancer();
    return switch (code) {
      case ACTIVE_CONTRACT -> none.withContract();
      case OPEN_PROPOSAL -> none.withProposal("p-1");
      case OPEN_OFFER -> none.withOffer("o-1");
      case OPEN_DISPUTE -> none.withDispute(null);
      case PAYMENT_UNDER_REVIEW -> none.withPayment(LATER, LATER);
      case PAYMENT_IN_SECURITY_PERIOD -> none.withPayment(LONG_AGO, LATER);
      case DEBT -> none.withDebt(NOW);
      case BANK_TRANSFER_UNDER_WAY -> none.withDebtPaidByTransfer(NOW, NOW);
      case REVOCATION_WINDOW -> none.withNewAddress(NOW);
      case FUNDS_NOT_WITHDRAWN -> none.withBalance(usd(48_000)).withMethodActiveFrom(LONG_AGO);
      case BALANCE_BELOW_MINIMUM -> none.withBalance(usd(320)).withMethodActiveFrom(LONG_AGO);
      case NO_PAYOUT_METHOD -> none.withBalance(usd(48_000));
      case PAYOUT_METHOD_TOO_NEW -> none.withBalance(usd(48_000)).withMethodActiveFrom(LATER);
      case PAYOUT_METHOD_NAME_MISMATCH ->
          none.withBalance(usd(48_000)).withMethod("m-1", LONG_AGO, false, usd(500));
      case PAYOUT_UNDER_WAY -> none.withPayout(LATER);
      case PAYOUT_BOUNCED -> none.withBouncedPayout();
      case HOLD -> none.withHold(null);
      default -> none;
    };
  }

  private static List<Member> members(BlockerCode code) {
    return switch (code) {
      case MEMBER_REMAINS -> List.of(member(false, false));
      case MEMBER_REFUSES -> List.of(member(true, false));
      case MEMBER_EXCLUSIVE -> List.of(member(false, true));
      default -> List.of();
    };
  }

  private static AgencyFacts agency(BlockerCode code) {
    return switch (code) {
      case AGENCY_OWNED ->
          new AgencyFacts(List.of(new AccountId("acc-agency")), List.of(), List.of());
      case SHARE_OUTSTANDING -> new AgencyFacts(List.of(), List.of(), List.of(SHARE));
      case MEMBER_SETTLEMENT_DUE -> new AgencyFacts(List.of(), List.of(SHARE), List.of());
      default -> AgencyFacts.NONE;
    };
  }

  private static Member member(boolean refuses, boolean bound) {
    return new Member(new LoginId("mia"), MemberRole.MEMBER, null, null, refuses, bound);
  }

  private static CompanyFacts company(BlockerCode code) {
    return switch (code) {
      case OPEN_JOB ->
          company(
              List.of(new Job("j-1", NOW)), List.of(), List.of(), List.of(), List.of(), List.of());
      case INCOMING_PROPOSAL ->
          company(
              List.of(), List.of(new Bid("p-1", NOW)), List.of(), List.of(), List.of(), List.of());
      case OPEN_INVITATION ->
          company(
              List.of(),
              List.of(),
              List.of(new Invitation("i-1", NOW)),
              List.of(),
              List.of(),
              List.of());
      case BILLING_CYCLE_RUNNING ->
          company(
              List.of(),
              List.of(),
              List.of(),
              List.of(new LastWork("c-1", NOW)),
              List.of(),
              List.of());
      case BILL_UNPAID -> billed(NOW, null);
      case BILL_TRANSFER_UNDER_WAY -> billed(NOW, LATER);
      case BILL_OVERDUE -> billed(LONG_AGO, null);
      case ESCROW_HELD -> escrowed(null);
      case ESCROW_REFUND_UNDER_WAY -> escrowed(NOW);
      default -> CompanyFacts.NONE;
    };
  }

  private static CompanyFacts billed(Instant dueAt, @Nullable Instant transferBookedBy) {
    Bill bill = new Bill("b-1", usd(5_000), dueAt, 0, null, transferBookedBy);
    return company(List.of(), List.of(), List.of(), List.of(), List.of(bill), List.of());
  }

  private static CompanyFacts escrowed(@Nullable Instant requestedAt) {
    Escrow escrow = new Escrow("e-1", "c-1", usd(5_000), requestedAt, null, false);
    return company(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(escrow));
  }

  private static CompanyFacts company(
      List<Job> jobs,
      List<Bid> proposals,
      List<Invitation> invitations,
      List<LastWork> work,
      List<Bill> bills,
      List<Escrow> escrows) {
    return new CompanyFacts(jobs, proposals, invitations, work, bills, true, escrows);
  }
}
