package org.accountclosure.engine.runtime;

import java.util.List;
import org.accountclosure.engine.model.Expression;
import org.accountclosure.engine.model.TimerSpec;
import org.operaton.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;

/**
 * What a compiled process has besides its activities.
 *
 * @param element the process itself; its events are those of its event sub-processes
 */
record ProcessModel(
    Element element, List<TimerStart> timerStarts, List<MessageStart> messageStarts) {

  /** A timer start event. */
  record TimerStart(String elementId, TimerSpec spec) {}

  /** A message start event. */
  record MessageStart(String elementId, Expression messageName) {}

  private static final String PROPERTY = "zeebeProcess";

  void attachTo(ProcessDefinitionImpl definition) {
    definition.setProperty(PROPERTY, this);
  }

  static ProcessModel of(ProcessDefinitionImpl definition) {
    return (ProcessModel) definition.getProperty(PROPERTY);
  }
}
