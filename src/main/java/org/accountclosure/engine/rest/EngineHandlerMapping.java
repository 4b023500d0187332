package org.accountclosure.engine.rest;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Maps requests to the methods of {@link EngineApi} classes. */
final class EngineHandlerMapping extends RequestMappingHandlerMapping {

  @Override
  protected boolean isHandler(Class<?> type) {
    return AnnotatedElementUtils.hasAnnotation(type, EngineApi.class);
  }
}
