package org.accountclosure.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * What an application imports ({@code @Import(EmbeddedEngine.class)}) to have the engine inside:
 * the server, its clock, its health and, with {@code engine.clock-controlled=true} only, the
 * management endpoints that Camunda Process Test needs. They must also be exposed: {@code
 * management.endpoints.web.exposure.include=health,clock,cluster}.
 */
public final class EmbeddedEngine {

  @Bean
  EngineSettings engineSettings(Environment environment) {
    return EngineSettings.from(environment);
  }

  @Bean
  EngineClock engineClock() {
    return new EngineClock();
  }

  @Bean(destroyMethod = "close")
  EngineServer engineServer(EngineSettings settings, EngineClock clock) {
    return new EngineServer(settings, clock);
  }

  @Bean
  HealthIndicator engineHealthIndicator(EngineServer server) {
    return () ->
        server.isReachable()
            ? Health.up().build()
            : Health.down().withDetail("reason", "The engine's database does not answer").build();
  }

  @Bean
  @ConditionalOnProperty("engine.clock-controlled")
  ClockEndpoint clockEndpoint(EngineServer server, EngineClock clock) {
    return new ClockEndpoint(server, clock);
  }

  @Bean
  @ConditionalOnProperty("engine.clock-controlled")
  ClusterEndpoint clusterEndpoint(EngineServer server) {
    return new ClusterEndpoint(server);
  }
}
