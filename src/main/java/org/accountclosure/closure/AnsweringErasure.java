package org.accountclosure.closure;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountData;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.ErasureRequest.Decision;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.RetentionRules;
import org.accountclosure.closure.port.Doubts;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Logins;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Retention;
import org.jspecify.annotations.Nullable;

/**
 * A wish for erasure is answered in time, for each class of data, also if the closure is blocked.
 * Only a person refuses (GDPR, Articles 12, 17 and 22).
 */
public final class AnsweringErasure {

  private static final String QUEUE = "support";

  private final Erasures erasures;
  private final Retention retention;
  private final Doubts doubts;
  private final CaseNotices notices;
  private final StaffRules staff;
  private final Policies figures;
  private final CaseDesk desk;

  public AnsweringErasure(
      Erasures erasures,
      Retention retention,
      Doubts doubts,
      CaseNotices notices,
      Logins logins,
      Policies figures,
      CaseDesk desk) {
    this.erasures = erasures;
    this.retention = retention;
    this.doubts = doubts;
    this.notices = notices;
    this.staff = new StaffRules(logins, figures);
    this.figures = figures;
    this.desk = desk;
  }

  /** How a wish is answered, as the process variable {@code erasureRoute} has it. */
  public enum Route {
    /** Nothing has to be judged. */
    AT_ONCE,
    /**
     * The closure is under way, a hold stands or it is not certain who asks: time may settle it.
     */
    LATER,
    /** The time runs out, or the account stays open: a person judges. */
    BY_PERSON
  }

  /**
   * How it is answered, and by when.
   *
   * @param lookAgainAt when it is weighed again if nobody can answer yet
   */
  public record Weighed(
      Route route,
      String queue,
      Instant warnAt,
      Instant dueAt,
      Instant followUpAt,
      Instant lookAgainAt) {}

  /**
   * Weighs the wish. Changes nothing but the date at which it was certain who asks, once.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Weighed weigh(ErasureId id) {
    return desk.with(
        find(id).caseId(),
        about -> {
          ErasureRequest wish = confirmedIfCertain(find(id));
          Instant now = desk.now();
          Instant daily = now.plus(figures(about).checks().recheckEvery());
          Duration left = Duration.between(wish.receivedAt(), wish.answerBy());
          return new Weighed(
              route(wish, about, now),
              QUEUE,
              wish.warnAt(),
              wish.answerBy(),
              wish.answerBy().minus(left.dividedBy(2)),
              daily.isBefore(wish.warnAt()) ? daily : wish.warnAt());
        });
  }

  private ErasureRequest confirmedIfCertain(ErasureRequest wish) {
    if (wish.identityConfirmedAt() != null || doubts.findOpen(wish.caseId()).isPresent()) {
      return wish;
    }
    ErasureRequest confirmed = wish.confirmed(desk.now());
    erasures.save(confirmed);
    return confirmed;
  }

  private Route route(ErasureRequest wish, ClosureCase about, Instant now) {
    if (wish.answered()) {
      return Route.AT_ONCE;
    }
    AccountData account = retention.of(about.accountId()).orThrow();
    boolean settled =
        account.closedAt() != null && !account.held() && wish.identityConfirmedAt() != null;
    if (settled) {
      return Route.AT_ONCE;
    }
    boolean staysOpen = about.ended() && account.closedAt() == null;
    return staysOpen || !now.isBefore(wish.warnAt()) ? Route.BY_PERSON : Route.LATER;
  }

  /** May that person take the task? Giving it back is always possible. */
  public Optional<String> assignee(ErasureId id, @Nullable String assignee) {
    return assignee == null || assignee.isBlank()
        ? Optional.empty()
        : desk.with(find(id).caseId(), about -> staff.worksOn(List.of(QUEUE), about, assignee));
  }

  /**
   * May that person complete the task so? If so, it is kept who decides, and what the holder is
   * told.
   *
   * @return why not, in a sentence for the person; empty if the task may go on
   */
  public Optional<String> check(
      ErasureId id, @Nullable String assignee, @Nullable String decision, @Nullable String said) {
    return desk.with(
        find(id).caseId(),
        about -> {
          ErasureRequest wish = find(id);
          if (wish.answered()) {
            return Optional.<String>empty();
          }
          Optional<String> denial =
              staff
                  .worksOn(List.of(QUEUE), about, assignee)
                  .or(() -> incomplete(wish, about, decision, said))
                  .or(() -> StaffNotes.tooLong(said));
          if (denial.isEmpty()) {
            Decision made = Decision.valueOf(String.valueOf(decision));
            erasures.save(wish.entered(made, String.valueOf(assignee), said));
          }
          return denial;
        });
  }

  private Optional<String> incomplete(
      ErasureRequest wish, ClosureCase about, @Nullable String decision, @Nullable String said) {
    if (Arrays.stream(Decision.values()).noneMatch(one -> one.name().equals(decision))) {
      return Optional.of("Choose one of " + Arrays.toString(Decision.values()) + ".");
    }
    if (Decision.EXTEND.name().equals(decision)) {
      Instant firstMonth = figures(about).erasure().answerBy(wish.receivedAt());
      if (wish.extendedAt() != null || !desk.now().isBefore(firstMonth)) {
        return Optional.of("The time is extended once, and only within the first month: answer.");
      }
    }
    return !Decision.CARRY_OUT.name().equals(decision) && StaffNotes.isMissing(said)
        ? Optional.of("Write down why; the holder is told.")
        : Optional.empty();
  }

  /**
   * Extends the time as a person has decided, and tells the holder why. Idempotent: once per wish.
   *
   * @return the new dates
   * @throws IllegalStateException if nobody decided so
   */
  public Weighed extend(ErasureId id) {
    desk.on(
        find(id).caseId(),
        about -> {
          ErasureRequest wish = find(id);
          if (wish.extendedAt() != null) {
            return;
          }
          if (wish.decision() != Decision.EXTEND) {
            throw new IllegalStateException("Nobody has extended the time of erasure " + id);
          }
          Instant now = desk.now();
          Instant until = figures(about).erasure().extended(wish.answerBy());
          erasures.save(wish.extended(until, now));
          notices.erasureExtended(about, String.valueOf(wish.statement()), until);
          desk.note(
              about.id(),
              now,
              Actor.staff(new LoginId(String.valueOf(wish.enteredBy()))),
              TimelineStep.ERASURE_EXTENDED,
              "Erasure is answered by " + until + "; the holder was told why",
              "erasure-extended");
        });
    return weigh(id);
  }

  /**
   * Answers the holder: for each class of data what becomes of it, or why the wish is refused.
   * Idempotent by the wish.
   *
   * @return CARRY_OUT or REFUSE
   * @throws IllegalStateException if a person would have to decide and has not
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public Decision answer(ErasureId id) {
    return desk.with(
        find(id).caseId(),
        about -> {
          ErasureRequest wish = find(id);
          if (!wish.answered()) {
            return answer(wish, about);
          }
          return wish.refused() ? Decision.REFUSE : Decision.CARRY_OUT;
        });
  }

  private Decision answer(ErasureRequest wish, ClosureCase about) {
    Instant now = desk.now();
    Decision entered = wish.decision();
    if (entered == Decision.EXTEND
        || (entered == null && route(wish, about, now) != Route.AT_ONCE)) {
      throw new IllegalStateException("No person has answered erasure " + wish.id());
    }
    Decision made = entered == null ? Decision.CARRY_OUT : entered;
    List<Treated> treated = made == Decision.REFUSE ? List.of() : treated(about, now);
    ErasureRequest answered = wish.answered(made, treated, now);
    erasures.save(answered);
    notices.erasureAnswered(about, answered);
    String by = wish.enteredBy();
    desk.note(
        about.id(),
        now,
        by == null ? Actor.SYSTEM : Actor.staff(new LoginId(by)),
        made == Decision.REFUSE ? TimelineStep.ERASURE_REFUSED : TimelineStep.ERASURE_ANSWERED,
        made == Decision.REFUSE ? "The holder was told why" : inWords(treated),
        "erasure-answered");
    return made;
  }

  private List<Treated> treated(ClosureCase about, Instant now) {
    return RetentionRules.answer(
        retention.of(about.accountId()).orThrow(), figures(about).retention(), now);
  }

  private static String inWords(List<Treated> treated) {
    return String.join(
        ", ", treated.stream().map(one -> one.dataClass() + " " + one.treatment()).toList());
  }

  private ClosureSettings figures(ClosureCase about) {
    return figures.of(about.policyVersion());
  }

  private ErasureRequest find(ErasureId id) {
    return erasures
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no erasure " + id));
  }
}
