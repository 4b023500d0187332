package org.accountclosure.process;

import java.time.Duration;
import java.util.function.Consumer;

/** What every scene has at hand: one freelancer of whom no other scene knows, and the case. */
interface Scene {

  FreelancerOnStage freelancer();

  CaseOnStage closure();

  /** Members of teams, of whom no other scene knows. */
  TeamOnStage team();

  /** Moves the clock of application and engine. */
  void pass(Duration time);

  /** Whenever the account is about to be closed, this happens first; it is told the case. */
  void beforeClosing(Consumer<String> happens);
}
