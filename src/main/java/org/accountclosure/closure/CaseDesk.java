package org.accountclosure.closure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Timeline;
import org.accountclosure.closure.port.Transactions;
import org.jspecify.annotations.Nullable;

/** How every use case works on a case: lock its row first, act, leave a line in its timeline. */
public final class CaseDesk {

  private final Transactions transactions;
  private final ClosureCases cases;
  private final Timeline timeline;
  private final Clock clock;

  public CaseDesk(Transactions transactions, ClosureCases cases, Timeline timeline, Clock clock) {
    this.transactions = transactions;
    this.cases = cases;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Now, as exact as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * Works on the locked case in one transaction.
   *
   * @throws UnknownCase if there is none
   */
  <T extends @Nullable Object> T with(CaseId id, Function<ClosureCase, T> work) {
    return transactions.inOne(
        () -> work.apply(cases.lock(id).orElseThrow(() -> new UnknownCase(id))));
  }

  /** As {@link #with}, for work without a result. */
  void on(CaseId id, Consumer<ClosureCase> work) {
    this.<@Nullable Object>with(
        id,
        closureCase -> {
          work.accept(closureCase);
          return null;
        });
  }

  /** As {@link #on}; an ended case is left alone. */
  void onUnlessEnded(CaseId id, Consumer<ClosureCase> work) {
    on(
        id,
        closureCase -> {
          if (!closureCase.ended()) {
            work.accept(closureCase);
          }
        });
  }

  /** Work in one transaction that is about no case, or about several. */
  <T extends @Nullable Object> T inOne(Supplier<T> work) {
    return transactions.inOne(work);
  }

  /** As {@link #inOne(Supplier)}, for work without a result. */
  void runInOne(Runnable work) {
    transactions.run(work);
  }

  void save(ClosureCase changed) {
    cases.save(changed);
  }

  /** The lines of a case, oldest first. */
  List<TimelineEntry> timelineOf(CaseId id) {
    return timeline.of(id);
  }

  /** One line per key, however often the step is delivered. */
  void note(CaseId id, Instant at, Actor who, TimelineStep what, String why, String key) {
    timeline.add(new TimelineEntry(id, at, who, what, why, key));
  }

  /** As {@link #note(CaseId, Instant, Actor, TimelineStep, String, String)}, for moved money. */
  void note(TimelineEntry entry) {
    timeline.add(entry);
  }

  /**
   * As {@link #note(CaseId, Instant, Actor, TimelineStep, String, String)}, for a step that looked
   * for what blocks.
   */
  void noteLook(
      CaseId id, Instant at, TimelineStep what, String why, String key, List<Blocker> found) {
    List<String> blockers = found.stream().map(Blocker::key).sorted().toList();
    timeline.add(new TimelineEntry(id, at, Actor.SYSTEM, what, why, key, List.of(), blockers));
  }

  /** When steps of that kind were noted after that moment, oldest first. */
  List<Instant> timesOf(CaseId id, TimelineStep what, Instant after) {
    return timeline.of(id).stream()
        .filter(line -> line.what() == what)
        .map(TimelineEntry::at)
        .filter(at -> at.isAfter(after))
        .toList();
  }

  /** Whether the case has a line with that key. */
  boolean isNoted(CaseId id, String key) {
    return timeline.has(id, key);
  }
}
