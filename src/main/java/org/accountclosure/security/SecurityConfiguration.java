package org.accountclosure.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.accountclosure.closure.port.Logins;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who gets in where. No sessions, but the console's (see {@link ConsoleSecurity}): every request
 * proves anew who is asking. That needs no CSRF tokens: access tokens are never sent by a browser
 * on its own, and what it sends on behalf of another site with a remembered password is refused by
 * {@link OtherSites}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecuritySettings.class)
public class SecurityConfiguration {

  private final HandlerExceptionResolver problems;

  SecurityConfiguration(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /** The engine's own API answers for itself, by {@code engine.authentication}. */
  @Bean
  @Order(1)
  SecurityFilterChain engineChain(HttpSecurity http) throws Exception {
    return withoutSessions(http.securityMatcher(path("/v2/**")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  /** Health is for everybody; everything else of the management port only for this machine. */
  @Bean
  @Order(2)
  SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
    return withoutSessions(http.securityMatcher(path("/actuator/**")))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
                    .permitAll()
                    .anyRequest()
                    .access(fromThisMachine()))
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, missing) ->
                        problems.resolveException(
                            request,
                            response,
                            null,
                            new AccessDeniedException(
                                "This address answers the machine itself only."))))
        .build();
  }

  /**
   * Links prove themselves; what they show is nobody else's, neither caches' nor other sites'.
   * Whoever asks to reopen an account cannot sign in, and is answered by mail alone.
   */
  @Bean
  @Order(3)
  SecurityFilterChain linkChain(HttpSecurity http) throws Exception {
    return withoutSessions(
            http.securityMatcher(
                new OrRequestMatcher(
                    path("/api/links/**"), path(HttpMethod.POST, "/api/reopenings"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(
            headers ->
                headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }

  @Bean
  @Order(6)
  SecurityFilterChain apiChain(
      HttpSecurity http,
      SecuritySettings settings,
      Logins logins,
      ObjectProvider<JwtDecoder> tokens,
      @Value("${server.address:}") String address,
      @Value("${spring.security.oauth2.resourceserver.jwt.audiences:}") List<String> audiences)
      throws Exception {
    withoutSessions(http)
        .addFilterBefore(new OtherSites(problems), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(path(HttpMethod.GET, "/v3/api-docs"), path("/error"))
                    .permitAll()
                    .requestMatchers(path("/api/**"))
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(problem())
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.resolveException(request, response, null, denied)));
    boolean passwords = acceptsPasswords(settings.basic(), address);
    if (passwords) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(problem()))
          .userDetailsService(new MarketplaceLogins(logins));
    }
    JwtDecoder decoder = tokens.getIfAvailable();
    if (decoder != null) {
      requireAudiences(audiences);
      http.oauth2ResourceServer(
          server ->
              server
                  .jwt(jwt -> jwt.decoder(new PatientDecoder(decoder)))
                  .authenticationEntryPoint(problem())
                  .accessDeniedHandler(
                      (request, response, denied) ->
                          problems.resolveException(request, response, null, denied))
                  .withObjectPostProcessor(answeringFailures()));
    } else if (!passwords) {
      throw new IllegalStateException(
          "Nobody could sign in: passwords are accepted on loopback only, and server.address is '"
              + address
              + "'. Set spring.security.oauth2.resourceserver.jwt.issuer-uri, or, behind a proxy"
              + " that speaks TLS, account-closure.security.basic=always.");
    }
    return http.build();
  }

  /** Keeps Spring Boot from making up a user of its own. */
  @Bean
  UserDetailsService marketplaceLogins(Logins logins) {
    return new MarketplaceLogins(logins);
  }

  static HttpSecurity withoutSessions(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy ->
                            policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
  }

  /** An issuer signs tokens for others too; one of theirs must not open anything here. */
  static void requireAudiences(List<String> audiences) {
    if (audiences.stream().allMatch(String::isBlank)) {
      throw new IllegalStateException(
          "Access tokens that their issuer made for other applications would be accepted: set"
              + " spring.security.oauth2.resourceserver.jwt.audiences to what the claim aud of"
              + " tokens for this application says.");
    }
  }

  /** Spring passes on a provider that does not answer as a failure of the server. */
  private ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringFailures() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(
            (request, response, failed) ->
                problems.resolveException(request, response, null, failed));
        return filter;
      }
    };
  }

  private AuthenticationEntryPoint problem() {
    return (request, response, missing) ->
        problems.resolveException(request, response, null, missing);
  }

  static boolean acceptsPasswords(SecuritySettings.Basic basic, @Nullable String address) {
    return switch (basic) {
      case ALWAYS -> true;
      case OFF -> false;
      case LOOPBACK -> isLoopback(address);
    };
  }

  private static boolean isLoopback(@Nullable String address) {
    if (address == null || address.isBlank()) {
      return false;
    }
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static AuthorizationManager<RequestAuthorizationContext> fromThisMachine() {
    return (authentication, context) ->
        new AuthorizationDecision(isLoopback(context.getRequest().getRemoteAddr()));
  }

  static RequestMatcher path(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  static RequestMatcher path(HttpMethod method, String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
  }
}
