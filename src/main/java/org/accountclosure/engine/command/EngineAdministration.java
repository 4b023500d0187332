package org.accountclosure.engine.command;

/** What only tests and operators do. */
public interface EngineAdministration {

  /** Removes all instances, deployments, messages and jobs; keys go on counting. */
  void purge();

  /** To be called after the engine's clock was moved: due timers, time-outs and back-offs fire. */
  void clockMoved();
}
