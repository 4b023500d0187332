package org.accountclosure.closure.policy;

import java.time.Duration;

/**
 * The figures of the rules. Each is configuration; the defaults are design values of the project.
 *
 * @param recheckEvery how long to wait if nobody can say when a blocker clears
 * @param recheckOverdueAfter how long to wait if a date has passed and the blocker is still there
 * @param debtToSupportAfter from when on a debt is support's and no longer only the holder's
 * @param payoutBusinessDays how long a payout is assumed to take in a forecast
 */
public record ClosureSettings(
    Duration recheckEvery,
    Duration recheckOverdueAfter,
    Duration debtToSupportAfter,
    int payoutBusinessDays) {

  public static final ClosureSettings DEFAULT =
      new ClosureSettings(Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(30), 2);

  public ClosureSettings {
    requireAtLeast("recheck-every", recheckEvery, Duration.ofMinutes(1));
    requireAtLeast("recheck-overdue-after", recheckOverdueAfter, Duration.ofMinutes(1));
    requireAtLeast("debt-to-support-after", debtToSupportAfter, Duration.ZERO);
    if (payoutBusinessDays < 0 || payoutBusinessDays > 30) {
      throw new IllegalArgumentException(
          "payout-business-days is 0 to 30, not " + payoutBusinessDays);
    }
  }

  private static void requireAtLeast(String key, Duration value, Duration least) {
    if (value.compareTo(least) < 0) {
      throw new IllegalArgumentException(key + " is at least " + least + ", not " + value);
    }
  }
}
