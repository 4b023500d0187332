package org.accountclosure.closure;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.ConfirmingResolution.Confirmation;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.HoldReview.Decision;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.port.HoldReviews;
import org.accountclosure.closure.port.Holds;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Notes;
import org.accountclosure.closure.port.Policies;
import org.jspecify.annotations.Nullable;

/**
 * What the listeners of a hold's tasks ask: may that person do this? Each denial is a sentence for
 * the person; empty means that the task may go on. What was decided is kept at once.
 */
public final class ReviewingHold {

  private static final List<String> QUEUE = List.of("trust");

  private final Holds holds;
  private final HoldReviews reviews;
  private final StaffRules staff;
  private final StaffNotes notes;
  private final CaseDesk desk;

  public ReviewingHold(
      Holds holds,
      HoldReviews reviews,
      Notes notes,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    this.holds = holds;
    this.reviews = reviews;
    this.staff = new StaffRules(logins, figures);
    this.notes = new StaffNotes(notes, figures);
    this.desk = desk;
  }

  /** May that person take the task of a review? Giving it back is always possible. */
  public Optional<String> assignee(HoldId id, @Nullable String assignee) {
    return isNobody(assignee)
        ? Optional.empty()
        : with(id, (about, review) -> staff.worksOn(QUEUE, about, assignee));
  }

  /** May that person take the task that confirms the lifting: not who proposed it? */
  public Optional<String> lifter(HoldId id, @Nullable String assignee) {
    return isNobody(assignee)
        ? Optional.empty()
        : with(id, (about, review) -> confirms(about, hold(id), assignee));
  }

  /**
   * May that person decide so? If so, the decision, which may be a proposal to lift the hold, and
   * the reason are kept. Idempotent by the round of the review.
   *
   * @param decision {@code KEEP} or {@code LIFT}
   * @param note why; mandatory
   */
  public Optional<String> decision(
      HoldId id, @Nullable String assignee, @Nullable String decision, @Nullable String note) {
    return with(
        id,
        (about, review) -> {
          if (isRepetition(review, assignee, decision)) {
            return Optional.empty();
          }
          Optional<String> denial =
              staff
                  .worksOn(QUEUE, about, assignee)
                  .or(() -> unknown(decision))
                  .or(() -> reasonMissing(note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            keep(about, review, String.valueOf(assignee), decisionOf(decision), note);
          }
          return denial;
        });
  }

  private static boolean isRepetition(
      HoldReview review, @Nullable String assignee, @Nullable String decision) {
    Decision before = review.decision();
    return before != null
        && before.name().equals(decision)
        && String.valueOf(assignee).equals(review.decidedBy());
  }

  private void keep(
      ClosureCase about, HoldReview review, String login, Decision decision, @Nullable String why) {
    HoldId id = review.holdId();
    reviews.save(review.decided(decision, login));
    if (decision == Decision.LIFT) {
      holds.proposeLifting(id, new LoginId(login)).orThrow();
    }
    String key = "hold-decision:" + id + ":" + review.round();
    notes.keep(about, key, login, why, desk.now());
    note(
        about,
        login,
        decision == Decision.LIFT ? TimelineStep.HOLD_LIFTING_PROPOSED : TimelineStep.HOLD_KEPT,
        decision == Decision.LIFT ? "Proposes to lift hold " + id : "Keeps hold " + id,
        key);
  }

  /**
   * May that person confirm or reject the lifting? If so, it is kept; a rejected one leaves the
   * hold as it was and brings another review. Idempotent: what was settled stands.
   *
   * @param confirmation {@code CONFIRM} or {@code REJECT}
   * @param note why; mandatory for a rejection
   */
  public Optional<String> lifting(
      HoldId id, @Nullable String assignee, @Nullable String confirmation, @Nullable String note) {
    return with(
        id,
        (about, review) -> {
          AccountHold hold = hold(id);
          boolean rejected =
              Confirmation.REJECT.name().equals(confirmation) && hold.liftingProposedBy() == null;
          if (!hold.stands() || hold.liftingConfirmedBy() != null || rejected) {
            return Optional.empty();
          }
          boolean confirmed = Confirmation.CONFIRM.name().equals(confirmation);
          Optional<String> denial =
              confirms(about, hold, assignee)
                  .or(() -> confirmed ? Optional.empty() : incomplete(confirmation, note))
                  .or(() -> StaffNotes.tooLong(note));
          if (denial.isEmpty()) {
            settle(about, review, String.valueOf(assignee), confirmed, note);
          }
          return denial;
        });
  }

  private void settle(
      ClosureCase about, HoldReview review, String login, boolean confirmed, @Nullable String why) {
    HoldId id = review.holdId();
    if (confirmed) {
      holds.confirmLifting(id, new LoginId(login)).orThrow();
    } else {
      holds.rejectLifting(id).orThrow();
      reviews.save(review.kept(review.reviewAt()));
    }
    String key = "hold-lifting:" + id + ":" + review.round();
    notes.keep(about, key, login, why, desk.now());
    note(
        about,
        login,
        confirmed ? TimelineStep.HOLD_LIFTING_CONFIRMED : TimelineStep.HOLD_LIFTING_REJECTED,
        (confirmed ? "Confirms" : "Rejects") + " that hold " + id + " is lifted",
        key);
  }

  private Optional<String> confirms(ClosureCase about, AccountHold hold, @Nullable String login) {
    return staff.worksOn(QUEUE, about, login).or(() -> anotherPerson(hold, login));
  }

  private static Optional<String> anotherPerson(AccountHold hold, @Nullable String login) {
    String proposedBy = hold.liftingProposedBy();
    return proposedBy != null && !proposedBy.equals(login)
        ? Optional.empty()
        : Optional.of(
            "Another person than " + proposedBy + ", who proposed it, must confirm the lifting.");
  }

  private static Optional<String> unknown(@Nullable String decision) {
    return Decision.KEEP.name().equals(decision) || Decision.LIFT.name().equals(decision)
        ? Optional.empty()
        : Optional.of("Choose KEEP or LIFT.");
  }

  private static Optional<String> incomplete(@Nullable String confirmation, @Nullable String why) {
    return Confirmation.REJECT.name().equals(confirmation)
        ? reasonMissing(why)
        : Optional.of("Choose CONFIRM or REJECT.");
  }

  private static Optional<String> reasonMissing(@Nullable String why) {
    return StaffNotes.isMissing(why)
        ? Optional.of("Write down why; the next person needs to know.")
        : Optional.empty();
  }

  private static Decision decisionOf(@Nullable String decision) {
    return Decision.valueOf(String.valueOf(decision));
  }

  private AccountHold hold(HoldId id) {
    return holds.find(id).orThrow().orElseThrow(() -> new UnknownHold(id));
  }

  @FunctionalInterface
  private interface Question {
    Optional<String> ask(ClosureCase about, HoldReview review);
  }

  private Optional<String> with(HoldId id, Question question) {
    HoldReview found = reviews.of(id).orElseThrow(() -> new UnknownHold(id));
    return desk.with(found.caseId(), about -> question.ask(about, reviews.of(id).orElseThrow()));
  }

  private void note(ClosureCase about, String login, TimelineStep what, String why, String key) {
    desk.note(about.id(), desk.now(), Actor.staff(new LoginId(login)), what, why, key);
  }

  private static boolean isNobody(@Nullable String assignee) {
    return assignee == null || assignee.isBlank();
  }
}
