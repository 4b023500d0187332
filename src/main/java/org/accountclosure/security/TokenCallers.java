package org.accountclosure.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.LoginId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller out of an access token whose signature and dates were checked before. */
final class TokenCallers {

  private final SecuritySettings.Oidc settings;

  TokenCallers(SecuritySettings.Oidc settings) {
    this.settings = settings;
  }

  /**
   * The caller.
   *
   * @throws InvalidBearerTokenException if the token does not name a login
   */
  Caller of(Jwt token) {
    String login = token.getClaimAsString(settings.loginClaim());
    if (login == null || login.isBlank()) {
      throw new InvalidBearerTokenException(
          "The access token has no claim " + settings.loginClaim() + " that names the login");
    }
    return new Caller(new LoginId(login), roles(token), channel(token));
  }

  private Set<Role> roles(Jwt token) {
    Set<Role> found = EnumSet.noneOf(Role.class);
    if (claim(token.getClaims(), settings.rolesClaim()) instanceof Collection<?> names) {
      for (Role role : Role.values()) {
        if (names.stream().map(String::valueOf).anyMatch(role.name()::equalsIgnoreCase)) {
          found.add(role);
        }
      }
    }
    return found;
  }

  private Channel channel(Jwt token) {
    String client = token.getClaimAsString("azp");
    String either = client == null ? token.getClaimAsString("client_id") : client;
    return either == null ? Channel.API : settings.channels().getOrDefault(either, Channel.API);
  }

  private static @Nullable Object claim(Map<?, ?> claims, String path) {
    String[] names = path.split("\\.");
    Object found = claims.get(path);
    if (found == null && names.length > 1 && claims.get(names[0]) instanceof Map<?, ?> deeper) {
      return claim(deeper, String.join(".", Arrays.asList(names).subList(1, names.length)));
    }
    return found;
  }
}
