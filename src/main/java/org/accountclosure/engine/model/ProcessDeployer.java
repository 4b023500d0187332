package org.accountclosure.engine.model;

import java.util.List;

/** Makes the processes of a BPMN file executable. */
public interface ProcessDeployer {

  /**
   * An executable process of the file.
   *
   * @param engineDefinitionId by which the runtime finds the executable form again
   * @param messageStarts its message start events; rows of {@code c8_message_start} are made of
   *     them
   */
  record Executable(
      String processDefinitionId, String engineDefinitionId, List<MessageStart> messageStarts) {}

  /** A message start event; the name is already evaluated. */
  record MessageStart(String elementId, String messageName) {}

  /**
   * Builds the file's executable processes, in the transaction that is under way.
   *
   * @throws org.accountclosure.engine.command.CommandRejection INVALID_ARGUMENT when an expression
   *     or a symbol of the file cannot be executed, with element id and reason
   */
  List<Executable> deploy(String xml, String resourceName);

  /**
   * Replaces the timers of the process's timer start events by those of a new latest version. To be
   * called after the definition's row was written.
   */
  void scheduleTimerStarts(long processDefinitionKey);
}
