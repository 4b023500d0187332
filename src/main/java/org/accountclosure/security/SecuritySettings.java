package org.accountclosure.security;

import java.util.Map;
import org.accountclosure.closure.model.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How callers prove who they are.
 *
 * @param basic whether passwords of the marketplace's logins are accepted
 */
@ConfigurationProperties("account-closure.security")
public record SecuritySettings(@DefaultValue("LOOPBACK") Basic basic, @DefaultValue Oidc oidc) {

  /** When passwords are accepted. */
  public enum Basic {
    /** Only while the server listens on loopback, where nobody can read along. */
    LOOPBACK,
    OFF,
    /** Everywhere: for a server behind a proxy that speaks TLS. */
    ALWAYS
  }

  /**
   * What is read from an access token.
   *
   * @param loginClaim names the login of the marketplace
   * @param rolesClaim a list of roles; a dot descends, as in {@code realm_access.roles}
   * @param channels client id to channel; clients that are not named count as {@code API}
   */
  public record Oidc(
      @DefaultValue("sub") String loginClaim,
      @DefaultValue("roles") String rolesClaim,
      @DefaultValue Map<String, Channel> channels) {

    public Oidc {
      requireName("login-claim", loginClaim);
      requireName("roles-claim", rolesClaim);
      channels = Map.copyOf(channels);
    }

    private static void requireName(String key, String value) {
      if (value.isBlank()) {
        throw new IllegalArgumentException(
            "account-closure.security.oidc." + key + " must name a claim; it is empty");
      }
    }
  }
}
