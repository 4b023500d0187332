package org.accountclosure.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.port.MarketplaceUnavailable;
import org.accountclosure.persistence.Outages;
import org.accountclosure.security.ConsoleSignInNeeded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that goes wrong into a problem that says what to do. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_SECONDS = "10";

  @ExceptionHandler
  ResponseEntity<Object> onProblem(ApiProblem thrown) {
    return answer(thrown.problem(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> onMissingLogin(AuthenticationException missing) {
    if (missing instanceof ConsoleSignInNeeded) {
      // A challenge would make the browser ask for a password by itself.
      return answer(
          ProblemType.UNAUTHENTICATED.because(String.valueOf(missing.getMessage())),
          new HttpHeaders());
    }
    HttpHeaders challenge = new HttpHeaders();
    challenge.add(
        HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"account-closure\", charset=\"UTF-8\"");
    challenge.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer(
        ProblemType.UNAUTHENTICATED.because(
            "Sign in with a login of the marketplace and its password, or with an access token. If"
                + " you did, they are not valid."),
        challenge);
  }

  @ExceptionHandler
  ResponseEntity<Object> onDenial(AccessDeniedException denied) {
    return answer(
        ProblemType.FORBIDDEN.because(String.valueOf(denied.getMessage())), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> onSilentMarketplace(MarketplaceUnavailable silent) {
    LOG.warn("{}", silent.getMessage());
    return answer(
        ProblemType.MARKETPLACE_UNAVAILABLE.because("Nothing was changed. Try again in a while."),
        retryLater());
  }

  private static ResponseEntity<Object> onLostDatabase(Exception lost) {
    LOG.error("The database does not answer: {}", lost.getMessage());
    return answer(
        ProblemType.DATABASE_UNAVAILABLE.because(
            "Try again in a while; to send the same once more is safe, even if it arrived."),
        retryLater());
  }

  /** Whether a password or a token is right cannot be told while nobody can be asked. */
  @ExceptionHandler
  ResponseEntity<Object> onNobodyToAsk(AuthenticationServiceException unasked) {
    if (Outages.isLostDatabase(unasked)) {
      return onLostDatabase(unasked);
    }
    LOG.error("Nobody can be signed in: {}", unasked.getMessage());
    return answer(ProblemType.SIGN_IN_UNAVAILABLE.because("Try again in a while."), retryLater());
  }

  @ExceptionHandler
  ResponseEntity<Object> onDefect(Exception defect) {
    if (Outages.isLostDatabase(defect)) {
      return onLostDatabase(defect);
    }
    String incident = UUID.randomUUID().toString();
    LOG.error("Incident {}: a request failed", incident, defect);
    return answer(
        ProblemType.INTERNAL_ERROR.because(
            "Tell the operator the incident " + incident + "; the log has the cause."),
        new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> onWrongParameter(MethodArgumentTypeMismatchException wrong) {
    Class<?> type = wrong.getRequiredType();
    String expected =
        type != null && type.isEnum()
            ? "one of " + namesOf(type)
            : "a " + (type == null ? "value" : type.getSimpleName());
    return invalid(List.of(new FieldError(wrong.getName(), "must be " + expected)));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        thrown.getBindingResult().getFieldErrors().stream()
            .map(e -> new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())))
            .toList());
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return invalid(
        thrown.getParameterValidationResults().stream().flatMap(ProblemAdvice::errorsOf).toList());
  }

  /** Of a body, its fields; of anything else, the parameter itself. */
  private static Stream<FieldError> errorsOf(ParameterValidationResult result) {
    if (result instanceof ParameterErrors body) {
      return body.getFieldErrors().stream()
          .map(e -> new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())));
    }
    RequestHeader header = result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
    String name = header == null ? result.getMethodParameter().getParameterName() : header.name();
    return result.getResolvableErrors().stream()
        .map(e -> new FieldError(String.valueOf(name), String.valueOf(e.getDefaultMessage())));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException thrown,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (thrown.getCause() instanceof UnrecognizedPropertyException unknown) {
      return invalid(
          List.of(
              new FieldError(
                  FieldError.pathOf(unknown),
                  "is not known here; known are "
                      + unknown.getKnownPropertyIds().stream()
                          .map(String::valueOf)
                          .sorted()
                          .collect(Collectors.joining(", ")))));
    }
    if (thrown.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return invalid(
          List.of(new FieldError(FieldError.pathOf(mapping), "has a value of the wrong type")));
    }
    return answer(
        ProblemType.MALFORMED_JSON.because(
            "Send one JSON object, such as {\"accountId\": \"acc-…\", \"reason\":"
                + " \"NO_LONGER_USING\"}."),
        new HttpHeaders());
  }

  /** Everything else that Spring refuses: its own status and words, our types. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception thrown,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String words =
        thrown instanceof ErrorResponse error
            ? String.valueOf(error.getBody().getDetail())
            : "The request cannot be answered.";
    ProblemType type =
        switch (status.value()) {
          case 404 -> ProblemType.NOT_FOUND;
          case 405 -> ProblemType.METHOD_NOT_ALLOWED;
          case 406 -> ProblemType.NOT_ACCEPTABLE;
          case 413 -> ProblemType.REQUEST_TOO_LARGE;
          case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
          default ->
              status.is4xxClientError() ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    String hint =
        type == ProblemType.UNSUPPORTED_MEDIA_TYPE
            ? " Send Content-Type: application/json."
            : " The API is described at /v3/api-docs.";
    return answer(type.because(words + hint), headers);
  }

  private static ResponseEntity<Object> invalid(List<FieldError> errors) {
    List<FieldError> sorted =
        errors.stream()
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
    ProblemDetail problem =
        ProblemType.INVALID_REQUEST.because(
            "Correct and send again: "
                + sorted.stream()
                    .map(error -> error.field() + " " + error.message())
                    .collect(Collectors.joining("; "))
                + ".");
    problem.setProperty("errors", sorted);
    return answer(problem, new HttpHeaders());
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.getStatus())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static HttpHeaders retryLater() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    return headers;
  }

  private static String namesOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
