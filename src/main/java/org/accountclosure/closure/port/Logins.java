package org.accountclosure.closure.port;

import java.util.Optional;
import java.util.Set;
import org.accountclosure.closure.model.LoginId;
import org.jspecify.annotations.Nullable;

/** Who can sign in, for the authentication with passwords of the marketplace. */
public interface Logins {

  /** The login; empty if there is none of that id. */
  Optional<Login> find(LoginId id);

  /**
   * One login.
   *
   * @param passwordHash with its algorithm in front, as in <code>{bcrypt}…</code>; null if it
   *     cannot sign in with a password
   * @param roles empty for account holders
   */
  record Login(LoginId id, @Nullable String passwordHash, Set<StaffRole> roles) {
    public Login {
      roles = Set.copyOf(roles);
    }
  }

  /** What staff may be. */
  enum StaffRole {
    SUPPORT,
    LEAD,
    TRUST,
    ANALYST,
    OWNER
  }
}
