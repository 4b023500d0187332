package org.accountclosure.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the API; the parts that every operation shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiLimits.class)
@OpenAPIDefinition(
    info =
        @Info(
            title = "account-closure",
            version = "1",
            description =
                "Ask for the closure of an account, see everything that blocks it and when it will"
                    + " clear, and withdraw. Times are UTC."),
    servers = @Server(url = "/"),
    security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "JWT")
public class ApiConfiguration {

  /** Any call can end in a problem. */
  @Bean
  OpenApiCustomizer problemsEverywhere() {
    return description -> {
      description.getComponents().addSchemas("Problem", problem());
      ApiResponse response =
          new ApiResponse()
              .description("What went wrong and what to do (RFC 9457)")
              .content(
                  new Content()
                      .addMediaType(
                          "application/problem+json",
                          new io.swagger.v3.oas.models.media.MediaType()
                              .schema(new Schema<>().$ref("#/components/schemas/Problem"))));
      description
          .getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(
                          operation ->
                              operation.getResponses().addApiResponse("default", response)));
    };
  }

  private static Schema<?> problem() {
    Schema<Object> error = new Schema<>();
    error.setType("object");
    error.addProperty("field", text());
    error.addProperty("message", text());
    Schema<Object> errors = new Schema<>();
    errors.setType("array");
    errors.setItems(error);
    Schema<Object> status = new Schema<>();
    status.setType("integer");
    Schema<Object> problem = new Schema<>();
    problem.setType("object");
    problem.addProperty("type", text());
    problem.addProperty("title", text());
    problem.addProperty("status", status);
    problem.addProperty("detail", text());
    problem.addProperty("errors", errors);
    problem.setRequired(List.of("type", "title", "status", "detail"));
    return problem;
  }

  private static Schema<?> text() {
    Schema<Object> text = new Schema<>();
    text.setType("string");
    return text;
  }
}
