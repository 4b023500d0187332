package org.accountclosure.console.holder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.accountclosure.security.Caller;
import org.accountclosure.security.ConsoleSessions;
import org.accountclosure.security.ConsoleSignInNeeded;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in and out; whoever is in sees the own accounts. */
@Controller
class SignInController {

  private static final String OWN_PAGES = "/my(/[A-Za-z0-9._/-]*)?";

  private final ConsoleSessions sessions;
  private final OwnAccounts accounts;
  private final Readers readers;
  private final Messages messages;
  private final Pages pages;

  SignInController(
      ConsoleSessions sessions,
      OwnAccounts accounts,
      Readers readers,
      Messages messages,
      Pages pages) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.readers = readers;
    this.messages = messages;
    this.pages = pages;
  }

  @GetMapping("/my")
  ResponseEntity<String> start(
      @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
    Caller caller = sessions.current().orElse(null);
    if (caller == null) {
      return signInForm(HttpStatus.OK, "", "", next, request);
    }
    if (caller.isStaff()) {
      return messages.tell(HttpStatus.OK, "forHolders", request);
    }
    Reader reader = readers.of(caller.login(), request);
    return pages.show(
        new Page(
            "accounts",
            reader.texts().of("accountsTitle"),
            reader,
            accounts.of(caller.login(), reader)),
        request);
  }

  @PostMapping("/my/session")
  ResponseEntity<String> signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      sessions.signIn(login, password, request, response);
      return Pages.goTo(next.matches(OWN_PAGES) ? next : "/my");
    } catch (ConsoleSignInNeeded wrong) {
      return signInForm(HttpStatus.UNAUTHORIZED, "wrongPassword", login, next, request);
    } catch (AccessDeniedException noPasswords) {
      return signInForm(HttpStatus.FORBIDDEN, "noPasswords", login, next, request);
    }
  }

  @PostMapping("/my/sign-out")
  ResponseEntity<String> signOut(HttpServletRequest request) {
    sessions.signOut(request);
    return Pages.goTo("/my", Said.SIGNED_OUT);
  }

  private ResponseEntity<String> signInForm(
      HttpStatus status, String error, String login, String next, HttpServletRequest request) {
    Reader reader = readers.stranger(request);
    return pages.show(
        status,
        new Page(
            "sign-in",
            reader.texts().of("signInTitle"),
            reader,
            Map.of(
                "error",
                error.isEmpty() ? "" : reader.texts().of(error),
                "login",
                login,
                "next",
                next.matches(OWN_PAGES) ? next : "")),
        request);
  }
}
