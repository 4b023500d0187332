package org.accountclosure.closure.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The sending side of {@link EngineRequests}. Each call is a transaction of its own. */
public interface EngineRequestOutbox {

  /**
   * Takes requests that are due, oldest first, and keeps them from other nodes for that long. A
   * request whose outcome is never reported is due again afterwards: it is sent at least once.
   */
  List<EngineRequest> claim(int most, Duration lease);

  void sent(EngineRequest request);

  /** The engine refused or did not answer; due again at that time. */
  void failed(EngineRequest request, String error, Instant nextAttemptAt);

  /**
   * Makes starts due again that were sent before that time and never confirmed by a running
   * process; safe, because the message id keeps the process from starting twice.
   *
   * @return how many
   */
  int reviveStartsSentBefore(Instant sentBefore);

  /**
   * Removes what was sent before that time; never a start that its process has not confirmed.
   *
   * @return how many
   */
  int forgetSentBefore(Instant sentBefore);

  /** How many wait to be sent; a growing number means that the engine is not reached. */
  int waiting();

  /** What the engine is asked to do. */
  enum Kind {
    START,
    CORRELATE
  }

  /**
   * One message to the engine.
   *
   * @param variables ids and codes only
   * @param attempts how often it was tried before
   */
  record EngineRequest(
      long id,
      Kind kind,
      String messageName,
      String correlationKey,
      String messageId,
      Map<String, Object> variables,
      Duration timeToLive,
      int attempts) {
    public EngineRequest {
      variables = Map.copyOf(variables);
    }
  }
}
