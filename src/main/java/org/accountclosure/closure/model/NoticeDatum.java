package org.accountclosure.closure.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A value that a notice is written with. In {@link NoticeTemplate} is which notice needs which; how
 * each is written down is said by its {@link Kind}, and {@link NoticeData} writes it so.
 */
public enum NoticeDatum {
  /** The account in question. */
  ACCOUNT_ID("accountId", Kind.ID),
  /** Why the holder wants to leave: a {@link ClosureReason}. */
  REASON("reason", Kind.CODE),
  /** What stands in the way, with dates. */
  BLOCKERS("blockers", Kind.BLOCKERS),
  /** When everything is checked again. */
  RECHECK_AT("recheckAt", Kind.MOMENT),
  /** What was done with the holder's consent: a {@link Consent}. */
  STEP("step", Kind.CODE),
  /** The amounts of money that a step moved, such as {@code 480.00 USD}. */
  AMOUNTS("amounts", Kind.MONEY),
  /** When an alternative that is offered would be in effect. */
  EFFECTIVE_AT("effectiveAt", Kind.MOMENT),
  /** What is offered, or was accepted, instead of closing: a code such as {@code FREE_PLAN}. */
  ALTERNATIVE("alternative", Kind.CODE),
  /** Until when the offer can be answered. */
  OFFER_ENDS_AT("offerEndsAt", Kind.MOMENT),
  /** Until when the holder can say that the closure shall go on. */
  GO_ON_BY("goOnBy", Kind.MOMENT),
  /** When the case expires if the holder does nothing. */
  EXPIRES_AT("expiresAt", Kind.MOMENT),
  /** What support wants to know, in support's own words. */
  QUESTION("question", Kind.TEXT),
  /** Until when the holder can answer support. */
  ANSWER_BY("answerBy", Kind.MOMENT),
  /** When a person has decided at the latest. */
  DUE_AT("dueAt", Kind.MOMENT),
  /** When the case ended. */
  ENDED_AT("endedAt", Kind.MOMENT),
  /** Why it was refused: {@link RefusalReason}s. */
  REFUSAL_REASONS("refusalReasons", Kind.CODES),
  /** Until when the refusal can be appealed. */
  APPEAL_UNTIL("appealUntil", Kind.MOMENT),
  /** Why the appeal was decided so, in the words of the person who decided. */
  STATEMENT("statement", Kind.TEXT),
  /** The case that goes on after an appeal. */
  NEW_CASE_ID("newCaseId", Kind.ID),
  /** The escalation that a person has to decide. */
  ESCALATION_ID("escalationId", Kind.ID),
  /** The notice that could not be delivered. */
  NOTICE_ID("noticeId", Kind.ID),
  /** What that notice was about: a {@link NoticeTemplate}. */
  TEMPLATE("template", Kind.CODE),
  /** Why a notice could not be delivered: an {@link UndeliverableReason}. */
  UNDELIVERABLE_REASON("undeliverableReason", Kind.CODE),
  /** When the link of the notice ends, if that is sooner than other links do. */
  LINK_ENDS_AT("linkEndsAt", Kind.MOMENT),
  /** Until when the account could be reopened. */
  REOPENABLE_UNTIL("reopenableUntil", Kind.MOMENT),
  /** What becomes of each class of data: {@link Treated}. */
  TREATED("treated", Kind.TREATED),
  /** What came after a closing: a {@link LateMoneyKind}. */
  LATE_MONEY("lateMoney", Kind.CODE),
  /** The team that has to decide. */
  TEAM_ID("teamId", Kind.ID),
  /** The member who wants to leave it. */
  MEMBER_ID("memberId", Kind.ID),
  /** What somebody else is asked about: a payment, money in escrow, a member. */
  REFERENCE("reference", Kind.ID),
  /** The contract or the agency that it is about. */
  ABOUT("about", Kind.ID);

  /** How a value is written down in {@code Notice.data}. */
  public enum Kind {
    /** As it is. */
    ID,
    /** As it is; free text of a person, may have several lines. */
    TEXT,
    /** The name of one constant of an enum. */
    CODE,
    /** Names of constants, separated by commas; at least one. */
    CODES,
    /** {@link java.time.Instant#toString()}. */
    MOMENT,
    /** {@link Money#list}. */
    MONEY,
    /** {@link NoticeData#blockers}. */
    BLOCKERS,
    /** {@link NoticeData#treated}. */
    TREATED
  }

  private final String key;
  private final Kind kind;

  NoticeDatum(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  /** Its key in {@code Notice.data} and its name in the texts. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  static Optional<NoticeDatum> ofKey(String key) {
    return Arrays.stream(values()).filter(datum -> datum.key.equals(key)).findFirst();
  }
}
