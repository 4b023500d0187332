package org.accountclosure.engine.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.accountclosure.engine.model.Cycle;
import org.accountclosure.engine.store.DefinitionStore;
import org.accountclosure.engine.store.TimerTable;
import org.accountclosure.engine.store.TimerTable.TimerRow;

/** Fires due timers. */
final class TimerFiring {

  private final Events events;
  private final InstanceStarter starter;
  private final DefinitionStore definitions;

  TimerFiring(Events events, InstanceStarter starter, DefinitionStore definitions) {
    this.events = events;
    this.starter = starter;
    this.definitions = definitions;
  }

  /** Fires a timer that was seen to be due, unless somebody else was faster. */
  boolean fire(EngineSession session, TimerRow seen) {
    TimerTable timers = session.store().timers();
    if (seen.instanceKey() != null) {
      session.store().instances().lockRootOf(seen.instanceKey());
    }
    Optional<TimerRow> locked = timers.lock(seen.key());
    if (locked.isEmpty()) {
      return false;
    }
    TimerRow timer = locked.get();
    timers.delete(session.batch(), timer.key());
    reschedule(session, timer);
    if (timer.instanceKey() != null && timer.elementKey() != null) {
      events.fire(
          session,
          session.instance(timer.instanceKey()),
          timer.elementKey(),
          timer.elementId(),
          Map.of());
    } else {
      definitions
          .processes()
          .byKey(timer.definitionKey())
          .ifPresent(
              definition ->
                  starter.startRoot(session, definition, timer.elementId(), Map.of(), null, "[]"));
    }
    return true;
  }

  /** A jump of the clock over several moments of a cycle fires once, as Camunda 8 does. */
  private static void reschedule(EngineSession session, TimerRow timer) {
    if (timer.cycle() == null || timer.repetitions() == 1) {
      return;
    }
    Instant next = Cycle.parse(timer.cycle()).next(timer.dueAt(), session.now());
    session
        .store()
        .timers()
        .insert(
            session.batch(),
            new TimerRow(
                session.nextKey(),
                next,
                timer.repetitions() < 0 ? -1 : timer.repetitions() - 1,
                timer.cycle(),
                timer.definitionKey(),
                timer.instanceKey(),
                timer.elementKey(),
                timer.elementId()));
    session.followUps().dueAt(next);
  }
}
