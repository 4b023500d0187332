package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.LoginId;

/** What a login is on the marketplace. */
@FunctionalInterface
public interface LoginRoles {

  /** Its open accounts, by id; one of a member counts only while there is a team. */
  Answer<List<Account>> of(LoginId login);
}
