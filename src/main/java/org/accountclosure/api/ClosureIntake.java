package org.accountclosure.api;

import org.accountclosure.closure.ForwardingWish;
import org.accountclosure.closure.RequestingClosure;
import org.accountclosure.closure.RequestingClosure.Command;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.WishingErasure;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Transactions;
import org.accountclosure.security.AccessRules;
import org.accountclosure.security.Caller;
import org.accountclosure.security.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a request to the use case, and explains why it did not open a case. */
@Component
class ClosureIntake {

  private final RequestingClosure requesting;
  private final ForwardingWish forwarding;
  private final WishingErasure wishing;
  private final Transactions transactions;

  ClosureIntake(
      RequestingClosure requesting,
      ForwardingWish forwarding,
      WishingErasure wishing,
      Transactions transactions) {
    this.requesting = requesting;
    this.forwarding = forwarding;
    this.wishing = wishing;
    this.transactions = transactions;
  }

  /** Holders ask for themselves; staff that may, ask for the holder through the channel SUPPORT. */
  Result request(Caller caller, ClosureRequestBody body, @Nullable String idempotencyKey) {
    if (caller.isStaff()) {
      AccessRules.require(caller, Operation.REQUEST_CLOSURE);
    }
    Command command =
        new Command(
            new AccountId(body.accountId()),
            caller.asActor(),
            body.reasonCode(),
            body.comment(),
            body.consentCodes(),
            caller.isStaff() ? Channel.SUPPORT : caller.channel(),
            idempotencyKey,
            !Boolean.FALSE.equals(body.identityProven()),
            Boolean.TRUE.equals(body.wholeLogin()));
    return Boolean.TRUE.equals(body.erasure())
        ? transactions.inOne(() -> withErasure(requesting.request(command), caller))
        : requesting.request(command);
  }

  /** Received with the request, so that no alternative is offered before it is known. */
  private Result withErasure(Result result, Caller caller) {
    if (result instanceof Result.Opened opened) {
      wishing.wish(opened.closureCase().id(), caller.asActor());
    } else if (result instanceof Result.AlreadyOpen open) {
      wishing.wish(open.closureCase().id(), caller.asActor());
    }
    return result;
  }

  /** What stands in the way; whoever may not ask may have had the wish forwarded. */
  ApiProblem problemOf(Result result, Caller caller, ClosureRequestBody body) {
    ApiProblem problem = problemOf(result);
    if (result instanceof Result.Rejected rejected && rejected.mayBeForwarded()) {
      boolean wanted = Boolean.TRUE.equals(body.forwardToOwner());
      return problem.with(
          "forwarded",
          wanted
              && forwarding.forward(
                  new AccountId(body.accountId()),
                  new LoginId(caller.asActor().name()),
                  body.reasonCode()));
    }
    return problem;
  }

  private static ApiProblem problemOf(Result result) {
    if (result instanceof Result.OtherCaseOpen other) {
      ClosureCase open = other.closureCase();
      return new ApiProblem(
              ProblemType.OTHER_CASE_OPEN,
              "Case "
                  + open.id()
                  + " closes account "
                  + open.accountId()
                  + " of the same login. Wait until it has ended, or withdraw it.")
          .with("caseId", open.id().value())
          .with("accountId", open.accountId().value());
    }
    if (result instanceof Result.KeyUsedOtherwise used) {
      return new ApiProblem(
              ProblemType.IDEMPOTENCY_KEY_REUSED,
              "This Idempotency-Key opened case "
                  + used.caseId()
                  + " with another body. Send a new key with a new request.")
          .with("caseId", used.caseId().value());
    }
    if (result instanceof Result.Rejected rejected) {
      return new ApiProblem(typeOf(rejected.why()), rejected.whoMayAct())
          .with("whoMayAct", rejected.whoMayAct());
    }
    throw new IllegalStateException("A case was opened; there is no problem: " + result);
  }

  private static ProblemType typeOf(RequestingClosure.Rejection why) {
    return switch (why) {
      case UNKNOWN_ACCOUNT -> ProblemType.ACCOUNT_NOT_FOUND;
      case NOT_THE_OWNER -> ProblemType.NOT_THE_OWNER;
      case WRONG_CHANNEL -> ProblemType.WRONG_CHANNEL;
      case ALREADY_CLOSED -> ProblemType.ACCOUNT_ALREADY_CLOSED;
      case REASON_OF_STAFF -> ProblemType.REASON_OF_STAFF;
      case WHOLE_LOGIN_ENDS -> ProblemType.WHOLE_LOGIN_ENDS;
    };
  }
}
