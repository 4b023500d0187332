package org.accountclosure.security;

import static org.accountclosure.security.SecurityConfiguration.path;
import static org.accountclosure.security.SecurityConfiguration.withoutSessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The pages of account holders: plain HTML, without any script. They share the session of the
 * console; every form of a session carries its CSRF token. Pages behind a signed link have no
 * session, and the link itself is what nobody else can know.
 */
@Configuration(proxyBeanMethods = false)
class HolderSecurity {

  /** Where somebody without the token of their session is told so. */
  private static final String REFUSED = "/my/refused";

  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** Nothing runs, nothing is loaded but the style sheet, nothing frames the page. */
  private static final String NO_SCRIPTS =
      "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final HandlerExceptionResolver problems;
  private final UserDetailsService logins;

  HolderSecurity(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      UserDetailsService logins) {
    this.problems = problems;
    this.logins = logins;
  }

  /** Signed links, and the way back to a closed account: nobody signs in. */
  @Bean
  @Order(3)
  SecurityFilterChain linkPageChain(HttpSecurity http) throws Exception {
    return withoutSessions(
            http.securityMatcher(
                new OrRequestMatcher(
                    path("/my/links/**"), path("/my/reopening"), path("/holder.css"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(HolderSecurity::noScripts)
        .build();
  }

  @Bean
  @Order(5)
  SecurityFilterChain holderChain(HttpSecurity http) throws Exception {
    return ConsoleSecurity.withSession(
            http.securityMatcher(new OrRequestMatcher(path("/my"), path("/my/**"))),
            HolderSecurity::needsToken,
            problems,
            logins)
        .headers(HolderSecurity::noScripts)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(path("/my"), path("/my/session"), path(REFUSED))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, missing) -> toSignIn(request, response))
                    .accessDeniedHandler(
                        (request, response, denied) -> {
                          response.setStatus(HttpStatus.FORBIDDEN.value());
                          request.getRequestDispatcher(REFUSED).forward(request, response);
                        }))
        .build();
  }

  private static void noScripts(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(NO_SCRIPTS))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  /** Without a session there is nothing that another site could make use of. */
  private static boolean needsToken(HttpServletRequest request) {
    return !isSafe(request)
        && request.getSession(false) != null
        && !path(HttpMethod.POST, "/my/session").matches(request);
  }

  /** Whoever came by a form has written something: the page says that nothing was done. */
  private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String to = isSafe(request) ? "/my?next=" + request.getRequestURI() : "/my?said=SIGNED_OUT";
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, to);
  }

  private static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(HttpMethod.valueOf(request.getMethod()));
  }
}
