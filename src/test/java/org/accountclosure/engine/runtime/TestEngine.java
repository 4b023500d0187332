package org.accountclosure.engine.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.command.DeploymentCommands;
import org.accountclosure.engine.command.DeploymentCommands.Deployment;
import org.accountclosure.engine.command.DeploymentCommands.Resource;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.deploy.DecisionEvaluator;
import org.accountclosure.engine.deploy.Deployments;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.EngineDatabases;
import org.accountclosure.engine.store.KeyGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A whole engine without its REST side, on a database of its own. */
public final class TestEngine implements AutoCloseable {

  private final HikariDataSource pool;
  private final EngineClock clock = new EngineClock();
  private final JdbcClient jdbc;
  private final EngineRuntime runtime;
  private final DeploymentCommands deployments;

  private TestEngine(DataSource dataSource) {
    this.pool = (HikariDataSource) dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
    KeyGenerator keys = new KeyGenerator(dataSource);
    DefinitionStore definitions = new DefinitionStore(jdbc);
    ObjectMapper json = new ObjectMapper();
    this.runtime =
        new EngineRuntime(
            dataSource,
            transactions,
            clock,
            json,
            keys,
            definitions,
            new DecisionEvaluator(jdbc, definitions, keys, clock, json));
    this.deployments = new Deployments(jdbc, transactions, keys, clock, runtime.deployer());
    runtime.start();
  }

  /** An engine on an empty database. */
  public static TestEngine on(EngineDatabases.Kind kind) {
    return new TestEngine(EngineDatabases.create(kind));
  }

  /** An engine on that database, which ends with it. */
  public static TestEngine on(HikariDataSource migrated) {
    return new TestEngine(migrated);
  }

  /** The same database under a new engine; this one must not be used any more. */
  public TestEngine restarted() {
    runtime.stop();
    return new TestEngine(pool);
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public EngineClock clock() {
    return clock;
  }

  public InstanceCommands instances() {
    return runtime.instances();
  }

  public JobCommands jobs() {
    return runtime.jobs();
  }

  public MessageCommands messages() {
    return runtime.messages();
  }

  public UserTaskCommands userTasks() {
    return runtime.userTasks();
  }

  public TaskTransitions transitions() {
    return runtime.transitions();
  }

  public EngineAdministration administration() {
    return runtime.administration();
  }

  public Deployment deploy(Map<String, String> files) {
    return deployments.deploy(
        files.entrySet().stream().map(f -> new Resource(f.getKey(), f.getValue())).toList());
  }

  public long create(String processId, Map<String, Object> variables) {
    return instances()
        .createInstance(
            new InstanceCommands.CreateInstance(null, processId, -1, variables, List.of()))
        .processInstanceKey();
  }

  public void advance(Duration amount) {
    clock.add(amount);
    administration().clockMoved();
  }

  public String stateOf(long processInstanceKey) {
    return jdbc.sql("select state from c8_process_instance where process_instance_key = ?")
        .param(processInstanceKey)
        .query(String.class)
        .single();
  }

  /** Rows of a table, with an optional condition. */
  public long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  @Override
  public void close() {
    runtime.stop();
    pool.close();
  }
}
