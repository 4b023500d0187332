package org.accountclosure.closure.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A part of what the marketplace holds about an account: one file of an export. */
public enum ExportPart {
  /** Who holds the account, and what it is. One line. */
  PROFILE,
  /** The teams of the holder's login. */
  MEMBERSHIPS,
  /** What can be switched about the account. */
  SETTINGS,
  /** The paid plan. At most one line. */
  PLAN(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  /** What the plan cost. */
  PLAN_CHARGES(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  CONTRACTS(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  HOURS(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  DISPUTES(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  /** Sent by the account, or by a member in the name of agencies. */
  PROPOSALS(AccountKind.FREELANCER, AccountKind.AGENCY, AccountKind.TEAM_MEMBER),
  /** Made to the account. */
  OFFERS(AccountKind.FREELANCER, AccountKind.AGENCY),
  /** What was earned. */
  PAYMENTS(AccountKind.FREELANCER, AccountKind.AGENCY),
  PAYOUT_METHODS(AccountKind.FREELANCER, AccountKind.AGENCY),
  PAYOUTS(AccountKind.FREELANCER, AccountKind.AGENCY),
  /** Members' parts of what an agency earned. */
  SHARES(AccountKind.FREELANCER, AccountKind.AGENCY),
  JOBS(AccountKind.CLIENT),
  /** Sent by the company or the agency. */
  INVITATIONS(AccountKind.CLIENT, AccountKind.AGENCY),
  BILLS(AccountKind.CLIENT),
  /** Tries to charge the stored method for a bill. */
  CHARGES(AccountKind.CLIENT),
  ESCROW(AccountKind.CLIENT, AccountKind.FREELANCER),
  DEBTS(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  /** Bank transfers that were announced, for bills and debts. */
  TRANSFERS(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  /** Money that staff moved or waived. */
  SETTLEMENTS(AccountKind.FREELANCER, AccountKind.CLIENT, AccountKind.AGENCY),
  /** What is on the balance, or owed. */
  BALANCES(AccountKind.FREELANCER, AccountKind.AGENCY),
  /** The request that the case carries. One line. */
  REQUEST,
  /** What happened to the case so far. */
  TIMELINE;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<AccountKind> kinds;

  /** Of these kinds of accounts; of all if none is named. */
  ExportPart(AccountKind... kinds) {
    this.kinds =
        kinds.length == 0 ? EnumSet.allOf(AccountKind.class) : Set.copyOf(Arrays.asList(kinds));
  }

  /** What there is to tell about an account of that kind, in order. */
  public static List<ExportPart> of(AccountKind kind) {
    return Arrays.stream(values()).filter(part -> part.kinds.contains(kind)).toList();
  }

  /** Whether it has one line at most. */
  public boolean isOneLine() {
    return this == PROFILE || this == PLAN || this == REQUEST;
  }

  /** The name of its file, without an ending, such as {@code payout-methods}. */
  public String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
