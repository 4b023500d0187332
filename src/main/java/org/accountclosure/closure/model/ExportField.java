package org.accountclosure.closure.model;

import java.util.Locale;

/** A column of an export. */
public enum ExportField {
  ID,
  ACCOUNT,
  KIND,
  NAME,
  LOGIN,
  EMAIL,
  LANGUAGE,
  TIME_ZONE,
  OPENED_AT,
  SCORE,
  BADGES,
  CONNECTS,
  TEAM,
  TEAM_NAME,
  ROLE,
  SINCE,
  UNTIL,
  SETTING,
  SETTING_VALUE,
  CHANGED_AT,
  EFFECTIVE_AT,
  PLAN,
  PRICE,
  RENEWS_AT,
  REVERSED_AT,
  TITLE,
  /** The account that the contract is with. */
  COUNTERPARTY,
  COUNTERPARTY_NAME,
  HOURLY_RATE,
  STARTED_AT,
  ENDED_AT,
  CONTRACT,
  AMOUNT,
  AMOUNTS,
  ANSWERED_AT,
  DECISION_EXPECTED_BY,
  STATUS,
  SENT_AT,
  MADE_AT,
  REVIEW_ENDS_AT,
  AVAILABLE_AT,
  ACTIVE_FROM,
  SMALLEST_PAYOUT,
  REMOVED_AT,
  METHOD,
  REQUESTED_AT,
  SETTLES_AT,
  BOUNCED_AT,
  AGENCY,
  SETTLED_AT,
  SETTLED_AS,
  CLOSED_AT,
  ISSUED_AT,
  DUE_AT,
  BILL,
  TRIED_AT,
  SUCCEEDED,
  FUNDED_AT,
  RELEASED_AT,
  REFUND_REQUESTED_AT,
  REFUND_ANSWER,
  REFUND_ANSWERED_AT,
  REFERENCE,
  ANNOUNCED_AT,
  BOOKED_AT,
  CASE,
  REASON,
  COMMENT,
  CONSENTS,
  CHANNEL,
  AT,
  ACTOR,
  STEP,
  EXPLANATION;

  /** Its name in a file, such as {@code hourlyRate}. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(
          key.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
