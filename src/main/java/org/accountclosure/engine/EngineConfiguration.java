package org.accountclosure.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.query.DecisionInstanceQueries;
import org.accountclosure.engine.query.DecisionQueries;
import org.accountclosure.engine.query.DefinitionQueries;
import org.accountclosure.engine.query.ElementInstanceQueries;
import org.accountclosure.engine.query.FormQueries;
import org.accountclosure.engine.query.IncidentQueries;
import org.accountclosure.engine.query.JobQueries;
import org.accountclosure.engine.query.LaggingStore;
import org.accountclosure.engine.query.MessageQueries;
import org.accountclosure.engine.query.ProcessInstanceQueries;
import org.accountclosure.engine.query.SearchStore;
import org.accountclosure.engine.query.UserTaskQueries;
import org.accountclosure.engine.query.VariableQueries;
import org.accountclosure.engine.rest.ClusterState;
import org.accountclosure.engine.rest.LongPolls;
import org.accountclosure.engine.rest.TaskOutcomes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The engine's own context: database, JSON, searches, long polling. It expects {@link
 * EngineSettings} and {@link EngineClock}, and the implementations of the commands from {@code
 * EngineRuntimeConfiguration}. Not annotated, so that no component scan of an application finds it.
 */
public final class EngineConfiguration {

  @Bean(destroyMethod = "close")
  HikariDataSource engineDataSource(EngineSettings settings) {
    return EngineDatabase.open(settings.database());
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  /** Reads strictly: what the engine does not know, it must not pass over in silence. */
  @Bean
  ObjectMapper objectMapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
        .build();
  }

  @Bean
  ClusterState clusterState(JdbcClient jdbc) {
    return new ClusterState(() -> EngineDatabase.isReachable(jdbc));
  }

  @Bean(destroyMethod = "close")
  LongPolls longPolls(JobCommands jobs, ObjectMapper json) {
    return new LongPolls(jobs, json);
  }

  @Bean(destroyMethod = "close")
  TaskOutcomes taskOutcomes(TaskTransitions transitions, EngineSettings settings) {
    return new TaskOutcomes(transitions, settings.requestTimeout());
  }

  @Bean
  SearchStore searchStore(JdbcClient jdbc, EngineSettings settings) {
    return settings.searchDelay().isZero()
        ? SearchStore.present(jdbc)
        : new LaggingStore(
            EngineDatabase.unpooled(settings.database()),
            settings.database().isPostgres(),
            settings.searchDelay());
  }

  @Bean
  DefinitionQueries definitionQueries(SearchStore store) {
    return new DefinitionQueries(store);
  }

  @Bean
  FormQueries formQueries(SearchStore store) {
    return new FormQueries(store);
  }

  @Bean
  ProcessInstanceQueries processInstanceQueries(SearchStore store) {
    return new ProcessInstanceQueries(store);
  }

  @Bean
  ElementInstanceQueries elementInstanceQueries(SearchStore store) {
    return new ElementInstanceQueries(store);
  }

  @Bean
  VariableQueries variableQueries(SearchStore store) {
    return new VariableQueries(store);
  }

  @Bean
  IncidentQueries incidentQueries(SearchStore store) {
    return new IncidentQueries(store);
  }

  @Bean
  JobQueries jobQueries(SearchStore store) {
    return new JobQueries(store);
  }

  @Bean
  UserTaskQueries userTaskQueries(SearchStore store, FormQueries forms) {
    return new UserTaskQueries(store, forms);
  }

  @Bean
  DecisionQueries decisionQueries(SearchStore store) {
    return new DecisionQueries(store);
  }

  @Bean
  DecisionInstanceQueries decisionInstanceQueries(SearchStore store) {
    return new DecisionInstanceQueries(store);
  }

  @Bean
  MessageQueries messageQueries(SearchStore store) {
    return new MessageQueries(store);
  }
}
