package org.accountclosure.engine.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.accountclosure.engine.EngineClock;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.command.InstanceCommands;
import org.accountclosure.engine.command.JobCommands;
import org.accountclosure.engine.command.MessageCommands;
import org.accountclosure.engine.command.TaskTransitions;
import org.accountclosure.engine.command.UserTaskCommands;
import org.accountclosure.engine.model.Expressions;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.KeyGenerator;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The running engine: Operaton moves the tokens, this package gives them Camunda 8's behaviour.
 *
 * <p>Build it once per database pool, after the migrations have run; start it, and stop it before
 * the pool closes.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class EngineRuntime {

  private static final Logger LOG = LoggerFactory.getLogger(EngineRuntime.class);

  private final ProcessEngineConfigurationImpl operaton;
  private final CommandRunner runner;
  private final MessageDelivery delivery;
  private final JobWaiters waiters = new JobWaiters();
  private final TransitionWaiters transitions;
  private final DueWork dueWork;
  private final Store store;
  private final EngineClock clock;
  private final InstanceCommands instances;
  private final JobCommands jobs;
  private final MessageCommands messages;
  private final UserTaskCommands userTasks;
  private final EngineAdministration administration;
  private final ProcessDeployer deployer;

  public EngineRuntime(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      EngineClock clock,
      ObjectMapper mapper,
      KeyGenerator keys,
      DefinitionStore definitions,
      Decisions decisions) {
    this.clock = clock;
    this.store = Store.on(dataSource);
    this.transitions = new TransitionWaiters(store.transitions());
    Json json = new Json(mapper);
    TaskLifecycle lifecycle = new TaskLifecycle(json);
    Supplier<EngineSession> sessions = () -> new EngineSession(store, keys, clock, json);
    Executions executions = new Executions();
    Terminations terminations = new Terminations(executions, lifecycle, json);
    Events events = new Events(executions, terminations);
    InstanceStarter starter = new InstanceStarter();
    Expressions expressions = new Expressions(clock);
    ElementReader reader = new ElementReader(expressions);
    Catchers catchers = new Catchers(executions);
    Errors errors = new Errors(catchers, events);
    Tasks tasks =
        new Tasks(
            expressions, definitions, decisions, starter, executions, errors, lifecycle, json);
    Symbols symbols =
        new Symbols(
            reader,
            expressions,
            tasks,
            executions,
            errors,
            new Escalations(executions, catchers, events),
            terminations);
    this.operaton =
        OperatonEngine.build(
            dataSource, transactions, keys, new ProcessCompiler(reader, symbols), sessions);
    this.runner =
        new CommandRunner(
            new TransactionTemplate(transactions),
            operaton.getCommandExecutorTxRequired(),
            this::afterCommit);
    this.delivery = new MessageDelivery(events, starter, definitions, json);
    this.dueWork =
        new DueWork(
            runner,
            store,
            clock,
            new TimerFiring(events, starter, definitions),
            waiters,
            this::deliverUndelivered);
    this.instances =
        new InstanceService(
            runner,
            definitions,
            starter,
            executions,
            lifecycle,
            terminations,
            new Migrations(definitions, starter, executions),
            json);
    this.jobs =
        new JobService(
            runner, sessions, waiters, executions, dueWork, lifecycle, terminations, json);
    this.messages = new MessageService(runner, delivery, json);
    this.userTasks = new UserTaskService(runner, executions, lifecycle, json);
    this.administration = new Administration(operaton, runner, store.jdbc(), definitions, dueWork);
    this.deployer = new Deployer(operaton, runner, definitions, starter);
  }

  private void afterCommit(FollowUps followUps) {
    followUps.jobTypes().forEach(waiters::wake);
    followUps.transitions().forEach(transitions::ended);
    followUps.messages().forEach(this::deliverBuffered);
    if (followUps.earliestDue() != null) {
      dueWork.dueAt(followUps.earliestDue());
    }
  }

  /** The command that led here is committed already, so a failure is not its caller's. */
  private void deliverBuffered(FollowUps.MessageKey key) {
    try {
      while (runner.run(session -> delivery.deliverOneBuffered(session, key))) {
        LOG.debug("A buffered message {} was delivered", key.name());
      }
    } catch (RuntimeException e) {
      LOG.error(
          "Buffered messages {} could not be delivered; the engine tries again within half a minute",
          key.name(),
          e);
    }
  }

  public InstanceCommands instances() {
    return instances;
  }

  public JobCommands jobs() {
    return jobs;
  }

  public MessageCommands messages() {
    return messages;
  }

  public UserTaskCommands userTasks() {
    return userTasks;
  }

  /** How transitions of user tasks end. */
  public TaskTransitions transitions() {
    return transitions;
  }

  public EngineAdministration administration() {
    return administration;
  }

  /** What deployment hands BPMN files to. */
  public ProcessDeployer deployer() {
    return deployer;
  }

  private void deliverUndelivered() {
    for (String[] unmet : store.messages().unmet(clock.instant())) {
      deliverBuffered(new FollowUps.MessageKey(unmet[0], unmet[1]));
    }
  }

  /** Opens the engine: delivers what a crash has left undelivered; due timers fire from now on. */
  public void start() {
    deliverUndelivered();
    dueWork.start();
  }

  /** Ends the engine's threads; what was acknowledged is on disk. */
  public void stop() {
    dueWork.stop();
    operaton.getProcessEngine().close();
  }
}
