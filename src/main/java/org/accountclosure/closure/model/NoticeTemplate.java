package org.accountclosure.closure.model;

import static org.accountclosure.closure.model.NoticeDatum.ABOUT;
import static org.accountclosure.closure.model.NoticeDatum.ACCOUNT_ID;
import static org.accountclosure.closure.model.NoticeDatum.ALTERNATIVE;
import static org.accountclosure.closure.model.NoticeDatum.AMOUNTS;
import static org.accountclosure.closure.model.NoticeDatum.ANSWER_BY;
import static org.accountclosure.closure.model.NoticeDatum.APPEAL_UNTIL;
import static org.accountclosure.closure.model.NoticeDatum.BLOCKERS;
import static org.accountclosure.closure.model.NoticeDatum.DUE_AT;
import static org.accountclosure.closure.model.NoticeDatum.EFFECTIVE_AT;
import static org.accountclosure.closure.model.NoticeDatum.ENDED_AT;
import static org.accountclosure.closure.model.NoticeDatum.ESCALATION_ID;
import static org.accountclosure.closure.model.NoticeDatum.EXPIRES_AT;
import static org.accountclosure.closure.model.NoticeDatum.GO_ON_BY;
import static org.accountclosure.closure.model.NoticeDatum.LATE_MONEY;
import static org.accountclosure.closure.model.NoticeDatum.LINK_ENDS_AT;
import static org.accountclosure.closure.model.NoticeDatum.MEMBER_ID;
import static org.accountclosure.closure.model.NoticeDatum.NEW_CASE_ID;
import static org.accountclosure.closure.model.NoticeDatum.NOTICE_ID;
import static org.accountclosure.closure.model.NoticeDatum.OFFER_ENDS_AT;
import static org.accountclosure.closure.model.NoticeDatum.QUESTION;
import static org.accountclosure.closure.model.NoticeDatum.REASON;
import static org.accountclosure.closure.model.NoticeDatum.RECHECK_AT;
import static org.accountclosure.closure.model.NoticeDatum.REFERENCE;
import static org.accountclosure.closure.model.NoticeDatum.REFUSAL_REASONS;
import static org.accountclosure.closure.model.NoticeDatum.REOPENABLE_UNTIL;
import static org.accountclosure.closure.model.NoticeDatum.STATEMENT;
import static org.accountclosure.closure.model.NoticeDatum.STEP;
import static org.accountclosure.closure.model.NoticeDatum.TEAM_ID;
import static org.accountclosure.closure.model.NoticeDatum.TEMPLATE;
import static org.accountclosure.closure.model.NoticeDatum.TREATED;
import static org.accountclosure.closure.model.NoticeDatum.UNDELIVERABLE_REASON;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every notice that there is. Its texts are in {@code src/main/resources/notices/<language>/}, one
 * per language, under its {@link #code()}.
 *
 * <p>Besides the data named here, every text may use what delivery adds itself: the recipient's
 * name, the case's id and, if the notice is {@link #linked()}, the link to the case.
 */
public enum NoticeTemplate {
  /**
   * The request has arrived; with a link by which the holder says that it was somebody else's.
   * Data: {@code accountId}, {@code reason}.
   */
  CLOSURE_REQUESTED(needs(ACCOUNT_ID, REASON)),
  /**
   * What stands in the way, and when it clears. Data: {@code blockers}; maybe {@code recheckAt}.
   */
  CLOSURE_BLOCKED(needs(BLOCKERS), maybe(RECHECK_AT)),
  /** A consented step was taken. Data: {@code step}; maybe {@code amounts}. */
  STEP_TAKEN(needs(STEP), maybe(AMOUNTS)),
  /**
   * One alternative, once. Data: {@code alternative}, {@code offerEndsAt}; maybe {@code
   * effectiveAt}.
   */
  ALTERNATIVE_OFFERED(needs(ALTERNATIVE, OFFER_ENDS_AT), maybe(EFFECTIVE_AT)),
  /** The offer was not answered; shall the closure go on? Data: {@code goOnBy}. */
  GO_ON_ASKED(needs(GO_ON_BY)),
  /** First reminder of what the holder has to do. Data: {@code blockers}, {@code expiresAt}. */
  HOLDER_REMINDED(needs(BLOCKERS, EXPIRES_AT)),
  /** Last reminder of what the holder has to do. Data: {@code blockers}, {@code expiresAt}. */
  HOLDER_REMINDED_AGAIN(needs(BLOCKERS, EXPIRES_AT)),
  /** Support has a question. Data: {@code question}, {@code answerBy}. */
  SUPPORT_ASKED(needs(QUESTION, ANSWER_BY)),
  /** The case rests. Says nothing about why: that could warn somebody. No data. */
  HOLD_PLACED(needs()),
  /** The case goes on. No data. */
  HOLD_LIFTED(needs()),
  /** A person decides. Data: {@code dueAt}. */
  CLOSURE_ESCALATED(needs(DUE_AT)),
  /**
   * Refused by a person, with a statement of reasons and how to appeal. Data: {@code accountId},
   * {@code endedAt}, {@code refusalReasons}, {@code appealUntil}.
   */
  CLOSURE_REFUSED(needs(ACCOUNT_ID, ENDED_AT, REFUSAL_REASONS, APPEAL_UNTIL)),
  /** Another person decides about the refusal. Data: {@code dueAt}. */
  APPEAL_RECEIVED(needs(DUE_AT)),
  /** The refusal stands. Data: {@code statement}. */
  APPEAL_UPHELD(needs(STATEMENT)),
  /** The refusal does not stand. Data: {@code statement}, {@code newCaseId}. */
  APPEAL_OVERTURNED(needs(STATEMENT, NEW_CASE_ID)),
  /** Ended by the holder. Data: {@code accountId}, {@code endedAt}. */
  CLOSURE_WITHDRAWN(needs(ACCOUNT_ID, ENDED_AT)),
  /**
   * Ended because the account stays. Data: {@code accountId}, {@code endedAt}; maybe {@code
   * alternative}.
   */
  CLOSURE_RETAINED(needs(ACCOUNT_ID, ENDED_AT), maybe(ALTERNATIVE)),
  /** Ended because the holder did nothing. Data: {@code accountId}, {@code endedAt}. */
  CLOSURE_EXPIRED(needs(ACCOUNT_ID, ENDED_AT)),
  /** The account is closed. Data: {@code accountId}, {@code endedAt}, {@code reason}. */
  CLOSURE_CLOSED(needs(ACCOUNT_ID, ENDED_AT, REASON)),
  /**
   * Something about the account was changed shortly before the request; with a link by which the
   * holder says that it was somebody else's. Goes to the former address too. Data: {@code
   * accountId}.
   */
  REQUEST_WARNING(needs(ACCOUNT_ID)),
  /** The link that reopens a closed account. Data: {@code accountId}, {@code linkEndsAt}. */
  REOPENING_LINK(needs(ACCOUNT_ID, LINK_ENDS_AT)),
  /** It was closed too long ago. Data: {@code accountId}, {@code reopenableUntil}. */
  REOPENING_TOO_LATE(needs(ACCOUNT_ID, REOPENABLE_UNTIL)),
  /** Its data was erased as the holder wished. Data: {@code accountId}. */
  REOPENING_ERASED(needs(ACCOUNT_ID)),
  /** A person looks at it first: the reason was judged as a possible violation. */
  REOPENING_REVIEWED(needs(ACCOUNT_ID)),
  /** The login had two profiles; support reopens. Data: {@code accountId}. */
  REOPENING_BY_SUPPORT(needs(ACCOUNT_ID)),
  /** A person decided against it. Data: {@code accountId}, {@code refusalReasons}. */
  REOPENING_REFUSED(needs(ACCOUNT_ID, REFUSAL_REASONS)),
  /** The account is open again. Data: {@code accountId}. */
  ACCOUNT_REOPENED(needs(ACCOUNT_ID)),
  /** A new link to the case; those before open nothing any more. No data. */
  LINK_REISSUED(needs()),
  /** A wish for erasure has arrived. Data: {@code accountId}, {@code dueAt}. */
  ERASURE_RECEIVED(needs(ACCOUNT_ID, DUE_AT)),
  /** More time is needed. Data: {@code statement}, {@code dueAt}. */
  ERASURE_EXTENDED(needs(STATEMENT, DUE_AT)),
  /**
   * What becomes of each class of data. Data: {@code accountId}, {@code treated}; maybe {@code
   * statement}.
   */
  ERASURE_ANSWERED(needs(ACCOUNT_ID, TREATED), maybe(STATEMENT)),
  /** A person has refused it. Data: {@code accountId}, {@code statement}. */
  ERASURE_REFUSED(needs(ACCOUNT_ID, STATEMENT)),
  /**
   * For those of a team who decide: a member wants to be removed. Data: {@code teamId}, {@code
   * memberId}, {@code dueAt}.
   */
  REMOVAL_ASKED(needs(TEAM_ID, MEMBER_ID, DUE_AT)),
  /** As before, once more. Data: {@code teamId}, {@code memberId}, {@code dueAt}. */
  REMOVAL_REMINDED(needs(TEAM_ID, MEMBER_ID, DUE_AT)),
  /**
   * For a member: an owner, or staff in the owner's place, asks to take an account over. Data:
   * {@code accountId}, {@code memberId} of the owner, {@code answerBy}.
   */
  OWNERSHIP_OFFERED(needs(ACCOUNT_ID, MEMBER_ID, ANSWER_BY)),
  /** The member accepts; staff decides now. Data: {@code accountId}. */
  OWNERSHIP_ACCEPTED(needs(ACCOUNT_ID)),
  /** The member declines; the closure goes on. Data: {@code accountId}. */
  OWNERSHIP_DECLINED(needs(ACCOUNT_ID)),
  /** For owner and member: it stays as it is. Data: {@code accountId}. */
  OWNERSHIP_REFUSED(needs(ACCOUNT_ID)),
  /** For the member: the account is theirs. Data: {@code accountId}. */
  OWNERSHIP_TAKEN_OVER(needs(ACCOUNT_ID)),
  /**
   * For a client: a milestone that was submitted waits. Data: {@code reference}, {@code about},
   * {@code amounts}, {@code dueAt}, {@code linkEndsAt}.
   */
  MILESTONE_WAITS(needs(REFERENCE, ABOUT, AMOUNTS, DUE_AT, LINK_ENDS_AT)),
  /**
   * For a freelancer: money in escrow is asked back. Data: {@code reference}, {@code about}, {@code
   * amounts}, {@code dueAt}, {@code linkEndsAt}.
   */
  REFUND_WAITS(needs(REFERENCE, ABOUT, AMOUNTS, DUE_AT, LINK_ENDS_AT)),
  /**
   * For who works through an agency alone: shall leave it. Data: {@code reference}, {@code about}.
   */
  LEAVING_ASKED(needs(REFERENCE, ABOUT)),
  /**
   * Money came, or was claimed back, after the closing; a person decides. Data: {@code accountId},
   * {@code amounts}, {@code lateMoney}.
   */
  LATE_MONEY_CAME(needs(ACCOUNT_ID, AMOUNTS, LATE_MONEY)),
  /** For staff: an escalation is due soon. Data: {@code escalationId}, {@code dueAt}. */
  ESCALATION_DUE(needs(ESCALATION_ID, DUE_AT)),
  /** For leads: an escalation was not decided. Data: {@code escalationId}, {@code dueAt}. */
  ESCALATION_TO_LEAD(needs(ESCALATION_ID, DUE_AT)),
  /**
   * For staff: a holder was not reached. Data: {@code noticeId}, {@code template}, {@code
   * undeliverableReason}.
   */
  NOTICE_UNDELIVERABLE(needs(NOTICE_ID, TEMPLATE, UNDELIVERABLE_REASON));

  private static final Set<NoticeTemplate> OUTCOMES =
      EnumSet.of(
          CLOSURE_REFUSED, CLOSURE_WITHDRAWN, CLOSURE_RETAINED, CLOSURE_EXPIRED, CLOSURE_CLOSED);
  private static final Set<NoticeTemplate> APPEALS =
      EnumSet.of(APPEAL_RECEIVED, APPEAL_UPHELD, APPEAL_OVERTURNED);
  private static final Set<NoticeTemplate> FOR_OTHERS =
      EnumSet.of(MILESTONE_WAITS, REFUND_WAITS, LEAVING_ASKED);
  private static final Set<NoticeTemplate> ERASURES =
      EnumSet.of(ERASURE_RECEIVED, ERASURE_EXTENDED, ERASURE_ANSWERED, ERASURE_REFUSED);
  private static final Set<NoticeTemplate> FOR_STAFF =
      EnumSet.of(ESCALATION_DUE, ESCALATION_TO_LEAD, NOTICE_UNDELIVERABLE);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<NoticeDatum> needed;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
  private final Set<NoticeDatum> possible;

  NoticeTemplate(Set<NoticeDatum> needed) {
    this(needed, maybe());
  }

  NoticeTemplate(Set<NoticeDatum> needed, Set<NoticeDatum> optional) {
    this.needed = Set.copyOf(needed);
    Set<NoticeDatum> all = EnumSet.copyOf(optional);
    all.addAll(needed);
    this.possible = Set.copyOf(all);
  }

  /** The notice that tells this outcome. */
  public static NoticeTemplate ofOutcome(CaseStatus outcome) {
    return switch (outcome) {
      case CLOSED -> CLOSURE_CLOSED;
      case RETAINED -> CLOSURE_RETAINED;
      case WITHDRAWN -> CLOSURE_WITHDRAWN;
      case REFUSED -> CLOSURE_REFUSED;
      case EXPIRED -> CLOSURE_EXPIRED;
      case OPEN, WAITING, ESCALATED, ON_HOLD ->
          throw new IllegalArgumentException(outcome + " is no outcome");
    };
  }

  /** Names its texts and its rows, such as {@code closure-closed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The template of that code. */
  public static NoticeTemplate ofCode(String code) {
    return Arrays.stream(values())
        .filter(template -> template.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no notice " + code));
  }

  /** What it cannot be written without. */
  public Set<NoticeDatum> needed() {
    return needed;
  }

  /** What it can say, needed or not. */
  public Set<NoticeDatum> possible() {
    return possible;
  }

  /** Whether it carries a link that works without signing in. */
  public boolean linked() {
    return purpose().isPresent();
  }

  /** What the link is for that it carries; empty if it carries none. */
  public Optional<LinkPurpose> purpose() {
    if (forOthers()) {
      return Optional.of(LinkPurpose.TASK);
    }
    if (this == REOPENING_LINK) {
      return Optional.of(LinkPurpose.REOPEN);
    }
    if (this == CLOSURE_REQUESTED || this == REQUEST_WARNING) {
      return Optional.of(LinkPurpose.DENY);
    }
    return outcome() || APPEALS.contains(this) || ERASURES.contains(this) || this == LINK_REISSUED
        ? Optional.of(LinkPurpose.READ)
        : Optional.empty();
  }

  /** Whether it tells how a case ended, and so carries the receipt. */
  public boolean outcome() {
    return OUTCOMES.contains(this);
  }

  /** Whether it is for somebody who may learn nothing of the case. */
  public boolean forOthers() {
    return FOR_OTHERS.contains(this);
  }

  /** Whether it is for a queue of the staff, not for a holder. */
  public boolean forStaff() {
    return FOR_STAFF.contains(this);
  }

  /**
   * Makes sure that a notice can be written with it.
   *
   * @throws IllegalArgumentException if something is missing or is not known here
   */
  public void check(Map<String, String> data) {
    for (NoticeDatum datum : needed) {
      if (data.getOrDefault(datum.key(), "").isBlank()) {
        throw new IllegalArgumentException("Notice " + code() + " lacks " + datum.key());
      }
    }
    for (String key : data.keySet()) {
      if (NoticeDatum.ofKey(key).filter(possible::contains).isEmpty()) {
        throw new IllegalArgumentException("Notice " + code() + " says nothing about " + key);
      }
    }
  }

  private static Set<NoticeDatum> needs(NoticeDatum... data) {
    return setOf(data);
  }

  private static Set<NoticeDatum> maybe(NoticeDatum... data) {
    return setOf(data);
  }

  private static Set<NoticeDatum> setOf(NoticeDatum... data) {
    Set<NoticeDatum> set = EnumSet.noneOf(NoticeDatum.class);
    set.addAll(Arrays.asList(data));
    return set;
  }
}
