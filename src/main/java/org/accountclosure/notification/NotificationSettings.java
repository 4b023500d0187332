package org.accountclosure.notification;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How holders and staff are told, under {@code account-closure.notification}; checked at the start.
 *
 * @param from the sender's address; needed as soon as a mail server is configured
 * @param replyTo where answers go; null: to the sender
 * @param defaultLanguage for logins whose language has no texts
 * @param staffLanguage for notices to staff
 * @param staffAddress where notices for queues without an address of their own go; needed as soon
 *     as a mail server is configured
 * @param queues address by queue
 * @param baseUrl what stands before the token in a link, with its last slash
 * @param linkValidity how long a link opens the case, from the notice on
 * @param linkSecret what links are signed with, at least 32 bytes; null: made up once and kept in
 *     the database
 * @param firstRetryAfter the pause after a first failure; it doubles each time
 * @param longestPause the longest pause between two attempts
 * @param giveUpAfter from when on, since the notice was written, a person has to deliver it
 */
@ConfigurationProperties("account-closure.notification")
public record NotificationSettings(
    @Nullable String from,
    @Nullable String replyTo,
    @DefaultValue("en") String defaultLanguage,
    @DefaultValue("en") String staffLanguage,
    @Nullable String staffAddress,
    @DefaultValue Map<String, String> queues,
    @DefaultValue("http://localhost:8080/my/links/") String baseUrl,
    @DefaultValue("P6M") Period linkValidity,
    @Nullable String linkSecret,
    @DefaultValue("PT1M") Duration firstRetryAfter,
    @DefaultValue("PT1H") Duration longestPause,
    @DefaultValue("P3D") Duration giveUpAfter) {

  private static final String PREFIX = "account-closure.notification.";
  private static final int SHORTEST_SECRET = 32;
  private static final int MOST_DOUBLINGS = 20;

  public NotificationSettings {
    queues = Map.copyOf(queues);
    require(
        baseUrl.matches("https?://[^\\s?#]+/"),
        "base-url must be http(s)://…/ with a slash at its end, not " + baseUrl);
    require(
        !linkValidity.isZero() && !linkValidity.isNegative(),
        "link-validity must be longer than nothing, not " + linkValidity);
    require(
        linkSecret == null || linkSecret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_SECRET,
        "link-secret must have at least " + SHORTEST_SECRET + " bytes");
    require(
        firstRetryAfter.toMillis() >= 1_000 && firstRetryAfter.compareTo(longestPause) <= 0,
        "first-retry-after must be PT1S to longest-pause, not " + firstRetryAfter);
    require(
        longestPause.compareTo(giveUpAfter) <= 0,
        "longest-pause must not be longer than give-up-after, but is " + longestPause);
  }

  /**
   * Makes sure that mail can be written.
   *
   * @throws IllegalArgumentException if an address is missing
   */
  void requireAddresses() {
    require(isGiven(from), "from must be the sender's address, because spring.mail.host is set");
    require(
        isGiven(staffAddress),
        "staff-address must be where staff get mail, because spring.mail.host is set");
  }

  /**
   * Makes sure that a link outlives the time for an appeal.
   *
   * @throws IllegalArgumentException if it is shorter
   */
  void requireLinksFor(Period appealWithin) {
    LocalDate anyDay = LocalDate.EPOCH;
    require(
        !anyDay.plus(linkValidity).isBefore(anyDay.plus(appealWithin)),
        "link-validity must be at least "
            + appealWithin
            + ", the time for an appeal, not "
            + linkValidity);
  }

  /** The pause after that many attempts. */
  Duration pauseAfter(int attempts) {
    int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
    Duration pause = firstRetryAfter.multipliedBy(1L << doublings);
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static void require(boolean ok, String message) {
    if (!ok) {
      throw new IllegalArgumentException(PREFIX + message);
    }
  }
}
