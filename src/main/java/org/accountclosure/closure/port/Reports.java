package org.accountclosure.closure.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.RetainedAs;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.ClosureCases.Position;
import org.jspecify.annotations.Nullable;

/** Numbers over all cases, and the cases behind each number. Reads the case rows only. */
public interface Reports {

  /**
   * The numbers.
   *
   * @param period of what has ended or been decided; what is open is counted as it is now
   * @param kind only accounts of that kind; null means any
   */
  Overview overview(Period period, @Nullable AccountKind kind);

  /** The cases behind a number, newest first. */
  List<ClosureCase> cases(Query query);

  /**
   * Decisions about other cases that asked the same: the same reason judged, or a blocker of the
   * same code. Newest first.
   *
   * @param limit 1 to 50
   */
  List<Precedent> precedents(CaseId id, int limit);

  /** Half open: {@code from} belongs to it, {@code to} does not. */
  record Period(Instant from, Instant to) {
    public Period {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("A period ends after it begins");
      }
    }
  }

  /**
   * Which cases; null means any.
   *
   * @param open whether they are under way
   * @param blocker one that the last check found
   * @param overdue whether an escalation of it should have been decided by now
   * @param ended when they ended
   * @param limit 1 to 5000
   */
  record Query(
      @Nullable Boolean open,
      @Nullable CaseStatus status,
      @Nullable AccountKind kind,
      @Nullable ClosureReason reason,
      @Nullable BlockerCode blocker,
      @Nullable RefusalReason refusalReason,
      @Nullable RetainedAs retainedAs,
      @Nullable LoginId login,
      boolean overdue,
      @Nullable Period ended,
      @Nullable Position after,
      int limit) {
    public Query {
      if (limit < 1 || limit > 5000) {
        throw new IllegalArgumentException("A list has 1 to 5000 cases, not " + limit);
      }
    }
  }

  /**
   * The numbers.
   *
   * @param offered how many alternatives were offered in the period
   */
  record Overview(
      List<OpenCases> open,
      List<Blocked> waitingFor,
      List<Outcomes> outcomes,
      List<ByReason> reasons,
      List<Refusals> refusals,
      List<TimeToClose> timeToClose,
      List<Retained> retained,
      long offered,
      List<Overdue> overdue) {
    public Overview {
      open = List.copyOf(open);
      waitingFor = List.copyOf(waitingFor);
      outcomes = List.copyOf(outcomes);
      reasons = List.copyOf(reasons);
      refusals = List.copyOf(refusals);
      timeToClose = List.copyOf(timeToClose);
      retained = List.copyOf(retained);
      overdue = List.copyOf(overdue);
    }
  }

  /** Cases under way. */
  record OpenCases(AccountKind kind, CaseStatus status, long count) {}

  /** Cases under way that a blocker keeps open; a case counts once for each code. */
  record Blocked(BlockerCode blocker, long count) {}

  /** Cases that ended on a day, by UTC. */
  record Outcomes(LocalDate day, CaseStatus status, long count) {}

  /** Cases that ended, by what their holders gave as reason. */
  record ByReason(ClosureReason reason, CaseStatus status, long count) {}

  /** Refused cases; a case counts once for each of its reasons. */
  record Refusals(RefusalReason reason, long count) {}

  /** From the request to the closing, in hours: half of the cases and nine of ten took less. */
  record TimeToClose(AccountKind kind, long count, double medianHours, double ninetyPercentHours) {}

  /** Accounts that their holders keep. */
  record Retained(RetainedAs how, long count) {}

  /** Escalations that should have been decided by now. */
  record Overdue(String queue, long count) {}

  /** A decision about another case. */
  record Precedent(
      CaseId caseId,
      AccountKind accountKind,
      ClosureReason closureReason,
      EscalationKind about,
      List<BlockerCode> blockers,
      Verdict verdict) {
    public Precedent {
      blockers = List.copyOf(blockers);
    }
  }
}
