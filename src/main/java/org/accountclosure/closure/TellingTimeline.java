package org.accountclosure.closure;

import java.util.Comparator;
import java.util.List;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Timeline;

/**
 * Tells the holder of each line that is news to them, in the line's own transaction: the request
 * has arrived, this stands in the way, a step was taken, a person decides. A line that is delivered
 * twice is told once. What needs more than the line and its case is told where it happens.
 */
public final class TellingTimeline implements Timeline {

  private final Timeline lines;
  private final ClosureCases cases;
  private final Escalations escalations;
  private final CaseNotices notices;

  public TellingTimeline(
      Timeline lines, ClosureCases cases, Escalations escalations, CaseNotices notices) {
    this.lines = lines;
    this.cases = cases;
    this.escalations = escalations;
    this.notices = notices;
  }

  @Override
  public List<TimelineEntry> of(CaseId id) {
    return lines.of(id);
  }

  @Override
  public boolean has(CaseId id, String dedupeKey) {
    return lines.has(id, dedupeKey);
  }

  @Override
  public void add(TimelineEntry entry) {
    lines.add(entry);
    switch (entry.what()) {
      case REQUESTED -> notices.requested(theCase(entry));
      case CHECKED -> checked(theCase(entry));
      case STEP_TAKEN -> stepTaken(theCase(entry), entry);
      case ESCALATED -> escalated(theCase(entry), entry);
      default -> {
        // No news, or told where it happens.
      }
    }
  }

  private ClosureCase theCase(TimelineEntry entry) {
    return cases.find(entry.caseId()).orElseThrow(() -> new UnknownCase(entry.caseId()));
  }

  private void checked(ClosureCase about) {
    if (about.status() == CaseStatus.WAITING) {
      notices.blocked(
          about,
          about.checklist().blockers().stream()
              .filter(blocker -> blocker.code() != BlockerCode.HOLD)
              .toList());
    }
  }

  /** The key of such a line ends with the step. */
  private void stepTaken(ClosureCase about, TimelineEntry entry) {
    String key = entry.dedupeKey();
    Consent step = Consent.valueOf(key.substring(key.lastIndexOf(':') + 1));
    notices.stepTaken(about, key, step, entry.amounts());
  }

  /** A review that outlives its case is no news to the holder. */
  private void escalated(ClosureCase about, TimelineEntry entry) {
    if (about.ended()) {
      return;
    }
    escalations.of(about.id()).stream()
        .filter(escalation -> escalation.state() == Escalation.State.OPEN)
        .map(Escalation::dueAt)
        .max(Comparator.naturalOrder())
        .ifPresent(dueAt -> notices.escalated(about, entry.dedupeKey(), dueAt));
  }
}
