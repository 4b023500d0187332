package org.accountclosure.engine.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurationSupport;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Spring MVC for {@code /v2}, apart from the application's: mapping, conversion, errors. */
@Import({
  ClusterApi.class,
  DeploymentApi.class,
  ProcessInstanceApi.class,
  JobApi.class,
  MessageApi.class,
  UserTaskApi.class,
  ElementApi.class,
  DefinitionApi.class,
  DecisionApi.class
})
public final class ApiConfiguration extends WebMvcConfigurationSupport {

  private final ObjectMapper json;

  ApiConfiguration(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected RequestMappingHandlerMapping createRequestMappingHandlerMapping() {
    return new EngineHandlerMapping();
  }

  @Bean
  NotSupportedOperations notSupportedOperations(RequestMappingHandlerMapping supported) {
    return new NotSupportedOperations(supported);
  }

  @Bean
  StandardServletMultipartResolver multipartResolver() {
    return new StandardServletMultipartResolver();
  }

  @Override
  protected void configureMessageConverters(List<HttpMessageConverter<?>> converters) {
    converters.add(new ByteArrayHttpMessageConverter());
    converters.add(new StringHttpMessageConverter(StandardCharsets.UTF_8));
    converters.add(new MappingJackson2HttpMessageConverter(json));
  }

  @Override
  protected void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.add(new Problems(json));
  }
}
