package org.accountclosure.closure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Reached;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.UndeliveredNotices;
import org.accountclosure.closure.port.UndeliveredNotices.Undelivered;
import org.jspecify.annotations.Nullable;

/**
 * A person tells somebody what no notice could. The task is about one notice; whoever does it tells
 * everything that waits for that case. Also for cases that have ended.
 */
public final class LookingAfterNotices {

  private static final String QUEUE = "support";

  private final UndeliveredNotices undelivered;
  private final StaffRules staff;
  private final StaffNotes notes;
  private final CaseDesk desk;

  public LookingAfterNotices(
      UndeliveredNotices undelivered, Notes notes, Logins logins, Policies figures, CaseDesk desk) {
    this.undelivered = undelivered;
    this.staff = new StaffRules(logins, figures);
    this.notes = new StaffNotes(notes, figures);
    this.desk = desk;
  }

  /** The dates of the task; UTC. */
  public record Opened(Instant dueAt, Instant followUpAt) {}

  /**
   * The process has started. The time counts from when the outbox gave the notice up, so that a
   * repetition answers the same dates.
   */
  public Opened open(String noticeKey, Routing routing) {
    Undelivered found = find(noticeKey);
    Instant dueAt = found.since().plus(routing.dueIn());
    desk.on(
        found.notice().caseId(),
        about ->
            desk.note(
                about.id(),
                desk.now(),
                Actor.SYSTEM,
                TimelineStep.HOLDER_BEING_REACHED,
                "Queue " + routing.queue() + " finds another way to the holder until " + dueAt,
                "reaching:" + noticeKey));
    return new Opened(dueAt, found.since().plus(routing.dueIn().dividedBy(2)));
  }

  /** May that person take the task? Giving it back is always possible. */
  public Optional<String> assignee(String noticeKey, @Nullable String assignee) {
    if (assignee == null || assignee.isBlank()) {
      return Optional.empty();
    }
    CaseId id = find(noticeKey).notice().caseId();
    return desk.with(id, about -> staff.worksOn(List.of(QUEUE), about, assignee));
  }

  /**
   * May that person complete the task so? If so, it is kept who it was, and the note moves to the
   * database. Repeating it changes nothing.
   *
   * @param how one of {@link Reached}
   * @param note what was done; mandatory
   * @return why not, in a sentence for the person; empty if the task may go on
   */
  public Optional<String> reached(
      String noticeKey, @Nullable String assignee, @Nullable String how, @Nullable String note) {
    CaseId id = find(noticeKey).notice().caseId();
    return desk.with(
        id,
        about -> {
          if (find(noticeKey).endedAt() != null) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              staff
                  .worksOn(List.of(QUEUE), about, assignee)
                  .or(() -> incomplete(how, note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            String login = String.valueOf(assignee);
            undelivered.lookedAfter(id, new LoginId(login));
            notes.keep(about, "reached:" + noticeKey, login, note, desk.now());
          }
          return denial;
        });
  }

  /**
   * Puts on the timeline how it went. Repeating it changes nothing.
   *
   * @throws IllegalStateException if nobody has looked after the notice
   */
  public void record(String noticeKey, Reached how) {
    CaseId id = find(noticeKey).notice().caseId();
    desk.on(
        id,
        about -> {
          Undelivered current = find(noticeKey);
          LoginId by = current.lookedAfterBy();
          if (by == null) {
            throw new IllegalStateException("Nobody has looked after notice " + noticeKey);
          }
          if (current.endedAt() != null) {
            return;
          }
          Instant now = desk.now();
          int told = undelivered.end(id, how, now);
          boolean inVain = how == Reached.NOT_REACHED;
          desk.note(
              id,
              now,
              Actor.staff(by),
              inVain ? TimelineStep.HOLDER_NOT_REACHED : TimelineStep.HOLDER_REACHED,
              how + (inVain ? "; not told: " : "; told: ") + told + " undelivered",
              "reached:" + noticeKey);
        });
  }

  private Undelivered find(String noticeKey) {
    return undelivered
        .find(noticeKey)
        .orElseThrow(
            () -> new IllegalArgumentException("No undelivered notice has the key " + noticeKey));
  }

  private static Optional<String> incomplete(@Nullable String how, @Nullable String note) {
    if (Arrays.stream(Reached.values()).noneMatch(known -> known.name().equals(how))) {
      return Optional.of(
          "Say how the holder was reached: " + Arrays.toString(Reached.values()) + ".");
    }
    return StaffNotes.isMissing(note)
        ? Optional.of("Write down what was done; the next person needs to know.")
        : Optional.empty();
  }
}
