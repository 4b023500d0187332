package org.accountclosure.engine.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Answers every operation of Camunda's API that has no method here with 501 and its name. */
final class NotSupportedOperations extends AbstractHandlerMapping {

  private record Missing(HttpMethod method, PathPattern path, Operation operation) {}

  private final List<Missing> missing = new ArrayList<>();

  NotSupportedOperations(RequestMappingHandlerMapping supported) {
    setOrder(supported.getOrder() - 1);
    Operation.all().stream()
        .filter(operation -> !isSupported(operation, supported))
        .forEach(
            operation ->
                missing.add(
                    new Missing(
                        operation.method(),
                        PathPatternParser.defaultInstance.parse(operation.path()),
                        operation)));
  }

  /** Whether a method of the engine answers the operation. */
  static boolean isSupported(Operation operation, RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().keySet().stream().anyMatch(info -> answers(info, operation));
  }

  private static boolean answers(RequestMappingInfo info, Operation operation) {
    String wanted = withoutNames(operation.path());
    return info.getMethodsCondition().getMethods().stream()
            .anyMatch(method -> method.asHttpMethod().equals(operation.method()))
        && info.getPatternValues().stream().anyMatch(path -> withoutNames(path).equals(wanted));
  }

  private static String withoutNames(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  @Override
  protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
    RequestPath path = ServletRequestPathUtils.getParsedRequestPath(request);
    return missing.stream()
        .filter(each -> each.method().matches(request.getMethod()))
        .filter(each -> each.path().matches(path.pathWithinApplication()))
        .findFirst()
        .map(each -> refusal(each.operation()))
        .orElse(null);
  }

  private static HttpRequestHandler refusal(Operation operation) {
    return (request, response) -> {
      throw Requests.notSupported(
          "Operation '%s' (%s /v2%s) is not supported by this engine."
              .formatted(operation.name(), operation.method(), operation.path()));
    };
  }
}
