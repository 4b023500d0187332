package org.accountclosure.api;

import org.accountclosure.closure.model.AccountId;

/** The answer about an account that is not there; ids that none can have are answered alike. */
final class UnknownAccount {

  private UnknownAccount() {}

  /**
   * The account id of an address.
   *
   * @throws ApiProblem if no account can have it
   */
  static AccountId idOf(String id) {
    if (id.isBlank() || id.length() > ApiLimits.ID_CHARACTERS) {
      throw problem(id);
    }
    return new AccountId(id);
  }

  static ApiProblem problem(String id) {
    return new ApiProblem(
        ProblemType.ACCOUNT_NOT_FOUND, "There is no account " + id + ". Check the account's id.");
  }
}
