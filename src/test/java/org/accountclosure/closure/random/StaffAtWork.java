package org.accountclosure.closure.random;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.CheckingTasks;
import org.accountclosure.closure.ConfirmingResolution;
import org.accountclosure.closure.ConfirmingResolution.Confirmation;
import org.accountclosure.closure.DecidingAppeal;
import org.accountclosure.closure.ReviewingHold;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Verdict.Choice;
import org.accountclosure.closure.port.Escalations;

/**
 * Staff completes tasks: the listener of the task is asked first, as the engine does; what it
 * denies does not happen. Anybody may try anything.
 */
final class StaffAtWork {

  private static final String NOTE = "For a reason";

  private final Town town;
  private final ProcessDriver process;

  StaffAtWork(Town town, ProcessDriver process) {
    this.town = town;
    this.process = process;
  }

  /** Somebody tries to complete one of the tasks in one way or another. */
  void work(int which, int much) {
    List<Stand.Task> tasks = process.tasks();
    if (!tasks.isEmpty()) {
      complete(
          tasks.get(which % tasks.size()), Town.STAFF.get(much % Town.STAFF.size()), which + much);
    }
  }

  /** Somebody who may does it, in a way that leads on. */
  boolean finish(Stand.Task task, int mood) {
    return Town.STAFF.stream().anyMatch(login -> complete(task, login, mood));
  }

  private boolean complete(Stand.Task task, String who, int how) {
    return switch (task.kind()) {
      case DECIDE_ESCALATION -> decide(task, who, how);
      case CONFIRM_RESOLUTION ->
          completed(
              task,
              confirmation(how),
              town.the(ConfirmingResolution.class)
                  .confirm(
                      new EscalationId(task.reference()), who, confirmation(how).name(), NOTE));
      case DECIDE_HOLD -> {
        HoldReview.Decision decision =
            how % 3 == 1 ? HoldReview.Decision.KEEP : HoldReview.Decision.LIFT;
        yield completed(
            task,
            decision,
            town.the(ReviewingHold.class)
                .decision(new HoldId(task.reference()), who, decision.name(), NOTE));
      }
      case CONFIRM_LIFTING ->
          completed(
              task,
              confirmation(how),
              town.the(ReviewingHold.class)
                  .lifting(new HoldId(task.reference()), who, confirmation(how).name(), NOTE));
      case DECIDE_APPEAL -> {
        Appeal.Decision decision =
            how % 2 == 0 ? Appeal.Decision.OVERTURNED : Appeal.Decision.UPHELD;
        yield completed(
            task,
            decision,
            town.the(DecidingAppeal.class)
                .check(new AppealId(task.reference()), who, decision.name(), NOTE));
      }
    };
  }

  private static Confirmation confirmation(int how) {
    return how % 3 == 1 ? Confirmation.REJECT : Confirmation.CONFIRM;
  }

  private boolean decide(Stand.Task task, String who, int how) {
    EscalationId id = new EscalationId(task.reference());
    Escalation escalation = town.the(Escalations.class).find(id).orElseThrow();
    SupportDecision decision = decision(escalation, how);
    return completed(
        task, decision, town.the(CheckingTasks.class).decision(id, who, decision, NOTE));
  }

  /** Among what support can decide; what does not fit is denied by the listener. */
  private static SupportDecision decision(Escalation escalation, int how) {
    return switch (how % 5) {
      case 0 -> resolution(escalation, how).orElse(plain(Choice.APPROVE));
      case 1 -> plain(Choice.APPROVE);
      case 2 -> refusal();
      case 3 -> plain(Choice.ASK_HOLDER);
      default -> plain(Choice.HAND_TO_TRUST);
    };
  }

  static SupportDecision refusal() {
    return new SupportDecision(
        Choice.REFUSE.name(), List.of(RefusalReason.BLOCKER_NOT_CLEARABLE.name()));
  }

  private static SupportDecision plain(Choice choice) {
    return new SupportDecision(choice.name(), List.of());
  }

  private static Optional<SupportDecision> resolution(Escalation escalation, int how) {
    return escalation.evidence().stream()
        .filter(blocker -> !BlockerResolution.optionsFor(blocker).isEmpty())
        .findFirst()
        .map(blocker -> resolve(blocker, how));
  }

  private static SupportDecision resolve(Blocker blocker, int how) {
    List<BlockerResolution.Kind> options = BlockerResolution.optionsFor(blocker);
    return new SupportDecision(
        Choice.RESOLVE_BLOCKER.name(),
        List.of(),
        blocker.key(),
        options.get(how % options.size()).name());
  }

  private boolean completed(Stand.Task task, Object entered, Optional<String> denial) {
    if (denial.isEmpty()) {
      process.complete(task, entered);
    }
    return denial.isEmpty();
  }
}
