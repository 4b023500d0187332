package org.accountclosure.engine.runtime;

import java.util.List;
import org.accountclosure.engine.command.EngineAdministration;
import org.accountclosure.engine.store.DefinitionStore;
import org.operaton.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/** Purge and clock, for tests. */
final class Administration implements EngineAdministration {

  /** Everything but the key sequence, the message locks and what Operaton keeps of itself. */
  private static final List<String> TABLES =
      List.of(
          "c8_decision_instance",
          "c8_correlated_message",
          "c8_message_start",
          "c8_message_subscription",
          "c8_message",
          "c8_termination",
          "c8_user_task_transition",
          "c8_user_task",
          "c8_timer",
          "c8_job",
          "c8_incident",
          "c8_variable",
          "c8_join_token",
          "c8_sequence_flow",
          "c8_element_instance",
          "c8_process_instance",
          "c8_form",
          "c8_decision_definition",
          "c8_decision_requirements",
          "c8_process_definition",
          "c8_deployment",
          "ACT_GE_BYTEARRAY",
          "ACT_RE_PROCDEF",
          "ACT_RE_DEPLOYMENT");

  private final ProcessEngineConfigurationImpl operaton;
  private final CommandRunner runner;
  private final JdbcTemplate jdbc;
  private final DefinitionStore definitions;
  private final DueWork dueWork;

  Administration(
      ProcessEngineConfigurationImpl operaton,
      CommandRunner runner,
      JdbcTemplate jdbc,
      DefinitionStore definitions,
      DueWork dueWork) {
    this.operaton = operaton;
    this.runner = runner;
    this.jdbc = jdbc;
    this.definitions = definitions;
    this.dueWork = dueWork;
  }

  @Override
  public void purge() {
    runner.alone(
        () -> {
          jdbc.update(
              "update ACT_RU_EXECUTION set PARENT_ID_ = null, SUPER_EXEC_ = null, PROC_INST_ID_ = null");
          jdbc.update("delete from ACT_RU_EXECUTION");
          TABLES.forEach(table -> jdbc.update("delete from " + table));
          operaton.getDeploymentCache().purgeCache();
          definitions.forgetAll();
        });
  }

  @Override
  public void clockMoved() {
    dueWork.clockMoved();
  }
}
