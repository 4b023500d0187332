package org.accountclosure.closure;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/** A second person confirms, or rejects, that a blocker is resolved by staff: four eyes. */
public final class ConfirmingResolution {

  /** What the second person can say; as the process variable {@code confirmation} has it. */
  public enum Confirmation {
    CONFIRM,
    REJECT
  }

  private final Escalations escalations;
  private final StaffRules staff;
  private final StaffNotes notes;
  private final CaseDesk desk;

  public ConfirmingResolution(
      Escalations escalations, Notes notes, Logins logins, Policies figures, CaseDesk desk) {
    this.escalations = escalations;
    this.staff = new StaffRules(logins, figures);
    this.notes = new StaffNotes(notes, figures);
    this.desk = desk;
  }

  /**
   * May that person complete the task so? If so, it is recorded: a confirmed resolution can be
   * carried out, a rejected one opens the escalation again. Idempotent by the round of the task.
   *
   * @return why not, in a sentence for the person; empty if the task may go on
   */
  public Optional<String> confirm(
      EscalationId id,
      @Nullable String assignee,
      @Nullable String confirmation,
      @Nullable String note) {
    Escalation found = escalations.find(id).orElseThrow(() -> new UnknownEscalation(id));
    return desk.with(
        found.caseId(),
        about -> {
          Escalation current = escalations.find(id).orElseThrow();
          if (current.state() != Escalation.State.CONFIRMING) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              staff
                  .confirms(current, about, assignee)
                  .or(() -> incomplete(confirmation, note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            record(about, current, String.valueOf(assignee), isConfirm(confirmation), note);
          }
          return denial;
        });
  }

  private static Optional<String> incomplete(@Nullable String confirmation, @Nullable String note) {
    if (isConfirm(confirmation)) {
      return Optional.empty();
    }
    if (!Confirmation.REJECT.name().equals(confirmation)) {
      return Optional.of("Choose CONFIRM or REJECT.");
    }
    return StaffNotes.isMissing(note)
        ? Optional.of("Write down why you reject it; the first person needs to know.")
        : Optional.empty();
  }

  private void record(
      ClosureCase about,
      Escalation current,
      String login,
      boolean confirmed,
      @Nullable String note) {
    Instant now = desk.now();
    escalations.save(confirmed ? current.confirmed(login) : current.reopened());
    String key = "confirmation:" + current.id() + ":" + current.round();
    notes.keep(about, key, login, note, now);
    desk.note(
        about.id(),
        now,
        Actor.staff(new LoginId(login)),
        confirmed ? TimelineStep.RESOLUTION_CONFIRMED : TimelineStep.RESOLUTION_REJECTED,
        "A second person " + (confirmed ? "confirmed" : "rejected") + " the resolution",
        key);
  }

  private static boolean isConfirm(@Nullable String confirmation) {
    return Confirmation.CONFIRM.name().equals(confirmation);
  }
}
