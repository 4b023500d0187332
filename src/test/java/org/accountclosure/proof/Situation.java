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
  RETAINED(CaseStatus.RETAINED, "TOO_MUCH_WORK", "alternative-offered"),
  /** Is held by one of trust during the offer, released by two, and declines then. */
  HELD(CaseStatus.CLOSED, "TAKING_BREAK", "alternative-offered", "hold-lifted", "hold-placed"),
  /** Is refused by support, appeals, and a lead says that the refusal stands. */
  APPEALED(CaseStatus.REFUSED, "DUPLICATE_ACCOUNT", "appeal-received", "appeal-upheld"),
  /** Has an old debt, which is escalated; a lead writes it off, and another one confirms. */
  WRITTEN_OFF(CaseStatus.CLOSED, "NO_LONGER_USING"),
  /** A client of whom nothing pends. */
  CLIENT(CaseStatus.CLOSED, "NO_LONGER_USING");

  final CaseStatus end;
  final String reason;

  /** What the holder is told once besides the outcome, of offers, holds and appeals; sorted. */
  final List<String> notices;

  Situation(CaseStatus end, String reason, String... notices) {
    this.end = end;
    this.reason = reason;
    this.notices = List.of(notices);
  }

  static Situation of(int number) {
    return values()[number % values().length];
  }

  /** As members of a JSON list. */
  String consents() {
    return switch (this) {
      case PROPOSALS -> "\"WITHDRAW_PROPOSALS\",\"DECLINE_OFFERS\"";
      case PAYOUT -> "\"REQUEST_PAYOUT\"";
      default -> "";
    };
  }

  AccountKind kind() {
    return this == CLIENT ? AccountKind.CLIENT : AccountKind.FREELANCER;
  }

  /** A person of the staff decides, which takes listeners of user tasks. */
  boolean isDecidedByAPerson() {
    return switch (this) {
      case APPROVED, REFUSED, APPEALED, WRITTEN_OFF -> true;
      default -> false;
    };
  }

  /** After this line of the timeline nothing follows. */
  String lastStep() {
    return this == APPEALED ? "APPEAL_DECIDED" : "HOLDER_TOLD";
  }
}
