package org.accountclosure.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Note;
import org.accountclosure.closure.model.Routing;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Notices;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.UndeliveredNotices;
import org.jspecify.annotations.Nullable;

/** The task of a person who finds another way to a holder whom a notice did not reach. */
public final class LookingAfterNotices {

  private static final List<String> QUEUE = List.of("support");

  /** How the holder was reached; as the process variable {@code reached} has it. */
  public enum Reached {
    BY_PHONE,
    BY_OTHER_ADDRESS,
    BY_LETTER,
    NOT_REACHED
  }

  /** Until when the person does it, and when to look at it; half of the time. */
  public record Opened(Instant dueAt, Instant followUpAt) {}

  private final Notices notices;
  private final UndeliveredNotices undelivered;
  private final Notes allNotes;
  private final StaffRules staff;
  private final StaffNotes notes;
  private final CaseDesk desk;

  public LookingAfterNotices(
      Notices notices,
      UndeliveredNotices undelivered,
      Notes notes,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    this.notices = notices;
    this.undelivered = undelivered;
    this.allNotes = notes;
    this.staff = new StaffRules(logins, figures);
    this.notes = new StaffNotes(notes, figures);
    this.desk = desk;
  }

  /**
   * The process has started. The time counts from when delivery was given up; a repetition answers
   * the same dates.
   *
   * @throws IllegalArgumentException if that notice is not an undelivered one
   */
  public Opened open(String noticeKey, Routing routing) {
    return desk.with(
        caseOf(noticeKey),
        about -> {
          Instant since =
              undelivered
                  .since(noticeKey)
                  .orElseThrow(
                      () -> new IllegalArgumentException("Notice " + noticeKey + " is on its way"));
          Duration dueIn = routing.dueIn();
          Instant dueAt = since.plus(dueIn);
          desk.note(
              about.id(),
              desk.now(),
              Actor.SYSTEM,
              TimelineStep.HOLDER_BEING_REACHED,
              "Queue " + routing.queue() + " finds another way to the holder until " + dueAt,
              "reaching:" + noticeKey);
          return new Opened(dueAt, since.plus(dueIn.dividedBy(2)));
        });
  }

  /** May that person take the task? Giving it back is always possible. */
  public Optional<String> assignee(String noticeKey, @Nullable String assignee) {
    return assignee == null || assignee.isBlank()
        ? Optional.empty()
        : desk.with(caseOf(noticeKey), about -> staff.worksOn(QUEUE, about, assignee));
  }

  /**
   * May that person complete the task so? If so, it is kept who did what. Idempotent by the notice.
   *
   * @param note what was done; mandatory
   */
  public Optional<String> reached(
      String noticeKey, @Nullable String assignee, @Nullable String how, @Nullable String note) {
    return desk.with(
        caseOf(noticeKey),
        about -> {
          Optional<String> denial =
              staff
                  .worksOn(QUEUE, about, assignee)
                  .or(() -> incomplete(how, note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            notes.keep(about, noteKey(noticeKey), String.valueOf(assignee), note, desk.now());
          }
          return denial;
        });
  }

  private static Optional<String> incomplete(@Nullable String how, @Nullable String note) {
    if (Arrays.stream(Reached.values()).noneMatch(one -> one.name().equals(how))) {
      return Optional.of("Choose one of " + Arrays.toString(Reached.values()) + ".");
    }
    return StaffNotes.isMissing(note)
        ? Optional.of("Write down what was done; somebody may have to try again.")
        : Optional.empty();
  }

  /**
   * Records it: whatever could not be delivered so far has been told, or there was no way.
   * Idempotent by the notice.
   *
   * @throws IllegalStateException if nobody has looked after it
   */
  public void record(String noticeKey, Reached how) {
    desk.on(
        caseOf(noticeKey),
        about -> {
          LoginId person =
              allNotes.of(about.id()).stream()
                  .filter(note -> note.key().equals(noteKey(noticeKey)))
                  .map(Note::author)
                  .findFirst()
                  .orElseThrow(
                      () ->
                          new IllegalStateException("Nobody has looked after notice " + noticeKey));
          Instant now = desk.now();
          undelivered.reached(about.id(), Actor.staff(person), now);
          boolean found = how != Reached.NOT_REACHED;
          desk.note(
              about.id(),
              now,
              Actor.staff(person),
              found ? TimelineStep.HOLDER_REACHED : TimelineStep.HOLDER_NOT_REACHED,
              found ? "Reached in another way: " + how : "There was no other way to the holder",
              "reached:" + noticeKey);
        });
  }

  private static String noteKey(String noticeKey) {
    return "reached:" + noticeKey;
  }

  private CaseId caseOf(String noticeKey) {
    return notices
        .find(noticeKey)
        .orElseThrow(() -> new IllegalArgumentException("There is no notice " + noticeKey))
        .caseId();
  }
}
