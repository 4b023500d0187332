package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.jspecify.annotations.Nullable;

/** One line of the timeline: who, what, when, why. */
@Schema(name = "TimelineEntry")
record TimelineView(
    Instant at,
    Actor.Kind actor,
    @Schema(description = "Null for holders if the actor is staff", nullable = true)
        @Nullable String name,
    TimelineStep what,
    String why,
    @Schema(description = "The money that the step moved; empty if it moved none")
        List<MoneyView> amounts,
    @Schema(
            description =
                "What was found to block, as code:reference; null if the step did not look",
            nullable = true)
        @Nullable List<String> blockers) {

  /** Holders learn that staff acted, not who of them. */
  static TimelineView of(TimelineEntry entry, boolean forStaff) {
    Actor actor = entry.actor();
    boolean hidden = actor.kind() == Actor.Kind.STAFF && !forStaff;
    return new TimelineView(
        entry.at(),
        actor.kind(),
        hidden ? null : actor.name(),
        entry.what(),
        entry.why(),
        MoneyView.of(entry.amounts()),
        entry.blockers());
  }
}
