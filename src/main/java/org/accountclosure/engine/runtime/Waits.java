package org.accountclosure.engine.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.accountclosure.engine.model.TimerSpec;
import org.accountclosure.engine.store.InstanceRow;
import org.accountclosure.engine.store.MessageTable.SubscriptionRow;
import org.accountclosure.engine.store.TimerTable.TimerRow;
import org.jspecify.annotations.Nullable;

/** Opens and closes the timers and message subscriptions of an active element. */
final class Waits {

  private Waits() {}

  /**
   * Opens all that the element waits for, or nothing.
   *
   * @param inner what the element itself sees
   * @param outer what its surroundings see; the correlation keys of boundary events do not see the
   *     input mappings of what they are attached to
   * @throws org.accountclosure.engine.model.EvaluationFailure EXTRACT_VALUE_ERROR
   */
  static void open(
      EngineSession session,
      InstanceRow instance,
      long elementKey,
      List<Element.Event> events,
      Map<String, @Nullable Object> inner,
      Map<String, @Nullable Object> outer) {
    List<TimerRow> timers = new ArrayList<>();
    List<SubscriptionRow> subscriptions = new ArrayList<>();
    for (Element.Event event : events) {
      if (event.definition() instanceof Element.Timer timer) {
        TimerSpec.Due due = timer.spec().due(inner, session.now());
        timers.add(
            new TimerRow(
                session.nextKey(),
                due.at(),
                due.repetitions(),
                due.cycle(),
                instance.definitionKey(),
                instance.key(),
                elementKey,
                event.elementId()));
      } else if (event.definition() instanceof Element.Message message) {
        subscriptions.add(
            new SubscriptionRow(
                session.nextKey(),
                message.name().string(inner),
                message.correlationKey().correlationKey(event.atBoundary() ? outer : inner),
                event.interrupting(),
                instance.key(),
                instance.rootKey(),
                instance.definitionKey(),
                instance.definitionId(),
                event.elementId(),
                elementKey));
      }
    }
    for (TimerRow timer : timers) {
      session.store().timers().insert(session.batch(), timer);
      session.followUps().dueAt(timer.dueAt());
    }
    for (SubscriptionRow row : subscriptions) {
      session.store().messages().subscribe(session.batch(), row, session.now());
      session.followUps().mayCorrelate(row.messageName(), row.correlationKey());
    }
  }

  /** Closes the waits for these events of an element. */
  static void close(EngineSession session, long elementKey, List<Element.Event> events) {
    boolean timers = false;
    boolean messages = false;
    for (Element.Event event : events) {
      timers |= event.definition() instanceof Element.Timer;
      messages |= event.definition() instanceof Element.Message;
    }
    if (timers) {
      session.store().timers().deleteOf(session.batch(), elementKey);
    }
    if (messages) {
      session.store().messages().unsubscribe(session.batch(), elementKey, session.now());
    }
  }

  /** Closes the wait for one event of an element. */
  static void close(EngineSession session, long elementKey, Element.Event event) {
    if (event.definition() instanceof Element.Timer) {
      session.store().timers().deleteOf(session.batch(), elementKey, event.elementId());
    } else if (event.definition() instanceof Element.Message) {
      session
          .store()
          .messages()
          .unsubscribe(session.batch(), elementKey, event.elementId(), session.now());
    }
  }
}
