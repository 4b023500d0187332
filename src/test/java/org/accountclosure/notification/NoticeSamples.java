package org.accountclosure.notification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Money;
import org.accountclosure.closure.model.NoticeData;
import org.accountclosure.closure.model.NoticeDatum;
import org.accountclosure.closure.model.NoticeTemplate;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.UndeliverableReason;
import org.accountclosure.closure.port.Notices.Audience;
import org.accountclosure.closure.port.Notices.Notice;

/** A notice of every kind, with a value for everything that it can say. */
final class NoticeSamples {

  static final Instant WEDNESDAY = Instant.parse("2026-03-18T00:00:00Z");

  private NoticeSamples() {}

  static Notice of(NoticeTemplate template, CaseId about, String login) {
    return new Notice(
        template.code() + ":" + about,
        about,
        template.forStaff() ? Audience.STAFF : Audience.HOLDER,
        template.forStaff() ? "support" : login,
        template,
        data(template));
  }

  private static Map<String, String> data(NoticeTemplate template) {
    Map<NoticeDatum, String> samples = samples();
    Map<String, String> data = new TreeMap<>();
    template.possible().forEach(datum -> data.put(datum.key(), samples.getOrDefault(datum, "")));
    return data;
  }

  private static Map<NoticeDatum, String> samples() {
    Map<NoticeDatum, String> samples = new EnumMap<>(NoticeDatum.class);
    for (NoticeDatum datum : NoticeDatum.values()) {
      samples.put(
          datum,
          switch (datum) {
            case REASON -> ClosureReason.COST.name();
            case STEP -> Consent.REQUEST_PAYOUT.name();
            case ALTERNATIVE -> "FREE_PLAN";
            case LATE_MONEY -> "BONUS";
            case REFUSAL_REASONS ->
                RefusalReason.DEBT_UNPAID + "," + RefusalReason.BLOCKER_NOT_CLEARABLE;
            case TEMPLATE -> NoticeTemplate.CLOSURE_CLOSED.name();
            case UNDELIVERABLE_REASON -> UndeliverableReason.ADDRESS_REFUSED.name();
            case AMOUNTS -> Money.list(List.of(new Money(148_000, "USD"), new Money(-320, "EUR")));
            case BLOCKERS -> blockers();
            case TREATED ->
                "PROFILE|ERASED|NO_LONGER_NEEDED|\nPAYMENTS_AND_TAX|RESTRICTED|TAX_LAW|"
                    + WEDNESDAY;
            case EFFECTIVE_AT,
                RECHECK_AT,
                OFFER_ENDS_AT,
                GO_ON_BY,
                EXPIRES_AT,
                ANSWER_BY,
                DUE_AT,
                ENDED_AT,
                APPEAL_UNTIL,
                LINK_ENDS_AT,
                REOPENABLE_UNTIL ->
                WEDNESDAY.toString();
            case QUESTION, STATEMENT -> "First line <b>&\nsecond line of " + datum.key();
            case ACCOUNT_ID,
                NEW_CASE_ID,
                ESCALATION_ID,
                NOTICE_ID,
                TEAM_ID,
                MEMBER_ID,
                REFERENCE,
                ABOUT ->
                "the-" + datum.key();
          });
    }
    return samples;
  }

  private static String blockers() {
    return new NoticeData()
        .blockers(
            List.of(
                new Blocker(
                    BlockerCode.ACTIVE_CONTRACT, "contract-7", "x", Party.HOLDER, null, null),
                new Blocker(
                    BlockerCode.PAYMENT_IN_SECURITY_PERIOD,
                    "payment-8",
                    "x",
                    Party.MARKETPLACE,
                    WEDNESDAY,
                    null,
                    new Money(48_000, "USD"))))
        .toMap()
        .getOrDefault(NoticeDatum.BLOCKERS.key(), "");
  }
}
