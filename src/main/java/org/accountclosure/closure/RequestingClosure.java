package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.ClosureRequest;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.IdentityDoubt.Cause;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.MemberRole;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.policy.IntakeRule.Asking;
import org.accountclosure.closure.policy.Kinds;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.IdempotencyKeys;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Intake: a holder asks for an account to be closed.
 *
 * <p>At most one case per login is open at a time; asking again answers the same case. What cannot
 * be asked is rejected here, without a case: refusing is left to a person.
 */
public final class RequestingClosure {

  private final Marketplace marketplace;
  private final ClosureCases cases;
  private final EngineRequests engine;
  private final IdempotencyKeys keys;
  private final Transactions transactions;
  private final Policies figures;
  private final DoubtingIdentity doubting;
  private final EndingLogin login;
  private final CaseDesk desk;
  private final Set<Channel> acceptedChannels;
  private final Kinds kinds = Kinds.inForce();

  public RequestingClosure(
      Marketplace marketplace,
      ClosureCases cases,
      EngineRequests engine,
      IdempotencyKeys keys,
      Transactions transactions,
      Policies figures,
      DoubtingIdentity doubting,
      EndingLogin login,
      CaseDesk desk,
      Set<Channel> acceptedChannels) {
    this.marketplace = marketplace;
    this.cases = cases;
    this.engine = engine;
    this.keys = keys;
    this.transactions = transactions;
    this.figures = figures;
    this.doubting = doubting;
    this.login = login;
    this.desk = desk;
    this.acceptedChannels = Set.copyOf(acceptedChannels);
  }

  /**
   * What is asked.
   *
   * @param requestedBy who is signed in: the holder, or staff on the holder's behalf
   * @param comment the holder's own words
   * @param idempotencyKey chosen by the caller; the same key never opens a second case
   * @param identityProven false if whoever asks could not prove to be the holder: the case is
   *     opened and rests until a person has found out
   * @param wholeLogin whether a holder of two profiles has confirmed that both end
   */
  public record Command(
      AccountId accountId,
      Actor requestedBy,
      ClosureReason reason,
      @Nullable String comment,
      Set<Consent> consents,
      Channel channel,
      @Nullable String idempotencyKey,
      boolean identityProven,
      boolean wholeLogin) {
    public Command {
      consents = Set.copyOf(consents);
    }

    /** By somebody who confirms nothing about other profiles. */
    public Command(
        AccountId accountId,
        Actor requestedBy,
        ClosureReason reason,
        @Nullable String comment,
        Set<Consent> consents,
        Channel channel,
        @Nullable String idempotencyKey,
        boolean identityProven) {
      this(
          accountId,
          requestedBy,
          reason,
          comment,
          consents,
          channel,
          idempotencyKey,
          identityProven,
          false);
    }

    /** By somebody of whom nobody doubts that it is the holder, or staff for the holder. */
    public Command(
        AccountId accountId,
        Actor requestedBy,
        ClosureReason reason,
        @Nullable String comment,
        Set<Consent> consents,
        Channel channel,
        @Nullable String idempotencyKey) {
      this(accountId, requestedBy, reason, comment, consents, channel, idempotencyKey, true);
    }

    private LoginId caller() {
      return new LoginId(requestedBy.name());
    }

    private boolean byStaff() {
      return requestedBy.kind() == Actor.Kind.STAFF;
    }

    /** The comment counts by its hash: nobody reads it here, and it may be long. */
    private String fingerprint() {
      return String.join(
          "|",
          accountId.value(),
          reason.name(),
          consents.stream().sorted().toList() + (wholeLogin ? "whole login" : ""),
          comment == null ? "" : Integer.toHexString(comment.hashCode()));
    }
  }

  /** What became of it. */
  public sealed interface Result {

    /** A case was opened; a repetition with the same idempotency key answers this again. */
    record Opened(ClosureCase closureCase) implements Result {}

    /** The account has an open case already. */
    record AlreadyOpen(ClosureCase closureCase) implements Result {}

    /** Another account of the login has an open case; one at a time. */
    record OtherCaseOpen(ClosureCase closureCase) implements Result {}

    /** The idempotency key was used for another request. */
    record KeyUsedOtherwise(CaseId caseId) implements Result {}

    /**
     * Cannot be asked.
     *
     * @param whoMayAct in one sentence
     * @param mayBeForwarded whether the owner may be told of the wish
     */
    record Rejected(Rejection why, String whoMayAct, boolean mayBeForwarded) implements Result {}
  }

  /** Why a request is rejected at intake. */
  public enum Rejection {
    UNKNOWN_ACCOUNT,
    NOT_THE_OWNER,
    WRONG_CHANNEL,
    ALREADY_CLOSED,
    /** Only staff can give that reason. */
    REASON_OF_STAFF,
    /** A holder of two profiles has not confirmed that both end. */
    WHOLE_LOGIN_ENDS
  }

  /**
   * Opens a case, unless there is a reason not to.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the account cannot be looked
   *     up; nothing has happened
   */
  public Result request(Command command) {
    Optional<Account> account = marketplace.account(command.accountId()).orThrow();
    Optional<Result> answeredBefore = answeredBefore(command);
    if (answeredBefore.isPresent()) {
      return answeredBefore.get();
    }
    return rejection(account, command)
        .orElseGet(() -> transactions.inOne(() -> open(account.orElseThrow(), command)));
  }

  private Optional<Result> answeredBefore(Command command) {
    String key = command.idempotencyKey();
    return key == null
        ? Optional.empty()
        : keys.find(command.caller(), key).map(use -> repeated(use, command));
  }

  private Result repeated(IdempotencyKeys.Use use, Command command) {
    return use.fingerprint().equals(command.fingerprint())
        ? new Result.Opened(
            cases.find(use.caseId()).orElseThrow(() -> new UnknownCase(use.caseId())))
        : new Result.KeyUsedOtherwise(use.caseId());
  }

  private Optional<Result> rejection(Optional<Account> account, Command command) {
    if (account.isEmpty()) {
      return reject(Rejection.UNKNOWN_ACCOUNT, "Check the account's id.");
    }
    Optional<Result> notTheirs =
        command.byStaff() ? Optional.empty() : objection(account.get(), command);
    if (notTheirs.isPresent()) {
      return notTheirs;
    }
    if (command.reason().byStaffOnly() && !command.byStaff()) {
      return reject(
          Rejection.REASON_OF_STAFF,
          "Support asks for it, once it has seen who may decide for the holder; tell support.");
    }
    if (!acceptedChannels.contains(command.channel())) {
      return reject(
          Rejection.WRONG_CHANNEL, "The holder may ask through one of: " + acceptedChannels + ".");
    }
    if (account.get().closed()) {
      return reject(Rejection.ALREADY_CLOSED, "Nobody needs to act; the account is closed.");
    }
    return command.byStaff() || command.wholeLogin()
        ? Optional.empty()
        : wholeLoginEnds(account.get());
  }

  /** Who only wants one side closed asks support (domain reference, chapter 1). */
  private Optional<Result> wholeLoginEnds(Account account) {
    Set<AccountKind> others = login.endsWith(account);
    return others.isEmpty()
        ? Optional.empty()
        : reject(
            Rejection.WHOLE_LOGIN_ENDS,
            "This login has other profiles, which end with this one: "
                + others.stream().map(Enum::name).sorted().collect(Collectors.joining(", "))
                + ". Confirm that with wholeLogin, or ask support to close one side only.");
  }

  private Optional<Result> objection(Account account, Command command) {
    Asking asking =
        new Asking(
            account,
            command.caller(),
            roleIn(account, command.caller()),
            account.kind() == AccountKind.TEAM_MEMBER
                ? marketplace.facts(account.id()).orThrow().memberships()
                : List.of());
    return kinds
        .of(account.kind())
        .intake()
        .objection(asking)
        .map(
            objection ->
                new Result.Rejected(
                    Rejection.NOT_THE_OWNER, objection.whoMayAct(), objection.mayBeForwarded()));
  }

  /** Nobody needs to ask the marketplace what the owner is. */
  private Optional<MemberRole> roleIn(Account account, LoginId caller) {
    return account.loginId().equals(caller)
        ? Optional.of(MemberRole.OWNER)
        : marketplace.roleIn(account.id(), caller).orThrow();
  }

  private static Optional<Result> reject(Rejection why, String whoMayAct) {
    return Optional.of(new Result.Rejected(why, whoMayAct, false));
  }

  private Result open(Account account, Command command) {
    Instant now = desk.now();
    ClosureCase newCase =
        ClosureCase.opened(
            new CaseId(UUID.randomUUID().toString()),
            new ClosureRequest(
                account.loginId(),
                account.id(),
                account.kind(),
                command.reason(),
                command.comment(),
                consents(account, command),
                command.channel(),
                now),
            figures.current().version());
    Optional<ClosureCase> inTheWay = cases.addUnlessOneIsOpen(newCase);
    if (inTheWay.isPresent()) {
      return standing(inTheWay.get(), command);
    }
    String key = command.idempotencyKey();
    if (key != null) {
      keys.remember(
          command.caller(), key, new IdempotencyKeys.Use(command.fingerprint(), newCase.id()));
    }
    engine.startClosure(newCase);
    desk.note(
        newCase.id(),
        now,
        command.requestedBy(),
        TimelineStep.REQUESTED,
        "Closure requested with reason " + command.reason(),
        "requested");
    if (command.wholeLogin() && !command.byStaff()) {
      login.confirmed(newCase, now);
    }
    if (command.identityProven()) {
      return new Result.Opened(newCase);
    }
    doubting.raise(newCase, Cause.NOT_PROVEN, command.requestedBy());
    return new Result.Opened(cases.find(newCase.id()).orElseThrow());
  }

  private Set<Consent> consents(Account account, Command command) {
    return Stream.concat(
            command.consents().stream(), kinds.of(account.kind()).impliedConsents().stream())
        .collect(Collectors.toSet());
  }

  /** The same request may have won a race against itself: then its key answers as the first did. */
  private Result standing(ClosureCase open, Command command) {
    Optional<Result> sameRequest = answeredBefore(command);
    if (sameRequest.isPresent()) {
      return sameRequest.get();
    }
    return open.accountId().equals(command.accountId())
        ? new Result.AlreadyOpen(open)
        : new Result.OtherCaseOpen(open);
  }
}
