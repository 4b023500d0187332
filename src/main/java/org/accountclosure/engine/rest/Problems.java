package org.accountclosure.engine.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.protocol.rest.ProblemDetail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.query.BadQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong with a problem (RFC 7807), in Camunda's titles and words. */
final class Problems implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private record Problem(HttpStatusCode status, String title, String detail) {}

  private final ObjectMapper json;

  Problems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (response.isCommitted() || exception instanceof AsyncRequestNotUsableException) {
      LOG.debug(
          "{} {}: the client is gone, or its answer had begun",
          request.getMethod(),
          path(request),
          exception);
      return new ModelAndView();
    }
    try {
      Problem problem = problem(request, exception);
      write(response, problem.status(), problem.title(), problem.detail(), path(request));
    } catch (IOException gone) {
      LOG.debug("{} {}: the client is gone", request.getMethod(), path(request), gone);
    }
    return new ModelAndView();
  }

  void write(
      HttpServletResponse response, HttpStatusCode status, String title, String detail, String path)
      throws IOException {
    ProblemDetail problem =
        new ProblemDetail()
            .type(URI.create("about:blank"))
            .title(title)
            .status(status.value())
            .detail(detail)
            .instance(URI.create(path));
    response.reset();
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Guard.setHeaders(response);
    if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"engine\"");
    }
    json.writeValue(response.getOutputStream(), problem);
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI();
  }

  private static Problem problem(HttpServletRequest request, Exception exception) {
    if (exception instanceof CommandRejection refused) {
      return new Problem(
          status(refused.type()), refused.type().name(), String.valueOf(refused.getMessage()));
    }
    if (exception instanceof TaskOutcomes.ListenersTooSlow slow) {
      return new Problem(
          HttpStatus.GATEWAY_TIMEOUT, "DEADLINE_EXCEEDED", String.valueOf(slow.getMessage()));
    }
    if (exception instanceof BadQuery bad) {
      return new Problem(
          HttpStatus.BAD_REQUEST, "INVALID_ARGUMENT", String.valueOf(bad.getMessage()));
    }
    if (RequestTooLarge.isCauseOf(exception)
        || exception instanceof MaxUploadSizeExceededException) {
      return new Problem(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "Payload Too Large",
          "The request is larger than this engine reads: send less at once, or raise"
              + " engine.limits.request-size or engine.limits.deployment-size.");
    }
    if (exception instanceof HttpMessageNotReadableException unreadable) {
      return new Problem(HttpStatus.BAD_REQUEST, "Bad Request", unreadable(unreadable));
    }
    if (exception instanceof MultipartException broken) {
      return new Problem(
          HttpStatus.BAD_REQUEST,
          "Bad Request",
          "The multipart request cannot be read: " + broken.getMessage());
    }
    if (exception instanceof ErrorResponse known) {
      HttpStatusCode status = known.getStatusCode();
      return new Problem(
          status, String.valueOf(known.getBody().getTitle()), detail(request, known));
    }
    if (Outages.isLostDatabase(exception)) {
      LOG.warn(
          "{} {}: the engine's database does not answer: {}",
          request.getMethod(),
          path(request),
          exception.getMessage());
      return new Problem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "RESOURCE_EXHAUSTED",
          "The engine's database does not answer; try again later.");
    }
    LOG.error("{} {} failed", request.getMethod(), path(request), exception);
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "INTERNAL_ERROR",
        "Unexpected error occurred during the request processing; the engine's log has the cause.");
  }

  private static String detail(HttpServletRequest request, ErrorResponse known) {
    if (known.getStatusCode().value() == HttpStatus.NOT_FOUND.value()) {
      return "No endpoint %s %s.".formatted(request.getMethod(), path(request));
    }
    return String.valueOf(known.getBody().getDetail());
  }

  private static HttpStatus status(CommandRejection.Type type) {
    return switch (type) {
      case INVALID_ARGUMENT -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case INVALID_STATE, ALREADY_EXISTS -> HttpStatus.CONFLICT;
      case NOT_SUPPORTED -> HttpStatus.NOT_IMPLEMENTED;
    };
  }

  private static String unreadable(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof JsonMappingException mapping
        && !mapping.getPath().isEmpty()) {
      String property =
          mapping.getPath().stream()
              .map(each -> each.getFieldName() == null ? "" : each.getFieldName())
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining("."));
      return "Request property [%s] cannot be parsed".formatted(property);
    }
    if (unreadable.getCause() instanceof JsonMappingException) {
      return "The request body is not a JSON object with the properties of this operation";
    }
    if (unreadable.getCause() instanceof JacksonException broken) {
      return "The request is not well-formed JSON: " + broken.getOriginalMessage();
    }
    return "Required request body is missing or cannot be read";
  }
}
