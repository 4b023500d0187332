package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a closure that was withdrawn has done before, and what stays although it is over.
 *
 * @param done what was done and cannot be undone
 * @param restored what the request had switched off and is as before; empty until that has happened
 * @param holds the holds on the account, by their ids; they stay
 * @param reviewGoesOn whether a person goes on judging the reason that was given
 */
public record WithdrawalReport(
    List<Done> done, List<Done> restored, List<String> holds, boolean reviewGoesOn) {

  public WithdrawalReport {
    done = List.copyOf(done);
    restored = List.copyOf(restored);
    holds = List.copyOf(holds);
  }

  /**
   * One thing that was done.
   *
   * @param what in one sentence, without personal data
   * @param amounts the money that was moved; empty if none was
   */
  public record Done(Instant at, TimelineStep step, String what, List<Money> amounts) {
    public Done {
      amounts = List.copyOf(amounts);
    }

    private static Done of(TimelineEntry entry) {
      return new Done(entry.at(), entry.what(), entry.why(), entry.amounts());
    }
  }

  /** The report, from the lines of the case, what its last check found, and its escalations. */
  public static WithdrawalReport of(
      List<TimelineEntry> timeline, Checklist last, List<Escalation> escalations) {
    return new WithdrawalReport(
        timeline.stream().filter(entry -> entry.what().cannotBeUndone()).map(Done::of).toList(),
        timeline.stream()
            .filter(entry -> entry.what() == TimelineStep.ACCOUNT_RESTORED)
            .map(Done::of)
            .toList(),
        last.blockers().stream()
            .filter(blocker -> blocker.code() == BlockerCode.HOLD)
            .map(Blocker::reference)
            .toList(),
        escalations.stream()
            .anyMatch(
                one ->
                    one.kind() == EscalationKind.VIOLATION_REASON
                        && one.state() != Escalation.State.DECIDED));
  }

  /** Such as: nothing was done that cannot be undone; a hold stays. */
  public String inOneSentence() {
    List<String> parts = new ArrayList<>();
    parts.add(
        done.isEmpty()
            ? "nothing was done that cannot be undone"
            : "done and not to be undone: "
                + String.join("; ", done.stream().map(Done::what).toList()));
    if (!holds.isEmpty()) {
      parts.add("holds stay: " + String.join(", ", holds));
    }
    if (reviewGoesOn) {
      parts.add("the review of the reason goes on");
    }
    return String.join("; ", parts);
  }
}
