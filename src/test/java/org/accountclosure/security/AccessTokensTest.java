package org.accountclosure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.support.ApiClient;
import org.accountclosure.support.ApiClient.Answer;
import org.accountclosure.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Real tokens of an OpenID provider over HTTP; passwords are switched off. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "account-closure.engine=camunda",
      "camunda.client.enabled=false",
      "spring.datasource.url=jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1",
      "management.server.port=0",
      "management.endpoint.health.validate-group-membership=false",
      "spring.security.oauth2.resourceserver.jwt.audiences=account-closure",
      "account-closure.security.basic=off",
      "account-closure.security.oidc.login-claim=preferred_username",
      "account-closure.security.oidc.roles-claim=realm_access.roles",
      "account-closure.security.oidc.channels.phone-app=MOBILE",
      "account-closure.policy.channels=WEB,MOBILE,API,SUPPORT"
    })
@SuppressWarnings("NullAway.Init")
class AccessTokensTest {

  private static final TestIssuer ISSUER = new TestIssuer();

  @LocalServerPort private int port;
  @Autowired private org.accountclosure.marketplace.People people;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry properties) {
    properties.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
  }

  @AfterAll
  static void end() {
    ISSUER.close();
  }

  @Test
  void aHolderAsksByTokenAndReachesTheirOwnCaseOnly() {
    AccountId account = new People(people).freelancer();
    AccountId other = new People(people).freelancer();
    String holder = People.loginOf(account);
    String stranger = People.loginOf(other);

    Answer asked = post(tokenOf(holder, "holder"), "/api/closures", requestFor(account));
    String theCase = asked.header("Location");

    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.text("channel")).isEqualTo("MOBILE");
    assertThat(get(tokenOf(holder, "holder"), theCase).status()).isEqualTo(200);
    assertThat(get(tokenOf(stranger, "holder"), theCase).status()).isEqualTo(404);
    assertThat(post(tokenOf(stranger, "holder"), theCase + "/withdrawal", null).status())
        .isEqualTo(404);
    assertThat(get(tokenOf(stranger, "holder"), "/api/closures").body().path("items")).isEmpty();
  }

  @Test
  void staffIsWhoTheConfiguredClaimSays() {
    AccountId account = new People(people).freelancer();
    String theCase =
        post(tokenOf(People.loginOf(account), "holder"), "/api/closures", requestFor(account))
            .header("Location");

    assertThat(get(tokenOf("sam", "support"), theCase).status()).isEqualTo(200);
    assertThat(get(tokenOf("ann", "analyst"), theCase).status()).isEqualTo(200);
    assertThat(post(tokenOf("ann", "analyst"), theCase + "/withdrawal", null).status())
        .isEqualTo(403);
    assertThat(get(tokenOf("eve", "some-other-role"), theCase).status()).isEqualTo(404);
    String elsewhere = ISSUER.sign(claims("sam").claim("roles", List.of("support")).build());
    assertThat(get(elsewhere, theCase).status()).isEqualTo(404);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatIsNoTokenForUsIsRefused(String what, String token) {
    Answer refused = get(token, "/api/closures");

    assertThat(refused.status()).as(what).isEqualTo(401);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.text("type")).isEqualTo("urn:problem-type:account-closure:unauthenticated");
    assertThat(refused.text("detail")).contains("access token");
    assertThat(refused.raw().headers().allValues("WWW-Authenticate")).contains("Bearer");
  }

  static Stream<Arguments> refused() {
    Instant hourAgo = Instant.now().minusSeconds(3600);
    Instant inAnHour = Instant.now().plusSeconds(3600);
    return Stream.of(
        Arguments.of("expired", ISSUER.sign(staff().expirationTime(Date.from(hourAgo)).build())),
        Arguments.of(
            "not yet valid", ISSUER.sign(staff().notBeforeTime(Date.from(inAnHour)).build())),
        Arguments.of("for others", ISSUER.sign(staff().audience("something-else").build())),
        Arguments.of("for nobody", ISSUER.sign(staff().audience((String) null).build())),
        Arguments.of("of others", ISSUER.sign(staff().issuer("http://127.0.0.1:1").build())),
        Arguments.of("unsigned", TestIssuer.unsigned(staff().build())),
        Arguments.of("forged", ISSUER.forge(staff().build())),
        Arguments.of(
            "without a login", ISSUER.sign(staff().claim("preferred_username", null).build())),
        Arguments.of("no token", "abc"));
  }

  @Test
  void aProviderThatDoesNotAnswerIsNoReasonToDoubtTheToken() {
    String token = ISSUER.signWithNewKey(staff().build());
    assertThat(get(tokenOf("sam", "support"), "/api/closures").status()).isEqualTo(200);
    ISSUER.fallSilent(true);
    try {
      Answer unasked = get(token, "/api/closures");

      assertThat(unasked.status()).isEqualTo(503);
      assertThat(unasked.text("type"))
          .isEqualTo("urn:problem-type:account-closure:sign-in-unavailable");
      assertThat(unasked.header("Retry-After")).isEqualTo("10");
    } finally {
      ISSUER.fallSilent(false);
    }
    assertThat(get(tokenOf("sam", "support"), "/api/closures").status()).isEqualTo(200);
  }

  @Test
  void neitherIsOneThatHasNotAnsweredSinceTheStart() {
    PatientDecoder decoder =
        new PatientDecoder(
            new SupplierJwtDecoder(
                () -> {
                  throw new IllegalStateException("connection refused");
                }));

    assertThatThrownBy(() -> decoder.decode("token"))
        .isExactlyInstanceOf(JwtException.class)
        .hasMessage("The provider of access tokens does not answer");
  }

  @Test
  void tokensForOthersAreAcceptedByNoConfiguration() {
    assertThatThrownBy(() -> SecurityConfiguration.requireAudiences(List.of("")))
        .hasMessageContaining("spring.security.oauth2.resourceserver.jwt.audiences");
  }

  @Test
  void passwordsAreNotAcceptedWhenTheyAreSwitchedOff() {
    AccountId account = new People(people).freelancer();

    assertThat(new ApiClient(port).get(People.loginOf(account), "/api/closures").status())
        .isEqualTo(401);
  }

  private static String requestFor(AccountId account) {
    return "{\"accountId\":\"" + account + "\",\"reason\":\"NO_LONGER_USING\"}";
  }

  private static JWTClaimsSet.Builder staff() {
    return claims("sam").claim("realm_access", Map.of("roles", List.of("support")));
  }

  private static String tokenOf(String login, String role) {
    return ISSUER.sign(claims(login).claim("realm_access", Map.of("roles", List.of(role))).build());
  }

  private static JWTClaimsSet.Builder claims(String login) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER.address())
        .audience("account-closure")
        .subject("id-of-" + login)
        .claim("preferred_username", login)
        .claim("azp", "phone-app")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(600)));
  }

  private Answer get(String token, String path) {
    return new ApiClient(port)
        .send(null, "GET", path, null, Map.of("Authorization", "Bearer " + token));
  }

  private Answer post(String token, String path, @Nullable String json) {
    Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token));
    headers.put("Content-Type", "application/json");
    return new ApiClient(port).send(null, "POST", path, json, headers);
  }
}
