package org.accountclosure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.security.SecuritySettings.Basic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TokenCallersTest {

  private final TokenCallers callers =
      new TokenCallers(
          new SecuritySettings.Oidc(
              "preferred_username", "realm_access.roles", Map.of("phone-app", Channel.MOBILE)));

  @Test
  void theCallerIsReadFromTheConfiguredClaims() {
    Caller caller =
        callers.of(
            token(
                Map.of(
                    "preferred_username",
                    "ann",
                    "azp",
                    "phone-app",
                    "realm_access",
                    Map.of("roles", List.of("support", "unknown-role")))));

    assertThat(caller.login()).isEqualTo(new LoginId("ann"));
    assertThat(caller.roles()).containsExactly(Role.SUPPORT);
    assertThat(caller.channel()).isEqualTo(Channel.MOBILE);
  }

  @Test
  void aTokenWithoutRolesMayNothingAndAnUnknownClientIsTheApi() {
    Caller caller = callers.of(token(Map.of("preferred_username", "ann", "client_id", "other")));

    assertThat(caller.roles()).isEmpty();
    assertThat(caller.channel()).isEqualTo(Channel.API);
    assertThat(AccessRules.allows(caller, Operation.READ_CASE, new LoginId("ann"))).isFalse();
  }

  @Test
  void aTokenThatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> callers.of(token(Map.of("sub", "ann"))))
        .isInstanceOf(InvalidBearerTokenException.class)
        .hasMessageContaining("preferred_username");
  }

  @ParameterizedTest
  @CsvSource({
    "LOOPBACK, 127.0.0.1, true",
    "LOOPBACK, ::1,       true",
    "LOOPBACK, 0.0.0.0,   false",
    "LOOPBACK, '',        false",
    "OFF,      127.0.0.1, false",
    "ALWAYS,   0.0.0.0,   true"
  })
  void passwordsAreAcceptedWhereNobodyReadsAlong(Basic basic, String address, boolean accepted) {
    assertThat(SecurityConfiguration.acceptsPasswords(basic, address)).isEqualTo(accepted);
  }

  private static Jwt token(Map<String, Object> claims) {
    return Jwt.withTokenValue("t").header("alg", "none").claims(all -> all.putAll(claims)).build();
  }
}
