package org.accountclosure.security;

import java.util.Set;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.LoginId;

/**
 * Who is signed in.
 *
 * @param channel what the authenticated client stands for; the caller cannot choose it
 */
public record Caller(LoginId login, Set<Role> roles, Channel channel) {

  public Caller {
    roles = Set.copyOf(roles);
  }

  public boolean isStaff() {
    return roles.stream().anyMatch(role -> role != Role.HOLDER);
  }

  public Actor asActor() {
    return isStaff() ? Actor.staff(login) : Actor.holder(login);
  }
}
