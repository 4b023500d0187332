package org.accountclosure.api;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Everything that can go wrong for a caller, as problem details (RFC 9457) name it. */
enum ProblemType {
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request has invalid fields"),
  MALFORMED_JSON(HttpStatus.BAD_REQUEST, "The request body is not the JSON that is expected"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Nobody is signed in"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "You may not do that"),
  NOT_THE_OWNER(HttpStatus.FORBIDDEN, "The account belongs to somebody else"),
  REASON_OF_STAFF(HttpStatus.FORBIDDEN, "Only staff can give that reason"),
  WRONG_CHANNEL(HttpStatus.FORBIDDEN, "A closure cannot be asked for in this way"),
  LINK_NOT_GENUINE(HttpStatus.FORBIDDEN, "The link was not made here"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
  ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such account"),
  CASE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such case"),
  NOBODY_TO_REMIND(HttpStatus.NOT_FOUND, "Nobody else has to act about that"),
  EXPORT_IN_DOUBT(HttpStatus.CONFLICT, "Nobody gets the data at the moment"),
  EXPORT_NOT_MADE(HttpStatus.NOT_FOUND, "There is no export of the account yet"),
  HOLD_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such hold"),
  ERASURE_NOT_FOUND(HttpStatus.NOT_FOUND, "Nobody has wished that data be erased"),
  QUESTION_NOT_FOUND(HttpStatus.NOT_FOUND, "Support has not asked that"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The address does not know this method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in the form asked for"),
  OTHER_CASE_OPEN(HttpStatus.CONFLICT, "Another closure of this login is under way"),
  ACCOUNT_ALREADY_CLOSED(HttpStatus.CONFLICT, "The account is closed already"),
  WHOLE_LOGIN_ENDS(HttpStatus.CONFLICT, "The login has another profile, which ends with it"),
  PAST_POINT_OF_NO_RETURN(HttpStatus.CONFLICT, "The account is being closed"),
  CASE_UNDER_WAY(HttpStatus.CONFLICT, "The case has not ended yet"),
  CASE_ENDED(HttpStatus.CONFLICT, "The case has ended"),
  QUESTION_ANSWERED(HttpStatus.CONFLICT, "The question was answered before"),
  QUESTION_DECIDED(HttpStatus.CONFLICT, "It was decided without an answer"),
  NOTHING_OFFERED(HttpStatus.CONFLICT, "No alternative was offered"),
  OFFER_IS_OVER(HttpStatus.CONFLICT, "The offer is over"),
  LIFTING_NOT_PROPOSED(HttpStatus.CONFLICT, "Nobody has proposed to lift the hold"),
  FOUR_EYES(HttpStatus.FORBIDDEN, "Another person must do that"),
  NOT_REFUSED(HttpStatus.CONFLICT, "The closure was not refused"),
  APPEAL_TOO_LATE(HttpStatus.CONFLICT, "The time to appeal is over"),
  TRANSFER_IMPOSSIBLE(HttpStatus.CONFLICT, "That login cannot own the account"),
  TRANSFER_PENDING(HttpStatus.CONFLICT, "Somebody else is asked already"),
  NO_TRANSFER_PENDING(HttpStatus.CONFLICT, "There is no transfer to answer or take back"),
  NOTHING_OWED(HttpStatus.CONFLICT, "The account does not owe that"),
  ACCOUNT_OPEN(HttpStatus.CONFLICT, "The account is open"),
  NOTHING_CLOSED(HttpStatus.CONFLICT, "The case has closed no account"),
  REOPENING_TOO_LATE(HttpStatus.CONFLICT, "The account was closed too long ago"),
  REOPENING_ERASED(HttpStatus.CONFLICT, "The data of the account was erased"),
  REOPENING_UNDER_REVIEW(HttpStatus.CONFLICT, "A person looks at it first"),
  REOPENING_REFUSED(HttpStatus.CONFLICT, "A person has decided that the account stays closed"),
  REOPENING_BY_SUPPORT(HttpStatus.CONFLICT, "Support has to reopen the account"),
  NOTHING_LEFT_TO_DO(HttpStatus.GONE, "What the link is for is done or not needed"),
  EXPORT_GONE(HttpStatus.GONE, "The export is kept no longer"),
  LINK_USED(HttpStatus.GONE, "The link was used before"),
  LINK_EXPIRED(HttpStatus.GONE, "The link has expired"),
  LINK_REVOKED(HttpStatus.GONE, "The link was revoked"),
  TOO_MANY_REMINDERS(HttpStatus.TOO_MANY_REQUESTS, "The other side was reminded enough for now"),
  TOO_MANY_LINKS(HttpStatus.TOO_MANY_REQUESTS, "Enough links were mailed for now"),
  REQUEST_TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The request body is of a type that is not read here"),
  IDEMPOTENCY_KEY_REUSED(
      HttpStatus.UNPROCESSABLE_ENTITY, "The idempotency key was used for another request"),
  MARKETPLACE_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "The marketplace does not answer at the moment"),
  DATABASE_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer at the moment"),
  SIGN_IN_UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE, "Who is asking cannot be checked at the moment"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side");

  private static final String PREFIX = "urn:problem-type:account-closure:";

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * A problem of this type.
   *
   * @param detail what is wrong this time, and what to do
   */
  ProblemDetail because(String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    problem.setTitle(title);
    return problem;
  }
}
