package org.accountclosure.closure.random;

import java.util.List;
import java.util.Set;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Outcome;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.model.TimelineStep;
import org.jspecify.annotations.Nullable;

/**
 * What became of a case and what stands, or stood, in its way, read from its timeline alone.
 *
 * @param outcome null while the case is under way
 * @param blockers keys, sorted; as the last step that looked found them
 */
record Rebuilt(@Nullable Outcome outcome, List<String> blockers) {

  private static final Set<TimelineStep> ENDS =
      Set.of(
          TimelineStep.CLOSED,
          TimelineStep.RETAINED,
          TimelineStep.WITHDRAWN,
          TimelineStep.REFUSED,
          TimelineStep.EXPIRED);

  /** From the lines, oldest first. */
  static Rebuilt from(List<TimelineEntry> lines) {
    Outcome outcome = null;
    List<String> blockers = List.of();
    for (TimelineEntry line : lines) {
      List<String> found = line.blockers();
      blockers = found == null ? blockers : found;
      if (ENDS.contains(line.what())) {
        outcome = Outcome.valueOf(line.what().name());
      }
    }
    return new Rebuilt(outcome, blockers);
  }

  /** What the row of the case says. */
  static Rebuilt as(ClosureCase row) {
    return new Rebuilt(
        row.outcome().orElse(null),
        row.checklist().blockers().stream().map(blocker -> blocker.key()).sorted().toList());
  }
}
