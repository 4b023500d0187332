package org.accountclosure.engine.runtime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.engine.model.EvaluationFailure;
import org.accountclosure.engine.store.MigrationTable;
import org.accountclosure.engine.store.MigrationTable.Wait;
import org.jspecify.annotations.Nullable;

/**
 * Carries over what an element waits for: a mapped event keeps its timer or subscription, an event
 * without a mapping is closed, and an event that nothing is mapped to is opened.
 */
final class MigrationWaits {

  private final EngineSession session;
  private final Migration migration;
  private final MigrationChecks checks;

  MigrationWaits(EngineSession session, Migration migration, MigrationChecks checks) {
    this.session = session;
    this.migration = migration;
    this.checks = checks;
  }

  /**
   * Carries over the waits of one element instance, or of the process instance.
   *
   * @param opening which events of the target may be opened
   */
  void carryOver(long elementKey, long scopeKey, Element source, Element target, Opening opening) {
    MigrationTable table = session.store().migrations();
    Map<String, Element.Event> kept = new HashMap<>();
    for (Element.Event event : source.events()) {
      String to = migration.targetOf(event.elementId());
      if (to != null) {
        kept.put(event.elementId(), MigrationEventChecks.event(target, to));
      }
    }
    List<Wait> timers = waits(source, Element.Timer.class) ? table.timersOf(elementKey) : List.of();
    for (Wait timer : timers) {
      Element.Event to = kept.get(timer.elementId());
      if (to == null) {
        table.closeTimer(session.batch(), timer.key());
      } else {
        table.timer(session.batch(), migration.to(), timer.key(), to.elementId());
      }
    }
    List<Wait> messages =
        waits(source, Element.Message.class) ? table.subscriptionsOf(elementKey) : List.of();
    Set<String> names = new HashSet<>();
    for (Wait message : messages) {
      names.add(message.messageName());
      Element.Event to = kept.get(message.elementId());
      if (to == null) {
        table.closeSubscription(session.batch(), message.key(), session.now());
      } else {
        table.subscription(
            session.batch(),
            migration.to(),
            message.key(),
            to.elementId(),
            to.interrupting(),
            session.now());
      }
    }
    open(elementKey, scopeKey, source, target, new HashSet<>(kept.values()), names, opening);
  }

  /** Which events of the target may be opened. */
  enum Opening {
    ALL,
    /** One of the scope's event sub-processes has interrupted it: none other may start. */
    NO_EVENT_SUB_PROCESS,
    /** The element is not active yet: it opens all itself once its incident is resolved. */
    NONE
  }

  private static boolean waits(Element element, Class<? extends Element.Definition> kind) {
    return element.events().stream().anyMatch(event -> kind.isInstance(event.definition()));
  }

  private void open(
      long elementKey,
      long scopeKey,
      Element source,
      Element target,
      Set<Element.Event> kept,
      Set<String> subscribed,
      Opening opening) {
    List<Element.Event> emerging =
        target.events().stream()
            .filter(event -> !kept.contains(event))
            .filter(event -> opening != Opening.NONE)
            .filter(
                event -> opening == Opening.ALL || event.place() != Element.Place.EVENT_SUB_PROCESS)
            .toList();
    if (emerging.isEmpty()) {
      return;
    }
    Variables variables = session.variables();
    Map<String, @Nullable Object> inner = variables.visible(migration.instance(), elementKey);
    try {
      for (Element.Event event : emerging) {
        if (event.definition() instanceof Element.Message message) {
          mustBeNew(source, event, message.name().string(inner), subscribed);
        }
      }
      Waits.open(
          session,
          migration.to(),
          elementKey,
          emerging,
          inner,
          variables.visible(migration.instance(), scopeKey));
    } catch (EvaluationFailure failure) {
      throw checks.refused(
          ("active element with id '%s' is mapped to element with id '%s' that must be subscribed to a"
                  + " catch event. %s")
              .formatted(source.id(), target.id(), String.valueOf(failure.getMessage())));
    }
  }

  /** As in a cluster, a wait for a message is carried over, never closed and opened again. */
  private void mustBeNew(
      Element source, Element.Event event, String messageName, Set<String> subscribed) {
    if (subscribed.contains(messageName)) {
      throw checks.refused(
          ("active element with id '%s' attempts to subscribe to a message it is already subscribed"
                  + " to with name '%s'. Migrating active elements that subscribe to a message they are"
                  + " already subscribed to is not possible yet. Please provide a mapping instruction to"
                  + " message catch event with id '%s' to migrate the respective message subscription.")
              .formatted(source.id(), messageName, event.elementId()));
    }
  }
}
