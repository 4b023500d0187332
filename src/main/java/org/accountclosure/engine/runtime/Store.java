package org.accountclosure.engine.runtime;

import javax.sql.DataSource;
import org.accountclosure.engine.store.ElementTable;
import org.accountclosure.engine.store.IncidentTable;
import org.accountclosure.engine.store.InstanceTable;
import org.accountclosure.engine.store.JobTable;
import org.accountclosure.engine.store.JoinTokenTable;
import org.accountclosure.engine.store.MessageTable;
import org.accountclosure.engine.store.MigrationTable;
import org.accountclosure.engine.store.TerminationTable;
import org.accountclosure.engine.store.TimerTable;
import org.accountclosure.engine.store.TransitionTable;
import org.accountclosure.engine.store.UserTaskTable;
import org.accountclosure.engine.store.VariableTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's tables, on the connection of the current transaction. */
record Store(
    JdbcTemplate jdbc,
    InstanceTable instances,
    ElementTable elements,
    VariableTable variables,
    JobTable jobs,
    TimerTable timers,
    MessageTable messages,
    IncidentTable incidents,
    UserTaskTable userTasks,
    TransitionTable transitions,
    TerminationTable terminations,
    JoinTokenTable joins,
    MigrationTable migrations) {

  static Store on(DataSource dataSource) {
    JdbcTemplate template = new JdbcTemplate(dataSource);
    JdbcClient jdbc = JdbcClient.create(template);
    return new Store(
        template,
        new InstanceTable(jdbc),
        new ElementTable(jdbc),
        new VariableTable(jdbc),
        new JobTable(jdbc),
        new TimerTable(jdbc),
        new MessageTable(jdbc),
        new IncidentTable(jdbc),
        new UserTaskTable(jdbc),
        new TransitionTable(jdbc),
        new TerminationTable(jdbc),
        new JoinTokenTable(jdbc),
        new MigrationTable(jdbc));
  }
}
