package org.accountclosure.security;

import org.springframework.security.core.AuthenticationException;

/** The console asks without a session that is still good, or its user gave no good password. */
public final class ConsoleSignInNeeded extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  public ConsoleSignInNeeded(String message) {
    super(message);
  }
}
