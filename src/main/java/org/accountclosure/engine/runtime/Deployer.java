package org.accountclosure.engine.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.command.CommandRejection;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.model.ModelFault;
import org.accountclosure.engine.model.ProcessDeployer;
import org.accountclosure.engine.model.TimerSpec;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.ProcessDefinition;
import org.accountclosure.engine.store.TimerTable.TimerRow;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.operaton.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Gives models to Operaton, which keeps them and compiles them again after a restart. */
final class Deployer implements ProcessDeployer {

  private final ProcessEngineConfigurationImpl operaton;
  private final CommandRunner runner;
  private final DefinitionStore definitions;
  private final InstanceStarter starter;

  Deployer(
      ProcessEngineConfigurationImpl operaton,
      CommandRunner runner,
      DefinitionStore definitions,
      InstanceStarter starter) {
    this.operaton = operaton;
    this.runner = runner;
    this.definitions = definitions;
    this.starter = starter;
  }

  @Override
  public List<Executable> deploy(String xml, String resourceName) {
    try {
      return operaton
          .getCommandExecutorTxRequired()
          .execute(
              context -> {
                List<Executable> executables = new ArrayList<>();
                operaton
                    .getRepositoryService()
                    .createDeployment()
                    .name(resourceName)
                    .addInputStream(
                        "model.bpmn",
                        new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .forEach(
                        definition ->
                            executables.add(executable((ProcessDefinitionEntity) definition)));
                return executables;
              });
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ModelFault || cause instanceof EvaluationFailure) {
          throw new CommandRejection(
              CommandRejection.Type.INVALID_ARGUMENT,
              "'%s': %s".formatted(resourceName, cause.getMessage()));
        }
      }
      throw e;
    }
  }

  private static Executable executable(ProcessDefinitionEntity definition) {
    List<MessageStart> messages = new ArrayList<>();
    for (ProcessModel.MessageStart start : ProcessModel.of(definition).messageStarts()) {
      messages.add(new MessageStart(start.elementId(), start.messageName().string(Map.of())));
    }
    for (ProcessModel.TimerStart start : ProcessModel.of(definition).timerStarts()) {
      // Only whether it can be evaluated: a start that never fires is refused now, not missed
      // later.
      start.spec().due(Map.of(), Instant.EPOCH);
    }
    return new Executable(definition.getKey(), definition.getId(), messages);
  }

  @Override
  public void scheduleTimerStarts(long processDefinitionKey) {
    runner.run(
        session -> {
          ProcessDefinition definition =
              definitions.processes().byKey(processDefinitionKey).orElseThrow();
          List<TimerRow> timers = new ArrayList<>();
          for (ProcessModel.TimerStart start :
              ProcessModel.of(starter.executable(definition)).timerStarts()) {
            TimerSpec.Due due = start.spec().due(Map.of(), session.now());
            timers.add(
                new TimerRow(
                    session.nextKey(),
                    due.at(),
                    due.repetitions(),
                    due.cycle(),
                    definition.key(),
                    null,
                    null,
                    start.elementId()));
          }
          session.store().timers().deleteStarts(definition.id());
          for (TimerRow timer : timers) {
            session.store().timers().insert(session.batch(), timer);
            session.followUps().dueAt(timer.dueAt());
          }
          return true;
        });
  }
}
