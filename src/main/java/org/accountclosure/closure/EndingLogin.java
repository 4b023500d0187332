package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.LoginEffects;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.LoginRoles;
import org.accountclosure.closure.port.Policies;

/**
 * A holder of two profiles closes both: when the one that was asked for is closed, the other one
 * follows in a case of its own, with all its checks, as it was confirmed at intake.
 */
public final class EndingLogin {

  private static final String CONFIRMED = "whole-login";

  private final LoginRoles roles;
  private final ClosureCases cases;
  private final EngineRequests engine;
  private final Policies figures;
  private final CaseDesk desk;

  public EndingLogin(
      LoginRoles roles,
      ClosureCases cases,
      EngineRequests engine,
      Policies figures,
      CaseDesk desk) {
    this.roles = roles;
    this.cases = cases;
    this.engine = engine;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * The kinds of the profiles that would end with that account; empty if it ends alone.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if it is not known
   */
  Set<AccountKind> endsWith(Account account) {
    if (!LoginEffects.isProfile(account.kind())) {
      return Set.of();
    }
    Set<AccountKind> others =
        otherRoles(account.id(), roles.of(account.loginId()).orThrow()).stream()
            .map(Account::kind)
            .collect(Collectors.toSet());
    return LoginEffects.of(account.kind(), others).endsWithIt(others);
  }

  /** The holder knows that the other profile ends, too. */
  void confirmed(ClosureCase opened, Instant at) {
    desk.note(
        opened.id(),
        at,
        Actor.holder(opened.loginId()),
        TimelineStep.WHOLE_LOGIN_CONFIRMED,
        "The other profile of the login ends, too",
        CONFIRMED);
  }

  /** The account of that case is closed: the next profile follows, if that was confirmed. */
  void goOn(ClosureCase closed, Instant now) {
    if (!desk.isNoted(closed.id(), CONFIRMED)) {
      return;
    }
    otherRoles(closed.accountId(), roles.of(closed.loginId()).orThrow()).stream()
        .filter(account -> LoginEffects.isProfile(account.kind()))
        .findFirst()
        .ifPresent(next -> follow(closed, next, now));
  }

  private void follow(ClosureCase closed, Account next, Instant now) {
    ClosureRequest before = closed.request();
    ClosureCase following =
        ClosureCase.opened(
            new CaseId(UUID.randomUUID().toString()),
            new ClosureRequest(
                next.loginId(),
                next.id(),
                next.kind(),
                before.reason(),
                before.comment(),
                before.consents(),
                before.channel(),
                now),
            figures.current().version());
    if (cases.addUnlessOneIsOpen(following).isPresent()) {
      return;
    }
    engine.startClosure(following);
    desk.note(
        following.id(),
        now,
        Actor.holder(closed.loginId()),
        TimelineStep.REQUESTED,
        "Closure requested with case " + closed.id() + ": the whole login ends",
        "requested");
    confirmed(following, now);
  }

  private static List<Account> otherRoles(AccountId id, List<Account> roles) {
    return roles.stream().filter(account -> !account.id().equals(id)).toList();
  }
}
