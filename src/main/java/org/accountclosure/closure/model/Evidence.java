package org.accountclosure.closure.model;

/**
 * One thing that was found out for the person who judges a reason.
 *
 * @param code what sort of thing
 * @param reference the id of what it is about at the marketplace, such as another account's
 * @param explanation in one sentence, without personal data
 */
public record Evidence(Code code, String reference, String explanation) {

  /** What can be found out. */
  public enum Code {
    /** Another account is paid out to the same place. */
    SAME_PAYOUT_METHOD,
    /** Another account has the same mail address. */
    SAME_EMAIL,
    /** Another account is used on the same device. */
    SAME_DEVICE,
    /** A contract with the client in question. */
    CONTRACT_WITH_CLIENT,
    /** The client still belongs to the marketplace: the first contract is not old enough. */
    CLIENT_BELONGS_HERE,
    /** The first contract with the client is so old that the client is free. */
    CLIENT_IS_FREE,
    /** The relationship began elsewhere. */
    RELATIONSHIP_FROM_ELSEWHERE,
    CONVERSION_FEE_PAID,
    CONVERSION_FEE_UNPAID,
    /** The holder says that a debt is paid by this bank transfer. */
    BANK_TRANSFER_ANNOUNCED,
    /** It was looked for, and there is none. */
    NOTHING_FOUND
  }
}
