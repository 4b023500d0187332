package org.accountclosure.security;

import static org.accountclosure.security.SecurityConfiguration.path;
import static org.accountclosure.security.SecurityConfiguration.withoutSessions;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The console in a browser. It alone has sessions: a browser is no place to keep a password or an
 * access token in. What changes something needs the session's CSRF token beside the cookie, which
 * is of this site only ({@code SameSite=Strict}) and which no script can read.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

  /** Says that the console asks, even without a session. */
  static final String CONSOLE = "X-Console";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /**
   * Nothing but our own files, and no script in the page. The diagram library writes elements with
   * style attributes; style sheets in the page stay forbidden. Its icons are images in the page.
   */
  private static final String OWN_FILES_ONLY =
      "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final HandlerExceptionResolver problems;
  private final UserDetailsService logins;

  ConsoleSecurity(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      UserDetailsService logins) {
    this.problems = problems;
    this.logins = logins;
  }

  @Bean
  ConsoleSessions consoleSessions(
      SecuritySettings settings, @Value("${server.address:}") String address) {
    ProviderManager passwords = new ProviderManager(new DaoAuthenticationProvider(logins));
    // The hash is compared with the one of later: another password ends the session.
    passwords.setEraseCredentialsAfterAuthentication(false);
    return new ConsoleSessions(
        passwords,
        new HttpSessionSecurityContextRepository(),
        SecurityConfiguration.acceptsPasswords(settings.basic(), address));
  }

  /** The page itself, which shows nothing before somebody has signed in. */
  @Bean
  @Order(4)
  SecurityFilterChain pageChain(HttpSecurity http) throws Exception {
    return withoutSessions(
            http.securityMatcher(
                new OrRequestMatcher(
                    path(HttpMethod.GET, "/"),
                    path(HttpMethod.GET, "/index.html"),
                    path(HttpMethod.GET, "/favicon.svg"),
                    path(HttpMethod.GET, "/assets/**"))))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(ConsoleSecurity::ownFilesOnly)
        .build();
  }

  /** What the page asks for, with its session. */
  @Bean
  @Order(5)
  SecurityFilterChain consoleChain(HttpSecurity http) throws Exception {
    RequestMatcher console =
        new OrRequestMatcher(
            path("/console/**"),
            new AndRequestMatcher(path("/api/**"), ConsoleSecurity::isOfTheConsole));
    return withSession(http.securityMatcher(console), ConsoleSecurity::needsToken, problems, logins)
        .headers(ConsoleSecurity::nothingToShow)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(path("/console/session"))
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling ->
                handling
                    .authenticationEntryPoint(
                        (request, response, missing) ->
                            problems.resolveException(request, response, null, signInNeeded()))
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.resolveException(
                                request, response, null, isSignedIn() ? denied : signInNeeded())))
        .build();
  }

  /**
   * What holds wherever a browser has a session, in the console and on the holders' pages: signing
   * in alone makes one, its token is asked for, and it ends when its person is another one.
   */
  static HttpSecurity withSession(
      HttpSecurity http,
      RequestMatcher needsToken,
      HandlerExceptionResolver problems,
      UserDetailsService logins)
      throws Exception {
    return http.sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                    .requireCsrfProtectionMatcher(needsToken))
        .addFilterBefore(new OtherSites(problems), CsrfFilter.class)
        .addFilterBefore(new StillTheSamePerson(logins), CsrfFilter.class);
  }

  private static void ownFilesOnly(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ONLY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static void nothingToShow(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(
            policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
  }

  /** Whoever sends a password or a token of their own is no console. */
  private static boolean isOfTheConsole(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && (request.getHeader(CONSOLE) != null || hasSessionCookie(request));
  }

  private static boolean hasSessionCookie(HttpServletRequest request) {
    String name = request.getServletContext().getSessionCookieConfig().getName();
    Cookie[] cookies = request.getCookies();
    return cookies != null && Arrays.stream(cookies).anyMatch(c -> c.getName().equals(name));
  }

  /** Without a session there is nothing that another site could make use of. */
  private static boolean needsToken(HttpServletRequest request) {
    RequestMatcher signIn = path(HttpMethod.POST, "/console/session");
    return !SAFE.contains(request.getMethod())
        && request.getSession(false) != null
        && !signIn.matches(request);
  }

  private static boolean isSignedIn() {
    return !new AuthenticationTrustResolverImpl()
        .isAnonymous(SecurityContextHolder.getContext().getAuthentication());
  }

  private static ConsoleSignInNeeded signInNeeded() {
    return new ConsoleSignInNeeded("Sign in: there is no session, or its time is over.");
  }
}
