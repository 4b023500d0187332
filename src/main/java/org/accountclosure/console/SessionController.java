package org.accountclosure.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.accountclosure.security.Caller;
import org.accountclosure.security.ConsoleSessions;
import org.accountclosure.security.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the console and out of it. */
@RestController
@RequestMapping(path = "/console/session", produces = MediaType.APPLICATION_JSON_VALUE)
class SessionController {

  private final ConsoleSessions sessions;
  private final StaffQueues queues;
  private final Clock clock;

  SessionController(ConsoleSessions sessions, StaffQueues queues, Clock clock) {
    this.sessions = sessions;
    this.queues = queues;
    this.clock = clock;
  }

  /** What a person types to sign in. */
  record SignIn(
      @NotNull @Size(min = 1, max = 64, message = "must have 1 to 64 characters") String login,
      @NotNull @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
          String password) {}

  /** Must be JSON, which a page of another site cannot send without being asked first. */
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  void signIn(
      @Valid @RequestBody SignIn body, HttpServletRequest request, HttpServletResponse response) {
    sessions.signIn(body.login(), body.password(), request, response);
  }

  @GetMapping
  SessionView who(HttpServletRequest request) {
    return sessions.current().map(caller -> view(caller, request)).orElseGet(this::nobody);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    sessions.signOut(request);
  }

  private SessionView view(Caller caller, HttpServletRequest request) {
    @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new SessionView(
        caller.login().value(),
        caller.roles().stream().sorted().toList(),
        Arrays.stream(Operation.values()).filter(each -> each.isOpenTo(caller)).toList(),
        queues.of(caller),
        token == null ? null : token.getHeaderName(),
        token == null ? null : token.getToken(),
        sessions.acceptsPasswords(),
        clock.instant());
  }

  private SessionView nobody() {
    return new SessionView(
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        sessions.acceptsPasswords(),
        clock.instant());
  }
}
