package org.accountclosure.closure;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.TimelineEntry;
import org.accountclosure.closure.port.ClosureCases;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Notices.Notice;
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
  private final Notices notices;

  public TellingTimeline(
      Timeline lines, ClosureCases cases, Escalations escalations, Notices notices) {
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
  public void add(TimelineEntry entry) {
    lines.add(entry);
    switch (entry.what()) {
      case REQUESTED -> requested(theCase(entry));
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

  private void requested(ClosureCase about) {
    tell(
        about,
        NoticeTemplate.CLOSURE_REQUESTED,
        "requested",
        new NoticeData()
            .with(NoticeDatum.ACCOUNT_ID, about.accountId().value())
            .with(NoticeDatum.REASON, about.request().reason()));
  }

  /** Once for each blocker: what was told before is not told again at every check. */
  private void checked(ClosureCase about) {
    if (about.status() != CaseStatus.WAITING) {
      return;
    }
    List<Blocker> found =
        about.checklist().blockers().stream()
            .filter(blocker -> blocker.code().stage().isPresent())
            .toList();
    Set<String> told = toldBefore(about.id());
    List<String> news =
        found.stream().map(Blocker::key).filter(key -> !told.contains(key)).sorted().toList();
    if (news.isEmpty()) {
      return;
    }
    NoticeData data = new NoticeData().blockers(found);
    about.recheckAt().ifPresent(at -> data.with(NoticeDatum.RECHECK_AT, at));
    tell(about, NoticeTemplate.CLOSURE_BLOCKED, "blocked:" + named(news.toString()), data);
  }

  private Set<String> toldBefore(CaseId id) {
    return notices.of(id).stream()
        .filter(notice -> notice.template() == NoticeTemplate.CLOSURE_BLOCKED)
        .flatMap(notice -> NoticeData.blockerKeys(notice.data()).stream())
        .collect(Collectors.toSet());
  }

  /** The key of such a line ends with the step. */
  private void stepTaken(ClosureCase about, TimelineEntry entry) {
    String key = entry.dedupeKey();
    Consent step = Consent.valueOf(key.substring(key.lastIndexOf(':') + 1));
    tell(
        about,
        NoticeTemplate.STEP_TAKEN,
        "step:" + named(key),
        new NoticeData()
            .with(NoticeDatum.STEP, step)
            .withAmounts(NoticeDatum.AMOUNTS, entry.amounts()));
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
        .ifPresent(
            dueAt ->
                tell(
                    about,
                    NoticeTemplate.CLOSURE_ESCALATED,
                    "escalated:" + named(entry.dedupeKey()),
                    new NoticeData().with(NoticeDatum.DUE_AT, dueAt)));
  }

  private void tell(ClosureCase about, NoticeTemplate template, String key, NoticeData data) {
    notices.enqueue(
        new Notice(
            about.id() + ":" + key,
            about.id(),
            Notices.Audience.HOLDER,
            about.loginId().value(),
            template,
            data.toMap()));
  }

  /** A short name for something long. */
  private static UUID named(String something) {
    return UUID.nameUUIDFromBytes(something.getBytes(StandardCharsets.UTF_8));
  }
}
