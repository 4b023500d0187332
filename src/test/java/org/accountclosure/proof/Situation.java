package org.accountclosure.proof;

import java.util.List;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.CaseStatus;

/** What a holder of the proof meets, and how the closure must end. */
enum Situation {
  CLEAR(CaseStatus.CLOSED, "NO_LONGER_USING"),
  PROPOSALS(CaseStatus.CLOSED, "CAREER_CHANGE"),
  /** A payment becomes available while the proof runs, and is then paid out with consent. */
  PAYOUT(CaseStatus.CLOSED, "NO_LONGER_USING"),
  APPROVED(CaseStatus.CLOSED, "DUPLICATE_ACCOUNT"),
  REFUSED(CaseStatus.REFUSED, "DUPLICATE_ACCOUNT"),
  /** Waits for a payment of next month, and gives up. */
  WITHDRAWN(CaseStatus.WITHDRAWN, "COST"),
  /** Takes the alternative that is offered. */
  RETAINED(CaseStatus.RETAINED, "TOO_MUCH_WORK"),
  /** Is held by one of trust during the offer, released by two, and declines then. */
  HELD(CaseStatus.CLOSED, "TAKING_BREAK"),
  /** Is refused by support, appeals, and a lead says that the refusal stands. */
  APPEALED(CaseStatus.REFUSED, "DUPLICATE_ACCOUNT"),
  /** Has an old debt, which is escalated; a lead writes it off, and another one confirms. */
  WRITTEN_OFF(CaseStatus.CLOSED, "NO_LONGER_USING"),
  /** A client of whom nothing pends. */
  CLIENT(CaseStatus.CLOSED, "NO_LONGER_USING"),
  /** An agency with a proposal and a member, which consent ends. */
  AGENCY(CaseStatus.CLOSED, "CAREER_CHANGE"),
  /** An admin of a team, who leaves it. */
  LEAVES(CaseStatus.CLOSED, "NO_LONGER_USING"),
  /** A plain member of a team, whose admin agrees. */
  REMOVED(CaseStatus.CLOSED, "NO_LONGER_USING"),
  /** A company with an open job, which a member takes over: support and a lead agree. */
  TRANSFERRED(CaseStatus.RETAINED, "CAREER_CHANGE");

  final CaseStatus end;
  final String reason;

  Situation(CaseStatus end, String reason) {
    this.end = end;
    this.reason = reason;
  }

  static Situation of(int number) {
    return values()[number % values().length];
  }

  /** As members of a JSON list. */
  String consents() {
    return switch (this) {
      case PROPOSALS -> "\"WITHDRAW_PROPOSALS\",\"DECLINE_OFFERS\"";
      case PAYOUT -> "\"REQUEST_PAYOUT\"";
      case AGENCY -> "\"WITHDRAW_PROPOSALS\",\"REMOVE_MEMBERS\"";
      default -> "";
    };
  }

  /**
   * What the holder is told once besides the outcome, of offers, holds, appeals and owners; sorted.
   */
  List<String> notices() {
    return switch (this) {
      case RETAINED -> List.of("alternative-offered");
      case HELD -> List.of("alternative-offered", "hold-lifted", "hold-placed");
      case APPEALED -> List.of("appeal-received", "appeal-upheld");
      case TRANSFERRED ->
          List.of("ownership-accepted", "ownership-offered", "ownership-taken-over");
      default -> List.of();
    };
  }

  AccountKind kind() {
    return switch (this) {
      case CLIENT, TRANSFERRED -> AccountKind.CLIENT;
      case AGENCY -> AccountKind.AGENCY;
      case LEAVES, REMOVED -> AccountKind.TEAM_MEMBER;
      default -> AccountKind.FREELANCER;
    };
  }

  /** How many open proposals and offers the case has to end. */
  int endedBids() {
    return switch (this) {
      case PROPOSALS -> 2;
      case AGENCY -> 1;
      default -> 0;
    };
  }

  /** How many memberships the case has to end. */
  int endedMemberships() {
    return switch (this) {
      case AGENCY, LEAVES, REMOVED -> 1;
      default -> 0;
    };
  }

  /** How many decisions of support belong to it. */
  int decisions() {
    return isDecidedByAPerson() && this != REMOVED ? 1 : 0;
  }

  /** A person of the staff decides, which takes listeners of user tasks. */
  boolean isDecidedByAPerson() {
    return switch (this) {
      case APPROVED, REFUSED, APPEALED, WRITTEN_OFF, REMOVED, TRANSFERRED -> true;
      default -> false;
    };
  }

  /** After this line of the timeline nothing follows. */
  String lastStep() {
    return this == APPEALED ? "APPEAL_DECIDED" : "HOLDER_TOLD";
  }
}
