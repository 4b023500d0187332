package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.MessageTable;
import org.accountclosure.engine.store.MessageTable.MessageRow;
import org.accountclosure.engine.store.MessageTable.StartRow;
import org.accountclosure.engine.store.MessageTable.SubscriptionRow;
import org.accountclosure.engine.store.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Brings messages to those who wait for them, each message once per process id.
 *
 * <p>The order of locks is always: the message's lock, then root instances by rising key. Who
 * begins to wait takes no message lock; after its commit the buffer is looked through under the
 * lock, so that of a concurrent publishing and subscribing one sees the other.
 */
final class MessageDelivery {

  private final Events events;
  private final InstanceStarter starter;
  private final DefinitionStore definitions;
  private final Json json;

  MessageDelivery(Events events, InstanceStarter starter, DefinitionStore definitions, Json json) {
    this.events = events;
    this.starter = starter;
    this.definitions = definitions;
    this.json = json;
  }

  /** What the lock of a message is found by: its key, so that all messages of a case share one. */
  static String lockName(String name, String correlationKey) {
    return correlationKey.isEmpty() ? name : correlationKey;
  }

  /**
   * Delivers the message to all who may take it now. The caller holds its lock.
   *
   * @return the key of the first process instance that took it
   */
  Optional<Long> deliver(EngineSession session, MessageRow message) {
    Map<String, @Nullable Object> variables = json.object(message.variables());
    Set<String> served = new HashSet<>();
    List<Long> reached = new ArrayList<>();
    List<SubscriptionRow> waiting =
        new ArrayList<>(
            session
                .store()
                .messages()
                .waiting(message.name(), message.correlationKey(), message.key()));
    waiting.sort(
        Comparator.comparingLong(SubscriptionRow::rootKey).thenComparingLong(SubscriptionRow::key));
    for (SubscriptionRow subscription : waiting) {
      if (!served.contains(subscription.definitionId())
          && correlate(session, message, subscription, variables)) {
        served.add(subscription.definitionId());
        reached.add(subscription.instanceKey());
      }
    }
    for (StartRow start : session.store().messages().starts(message.name(), message.key())) {
      if (!served.contains(start.definitionId()) && mayStart(session, message, start)) {
        served.add(start.definitionId());
        reached.add(start(session, message, start, variables));
      }
    }
    return reached.stream().findFirst();
  }

  private boolean correlate(
      EngineSession session,
      MessageRow message,
      SubscriptionRow seen,
      Map<String, @Nullable Object> variables) {
    MessageTable messages = session.store().messages();
    Optional<SubscriptionRow> open =
        session
            .store()
            .instances()
            .lockRootOf(seen.rootKey())
            .flatMap(root -> messages.findOpen(seen.key()));
    if (open.isEmpty()) {
      return false;
    }
    SubscriptionRow subscription = open.get();
    InstanceRow instance = session.instance(subscription.instanceKey());
    messages.correlated(session.batch(), subscription.key(), session.now());
    if (events
        .fire(session, instance, subscription.elementKey(), subscription.elementId(), variables)
        .isEmpty()) {
      return false;
    }
    messages.recordCorrelation(
        session.batch(),
        session.nextKey(),
        message,
        subscription.key(),
        instance,
        subscription.elementId(),
        subscription.elementKey(),
        session.now());
    return true;
  }

  /** A process runs one instance at a time for each correlation key of its message start events. */
  private static boolean mayStart(EngineSession session, MessageRow message, StartRow start) {
    return message.correlationKey().isEmpty()
        || !session.store().instances().isRunning(start.definitionId(), message.correlationKey());
  }

  private long start(
      EngineSession session,
      MessageRow message,
      StartRow start,
      Map<String, @Nullable Object> variables) {
    ProcessDefinition definition =
        definitions
            .processes()
            .byKey(start.definitionKey())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "A message starts definition "
                            + start.definitionKey()
                            + ", which does not exist"));
    InstanceRow instance =
        starter.startRoot(
            session,
            definition,
            start.elementId(),
            variables,
            message.correlationKey().isEmpty() ? null : message.correlationKey(),
            "[]");
    session
        .store()
        .messages()
        .recordCorrelation(
            session.batch(),
            session.nextKey(),
            message,
            start.subscriptionKey(),
            instance,
            start.elementId(),
            null,
            session.now());
    return instance.key();
  }

  /**
   * Delivers one buffered message of a name and key to those who wait by now.
   *
   * @return whether one was delivered, so that there may be more
   */
  boolean deliverOneBuffered(EngineSession session, FollowUps.MessageKey key) {
    MessageTable messages = session.store().messages();
    messages.lock(lockName(key.name(), key.correlationKey()));
    for (MessageRow message : messages.buffered(key.name(), key.correlationKey(), session.now())) {
      if (deliver(session, message).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
