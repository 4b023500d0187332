package org.accountclosure.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** The marketplace's logins, for HTTP basic: holders come by the web, staff act as support. */
final class MarketplaceLogins implements UserDetailsService {

  private final Logins logins;

  MarketplaceLogins(Logins logins) {
    this.logins = logins;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    if (name.isBlank() || name.length() > 64) {
      throw new UsernameNotFoundException("No login has such a name");
    }
    Logins.Login login =
        logins
            .find(new LoginId(name))
            .orElseThrow(() -> new UsernameNotFoundException("There is no login " + name));
    String hash = login.passwordHash();
    if (hash == null) {
      throw new UsernameNotFoundException("The login " + name + " has no password");
    }
    Set<Role> roles = rolesOf(login);
    Channel channel = roles.contains(Role.HOLDER) ? Channel.WEB : Channel.SUPPORT;
    return new SignedIn(new Caller(login.id(), roles, channel), hash);
  }

  private static Set<Role> rolesOf(Logins.Login login) {
    return login.roles().isEmpty()
        ? Set.of(Role.HOLDER)
        : login.roles().stream()
            .map(role -> Role.valueOf(role.name()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A login whose password was right. */
  static final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    SignedIn(Caller caller, String passwordHash) {
      super(
          caller.login().value(),
          passwordHash,
          AuthorityUtils.createAuthorityList(
              caller.roles().stream().map(Role::authority).toList()));
      this.caller = caller;
    }

    Caller caller() {
      return caller;
    }
  }
}
