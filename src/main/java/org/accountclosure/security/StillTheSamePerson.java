package org.accountclosure.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose time is over, and those of logins that are gone or have another password or
 * other roles: whoever loses a role loses it at once, not at the next sign-in. A page that is left
 * open asks for news all day, so that idleness alone would never end its session.
 */
final class StillTheSamePerson extends OncePerRequestFilter {

  private static final long LONGEST_MILLIS = Duration.ofHours(12).toMillis();

  private final UserDetailsService logins;

  StillTheSamePerson(UserDetailsService logins) {
    this.logins = logins;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null && !isGood(session)) {
      SecurityContextHolder.clearContext();
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean isGood(HttpSession session) {
    Authentication found = SecurityContextHolder.getContext().getAuthentication();
    return session.getLastAccessedTime() - session.getCreationTime() < LONGEST_MILLIS
        && found != null
        && found.getPrincipal() instanceof MarketplaceLogins.SignedIn before
        && isUnchanged(before);
  }

  private boolean isUnchanged(MarketplaceLogins.SignedIn before) {
    try {
      UserDetails now = logins.loadUserByUsername(before.getUsername());
      return now instanceof MarketplaceLogins.SignedIn same
          && same.caller().equals(before.caller())
          && Objects.equals(same.getPassword(), before.getPassword());
    } catch (UsernameNotFoundException gone) {
      return false;
    }
  }
}
