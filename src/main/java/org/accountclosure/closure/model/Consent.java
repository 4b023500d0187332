package org.accountclosure.closure.model;

/** A step that the platform takes for the holder, and only if the holder agreed beforehand. */
public enum Consent {
  /** Withdraws every open proposal. Cannot be undone; connects are not refunded. */
  WITHDRAW_PROPOSALS,
  /** Declines every open offer. Cannot be undone. */
  DECLINE_OFFERS,
  /** Pays the available balance out to the active payout method. Cannot be undone. */
  REQUEST_PAYOUT,
  /** Closes every open job of the company. Cannot be undone. */
  CLOSE_JOBS,
  /** Declines every proposal to the company. Cannot be undone. */
  DECLINE_PROPOSALS,
  /** Takes back every invitation and offer of the company. Cannot be undone. */
  REVOKE_INVITATIONS,
  /** Charges the stored method for every bill that is due. Cannot be undone. */
  CHARGE_BILLS,
  /** Asks for what is in escrow for ended contracts. Cannot be undone. */
  REQUEST_REFUNDS,
  /** Removes every member whom nothing keeps. Cannot be undone. */
  REMOVE_MEMBERS,
  /** Leaves every team that can be left; whoever asks to leave has agreed. Cannot be undone. */
  LEAVE_TEAMS
}
