package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a closure that was withdrawn has done before, and what stays although it is over.
 *
 * @param done what was done and cannot be undone
 * @param holds the holds on the account, by their ids; they stay
 * @param reviewGoesOn whether a person goes on judging the reason that was given
 */
public record WithdrawalReport(List<Done> done, List<String> holds, boolean reviewGoesOn) {

  public WithdrawalReport {
    done = List.copyOf(done);
    holds = List.copyOf(holds);
  }

  /**
   * One thing that was done.
   *
   * @param what in one sentence, without personal data
   */
  public record Done(Instant at, TimelineStep step, String what) {}

  /** The report, from the lines of the case and what its last check found. */
  public static WithdrawalReport of(
      List<TimelineEntry> timeline, Checklist last, boolean reviewGoesOn) {
    return new WithdrawalReport(
        timeline.stream()
            .filter(entry -> entry.what().cannotBeUndone())
            .map(entry -> new Done(entry.at(), entry.what(), entry.why()))
            .toList(),
        last.blockers().stream()
            .filter(blocker -> blocker.code() == BlockerCode.HOLD)
            .map(Blocker::reference)
            .toList(),
        reviewGoesOn);
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
