package org.accountclosure.engine;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The API with the real searches, and commands that only note that they were called. */
@SpringBootConfiguration
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
public class FakeEngineApplication {

  @Bean
  EngineSettings engineSettings(Environment environment) {
    String database =
        environment.getProperty("engine.test.database", "jdbc:h2:mem:" + UUID.randomUUID());
    return settings(database, Map.of());
  }

  static EngineSettings settings(String database, Map<String, String> users) {
    return new EngineSettings(
        new EngineSettings.Database(
            database,
            database.startsWith("jdbc:h2") ? "sa" : "postgres",
            "",
            4,
            Duration.ofSeconds(5)),
        "127.0.0.1",
        users,
        64 * 1024,
        256 * 1024,
        Duration.ofSeconds(10),
        true,
        Duration.ZERO);
  }

  @Bean
  EngineClock engineClock() {
    return new EngineClock();
  }

  @Bean(destroyMethod = "close")
  EngineServer engineServer(EngineSettings settings, EngineClock clock) {
    return new EngineServer(settings, clock, FakeCommands.class);
  }

  @Bean
  FakeCommands fakeCommands(EngineServer server) {
    return server.bean(FakeCommands.class);
  }

  @Bean
  EngineRows engineRows(EngineServer server) {
    return new EngineRows(server.bean(JdbcClient.class));
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(any -> any.anyRequest().permitAll())
        .build();
  }
}
