package org.accountclosure.engine.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.KeyGenerator;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The running engine: Operaton moves the tokens, this package gives them Camunda 8's behaviour.
 *
 * <p>Build it once per database pool, start it when the migrations have run, stop it before the
 * pool closes.
 */
public final class EngineRuntime {

  public EngineRuntime(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EngineClock clock,
      ObjectMapper json,
      KeyGenerator keys,
      DefinitionStore definitions,
      Decisions decisions) {}

  public InstanceCommands instances() {
    throw notYet();
  }

  public JobCommands jobs() {
    throw notYet();
  }

  public MessageCommands messages() {
    throw notYet();
  }

  public UserTaskCommands userTasks() {
    throw notYet();
  }

  public EngineAdministration administration() {
    throw notYet();
  }

  /** What deployment hands BPMN files to. */
  public ProcessDeployer deployer() {
    throw notYet();
  }

  private static CommandRejection notYet() {
    return new CommandRejection(
        CommandRejection.Type.NOT_SUPPORTED, "The runtime does not take commands yet");
  }

  /** Opens the engine: from now on due timers fire and commands are taken. */
  public void start() {}

  /** Ends the engine's threads; what was acknowledged is on disk. */
  public void stop() {}
}
