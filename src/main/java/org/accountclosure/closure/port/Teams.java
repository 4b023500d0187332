package org.accountclosure.closure.port;

import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.LoginId;

/** What the marketplace is told about the members of a team. */
public interface Teams {

  /**
   * The team agrees that the member is removed, who leaves from then on like everybody else. May be
   * repeated; without effect on whoever is no member any more.
   *
   * @param by who of the team decided so
   * @return whether it is a member
   */
  Answer<Boolean> agree(AccountId team, LoginId member, LoginId by);
}
