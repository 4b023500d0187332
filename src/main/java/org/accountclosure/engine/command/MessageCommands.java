package org.accountclosure.engine.command;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Publishing and correlating messages. Every call is one transaction. */
public interface MessageCommands {

  /**
   * Publishes with buffering: one instance per process id takes it now or within its time to live.
   *
   * @param messageId refuses a second message of the same name, key and id while the first lives
   * @return the message's key
   */
  long publish(
      String name,
      String correlationKey,
      Duration timeToLive,
      @Nullable String messageId,
      Map<String, @Nullable Object> variables);

  record Correlated(long messageKey, long processInstanceKey) {}

  /** Correlates without buffering; refused with NOT_FOUND when nobody waits. */
  Correlated correlate(String name, String correlationKey, Map<String, @Nullable Object> variables);
}
