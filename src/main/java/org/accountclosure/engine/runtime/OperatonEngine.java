package org.accountclosure.engine.runtime;

import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.accountclosure.engine.store.Database;
import org.accountclosure.engine.store.KeyGenerator;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.interceptor.SessionFactory;
import org.operaton.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** Configures Operaton to move tokens and to do nothing else. */
final class OperatonEngine {

  private OperatonEngine() {}

  /** Builds the engine; its tables are created or checked. */
  static ProcessEngineConfigurationImpl build(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      KeyGenerator keys,
      ProcessCompiler compiler,
      Supplier<EngineSession> sessions) {
    SpringTransactionsProcessEngineConfiguration configuration =
        new SpringTransactionsProcessEngineConfiguration();
    configuration.setProcessEngineName("account-closure-engine-" + keys.next());
    configuration.setDataSource(dataSource);
    configuration.setTransactionManager(transactions);
    configuration.setDatabaseSchemaUpdate("true");
    if (Database.of(dataSource) == Database.POSTGRESQL) {
      // Else it takes the tables of another schema of the same database for its own.
      String schema = Database.schemaOf(dataSource);
      configuration.setDatabaseSchema(schema);
      configuration.setDatabaseTablePrefix(schema + ".");
    }
    configuration.setIdGenerator(() -> Long.toString(keys.next()));
    configuration.setBpmnParseFactory(parser -> new DialectParse(parser, compiler));
    configuration.setCustomSessionFactories(List.of(new Sessions(sessions)));
    configuration.setHistory("none");
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setDbMetricsReporterActivate(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setAuthorizationEnabled(false);
    configuration.setCmmnEnabled(false);
    configuration.setDmnEnabled(false);
    configuration.setEnforceHistoryTimeToLive(false);

    configuration.setEnableCmdExceptionLogging(false);
    configuration.buildProcessEngine();
    return configuration;
  }

  /** Gives each of Operaton's command contexts a session of ours. */
  private record Sessions(Supplier<EngineSession> sessions) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return EngineSession.class;
    }

    @Override
    public Session openSession() {
      return sessions.get();
    }
  }
}
