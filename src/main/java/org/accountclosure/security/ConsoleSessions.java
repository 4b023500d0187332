package org.accountclosure.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Signs people in to the console and out of it. */
public final class ConsoleSessions {

  private final AuthenticationManager passwords;
  private final SecurityContextRepository contexts;
  private final boolean acceptsPasswords;

  ConsoleSessions(
      AuthenticationManager passwords,
      SecurityContextRepository contexts,
      boolean acceptsPasswords) {
    this.passwords = passwords;
    this.contexts = contexts;
    this.acceptsPasswords = acceptsPasswords;
  }

  /** Whether somebody can sign in with a password at all. */
  public boolean acceptsPasswords() {
    return acceptsPasswords;
  }

  /**
   * Signs in, with a new session: one that somebody else knew of is worth nothing afterwards.
   *
   * @throws ConsoleSignInNeeded if login and password do not belong together
   * @throws AccessDeniedException if this server accepts no passwords
   */
  public Caller signIn(
      String login, String password, HttpServletRequest request, HttpServletResponse response) {
    if (!acceptsPasswords) {
      throw new AccessDeniedException(
          "This server accepts no passwords: it listens beyond this machine. Behind a proxy that"
              + " speaks TLS, set account-closure.security.basic=always.");
    }
    MarketplaceLogins.SignedIn known = check(login, password);
    signOut(request);
    request.getSession(true);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(known, null, known.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    return known.caller();
  }

  private MarketplaceLogins.SignedIn check(String login, String password) {
    try {
      Authentication checked =
          passwords.authenticate(
              UsernamePasswordAuthenticationToken.unauthenticated(login, password));
      if (checked.getPrincipal() instanceof MarketplaceLogins.SignedIn known) {
        return known;
      }
    } catch (BadCredentialsException | AccountStatusException wrong) {
      throw signInAgain();
    }
    throw signInAgain();
  }

  private static ConsoleSignInNeeded signInAgain() {
    return new ConsoleSignInNeeded("Login and password do not belong together.");
  }

  /** Who is signed in; empty if nobody is. */
  public Optional<Caller> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.getPrincipal() instanceof MarketplaceLogins.SignedIn known
        ? Optional.of(known.caller())
        : Optional.empty();
  }

  /** Ends the session, if there is one. */
  public void signOut(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
