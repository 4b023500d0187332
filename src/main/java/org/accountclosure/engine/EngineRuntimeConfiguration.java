package org.accountclosure.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;
import org.accountclosure.engine.command.DeploymentCommands;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.deploy.DecisionEvaluator;
import org.accountclosure.engine.deploy.Deployments;
import org.accountclosure.engine.runtime.EngineRuntime;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.KeyGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Builds what executes the commands. Not annotated; see {@link EngineConfiguration}. */
final class EngineRuntimeConfiguration {

  @Bean
  KeyGenerator keyGenerator(DataSource dataSource) {
    return new KeyGenerator(dataSource);
  }

  @Bean
  DefinitionStore definitionStore(JdbcClient jdbc) {
    return new DefinitionStore(jdbc);
  }

  @Bean
  DecisionEvaluator decisionEvaluator(
      JdbcClient jdbc,
      DefinitionStore definitions,
      KeyGenerator keys,
      EngineClock clock,
      ObjectMapper json) {
    return new DecisionEvaluator(jdbc, definitions, keys, clock, json);
  }

  @Bean(initMethod = "start", destroyMethod = "stop")
  EngineRuntime engineRuntime(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EngineClock clock,
      ObjectMapper json,
      KeyGenerator keys,
      DefinitionStore definitions,
      DecisionEvaluator decisions) {
    return new EngineRuntime(dataSource, transactions, clock, json, keys, definitions, decisions);
  }

  @Bean
  DeploymentCommands deploymentCommands(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KeyGenerator keys,
      EngineClock clock,
      EngineRuntime runtime) {
    return new Deployments(jdbc, transactions, keys, clock, runtime.deployer());
  }

  @Bean
  InstanceCommands instanceCommands(EngineRuntime runtime) {
    return runtime.instances();
  }

  @Bean
  JobCommands jobCommands(EngineRuntime runtime) {
    return runtime.jobs();
  }

  @Bean
  MessageCommands messageCommands(EngineRuntime runtime) {
    return runtime.messages();
  }

  @Bean
  UserTaskCommands userTaskCommands(EngineRuntime runtime) {
    return runtime.userTasks();
  }

  @Bean
  TaskTransitions taskTransitions(EngineRuntime runtime) {
    return runtime.transitions();
  }

  @Bean
  EngineAdministration engineAdministration(EngineRuntime runtime) {
    return runtime.administration();
  }
}
