package org.accountclosure.closure.model;

/** The classes of data that the marketplace has about whoever has an account. */
public enum DataClass {
  /** What others see: name, score, badges. */
  PROFILE,
  /** Name and address of the login. */
  CONTACT_DATA,
  /** What the holder wrote, and what staff wrote about it. */
  MESSAGES_AND_NOTES,
  CONTRACTS_AND_HOURS,
  /** Payments, and who is named to the tax authority for them. */
  PAYMENTS_AND_TAX,
  DISPUTES,
  /** By what a person is recognised: devices, keys, keyed hashes. */
  IDENTITY,
  /** The closure case with its timeline and its notices. */
  CASE_RECORD,
  /** Statements and copies that were made for the holder. */
  EXPORTS;

  /** Whether all accounts of a login share it: it stays as long as one of them is open. */
  public boolean belongsToTheLogin() {
    return this == CONTACT_DATA || this == IDENTITY;
  }

  /** Whether an account cannot come back without it. */
  public boolean neededToReopen() {
    return this == PROFILE || belongsToTheLogin();
  }
}
