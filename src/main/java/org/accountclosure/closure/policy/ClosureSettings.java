package org.accountclosure.closure.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.Jurisdiction;
import org.accountclosure.closure.model.Treated;
import org.jspecify.annotations.Nullable;

/**
 * One version of the figures of the rules. A case keeps the version that was in force when it was
 * opened. Each figure is configuration under {@code account-closure.policy}; the defaults are those
 * of chapters 2, 5 and 7 of the domain reference, or design values of the project.
 *
 * @param version names these values; other values need another name
 */
public record ClosureSettings(
    String version,
    Checks checks,
    Holder holder,
    Support support,
    Offers offers,
    Appeals appeals,
    Reopening reopening,
    Identity identity,
    Violations violations,
    Links links,
    Billing billing,
    Companies companies,
    Teams teams,
    Exports exports,
    Counterparties counterparties,
    Names names,
    Erasure erasure,
    Retention retention) {

  public static final ClosureSettings DEFAULT =
      new ClosureSettings(
          "1",
          Checks.DEFAULT,
          Holder.DEFAULT,
          Support.DEFAULT,
          Offers.DEFAULT,
          Appeals.DEFAULT,
          Reopening.DEFAULT,
          Identity.DEFAULT,
          Violations.DEFAULT,
          Links.DEFAULT,
          Billing.DEFAULT,
          Companies.DEFAULT,
          Teams.DEFAULT,
          Exports.DEFAULT,
          Counterparties.DEFAULT,
          Names.DEFAULT,
          Erasure.DEFAULT,
          Retention.DEFAULT);

  /** Makes sure that the version can be kept. */
  public ClosureSettings {
    if (!version.matches("[A-Za-z0-9._-]{1,40}")) {
      throw Ranges.outside(
          "version", "\"" + version + "\"", "1 to 40 letters, digits, dots, dashes, underscores");
    }
  }

  /**
   * When to look again.
   *
   * @param recheckEvery how long to wait if nobody can say when a blocker clears
   * @param recheckOverdueAfter how long to wait if a date has passed and the blocker is still there
   * @param debtToSupportAfter from when on a debt is support's and no longer only the holder's
   * @param transferToSupportAfter from when on a person looks for a bank transfer that the holder
   *     announced and that was not booked
   * @param payoutBusinessDays how long a payout is assumed to take in a forecast
   */
  public record Checks(
      Duration recheckEvery,
      Duration recheckOverdueAfter,
      Duration debtToSupportAfter,
      Duration transferToSupportAfter,
      int payoutBusinessDays) {

    public static final Checks DEFAULT =
        new Checks(
            Duration.ofDays(1), Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(10), 2);

    public Checks {
      Ranges.require(
          "checks.recheck-every", recheckEvery, Duration.ofMinutes(1), Duration.ofDays(7));
      Ranges.require(
          "checks.recheck-overdue-after",
          recheckOverdueAfter,
          Duration.ofMinutes(1),
          Duration.ofDays(7));
      Ranges.require(
          "checks.debt-to-support-after", debtToSupportAfter, Duration.ZERO, Duration.ofDays(365));
      Ranges.require(
          "checks.transfer-to-support-after",
          transferToSupportAfter,
          Duration.ofDays(1),
          Duration.ofDays(90));
      Ranges.require("checks.payout-business-days", payoutBusinessDays, 0, 30);
    }
  }

  /**
   * How long a holder may let a case rest whose next step is the holder's.
   *
   * @param remindAfter since the turn began, ascending
   * @param expireAfter since the turn began
   * @param graceAfterReminder the last reminder is at least that long before the end, even if the
   *     system was down when it was due
   */
  public record Holder(
      List<Duration> remindAfter, Duration expireAfter, Duration graceAfterReminder) {

    public static final Holder DEFAULT =
        new Holder(
            List.of(Duration.ofDays(7), Duration.ofDays(14)),
            Duration.ofDays(30),
            Duration.ofDays(7));

    public Holder {
      remindAfter = List.copyOf(remindAfter);
      Ranges.require("holder.expire-after", expireAfter, Duration.ofDays(1), Duration.ofDays(3650));
      Ranges.require(
          "holder.grace-after-reminder", graceAfterReminder, Duration.ZERO, Duration.ofDays(365));
      Duration before = Duration.ZERO;
      for (Duration reminder : remindAfter) {
        if (reminder.compareTo(before) <= 0 || reminder.compareTo(expireAfter) >= 0) {
          throw Ranges.outside(
              "holder.remind-after", remindAfter, "ascending and before expire-after");
        }
        before = reminder;
      }
      Ranges.require("holder.remind-after (number)", remindAfter.size(), 1, 10);
    }
  }

  /**
   * What staff may do, and until when.
   *
   * @param answerWithin how long a holder has to answer a question of support
   * @param leadAfter from the due date of an escalation until a lead is called
   * @param keepNotes how long what staff wrote is kept
   * @param reviewHoldsEvery how often a hold is looked at
   * @param reviewAcceptedEvery how often support is asked about a blocker that it accepted as it is
   * @param queues which roles work on which queue
   */
  public record Support(
      Duration answerWithin,
      Duration leadAfter,
      Duration keepNotes,
      Duration reviewHoldsEvery,
      Duration reviewAcceptedEvery,
      Map<String, List<String>> queues) {

    public static final Support DEFAULT =
        new Support(
            Duration.ofDays(7),
            Duration.ofDays(2),
            Duration.ofDays(730),
            Duration.ofDays(30),
            Duration.ofDays(30),
            Map.of(
                "support", List.of("LEAD", "SUPPORT"),
                "trust", List.of("TRUST"),
                "lead", List.of("LEAD")));

    public Support {
      Ranges.require(
          "support.answer-within", answerWithin, Duration.ofHours(1), Duration.ofDays(90));
      Ranges.require("support.lead-after", leadAfter, Duration.ofMinutes(1), Duration.ofDays(90));
      Ranges.require("support.keep-notes", keepNotes, Duration.ofDays(1), Duration.ofDays(3650));
      Ranges.require(
          "support.review-holds-every",
          reviewHoldsEvery,
          Duration.ofHours(1),
          Duration.ofDays(365));
      Ranges.require(
          "support.review-accepted-every",
          reviewAcceptedEvery,
          Duration.ofHours(1),
          Duration.ofDays(365));
      TreeMap<String, List<String>> sorted = new TreeMap<>();
      queues.forEach((queue, roles) -> sorted.put(queue, roles.stream().sorted().toList()));
      for (String queue : List.of("support", "trust", "lead")) {
        Ranges.require(
            "support.queues." + queue + " (number of roles)",
            sorted.getOrDefault(queue, List.of()).size(),
            1,
            10);
      }
      queues = Map.copyOf(sorted);
    }

    /** Whether one of these roles works on that queue. */
    public boolean worksOn(String queue, Collection<String> roles) {
      return queues.getOrDefault(queue, List.of()).stream().anyMatch(roles::contains);
    }
  }

  /**
   * The offer of an alternative.
   *
   * @param endAfter when silence is followed by the question whether to go on
   * @param goOnWithin how long that question can be answered before the case expires
   * @param privateAfter when a private profile is in effect
   * @param messageWithin how long a process that need not wait any more, because the holder has
   *     answered meanwhile, waits for the message that says so
   */
  public record Offers(
      Duration endAfter, Duration goOnWithin, Duration privateAfter, Duration messageWithin) {

    public static final Offers DEFAULT =
        new Offers(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(1));

    public Offers {
      Ranges.require("offers.end-after", endAfter, Duration.ofHours(1), Duration.ofDays(90));
      Ranges.require("offers.go-on-within", goOnWithin, Duration.ofHours(1), Duration.ofDays(90));
      Ranges.require("offers.private-after", privateAfter, Duration.ZERO, Duration.ofDays(90));
      Ranges.require(
          "offers.message-within", messageWithin, Duration.ofMinutes(1), Duration.ofDays(7));
    }
  }

  /**
   * Appeals against a refusal.
   *
   * @param within since the refusal; at least six months by Article 20 of the Digital Services Act
   * @param dueIn how long its person has
   */
  public record Appeals(Period within, Duration dueIn) {

    public static final Appeals DEFAULT = new Appeals(Period.ofMonths(6), Duration.ofDays(14));

    public Appeals {
      if (within.isNegative() || within.toTotalMonths() < 6 || within.toTotalMonths() > 120) {
        throw Ranges.outside("appeals.within", within, "P6M to P120M");
      }
      Ranges.require("appeals.due-in", dueIn, Duration.ofHours(1), Duration.ofDays(90));
    }

    /** The first moment that is too late. */
    public Instant until(Instant refusedAt) {
      return refusedAt.atZone(ZoneOffset.UTC).plus(within).toInstant();
    }
  }

  /**
   * Reopening an account that was closed.
   *
   * @param within since the closing (domain reference, chapter 1.2)
   * @param linkLives how long a mailed link reopens the account
   * @param linksPerHour how many links are mailed to a holder within an hour
   */
  public record Reopening(Period within, Duration linkLives, int linksPerHour) {

    public static final Reopening DEFAULT =
        new Reopening(Period.ofYears(5), Duration.ofHours(4), 3);

    public Reopening {
      if (within.isNegative() || within.toTotalMonths() < 1 || within.toTotalMonths() > 1200) {
        throw Ranges.outside("reopening.within", within, "P1M to P1200M");
      }
      Ranges.require("reopening.link-lives", linkLives, Duration.ofMinutes(5), Duration.ofDays(7));
      Ranges.require("reopening.links-per-hour", linksPerHour, 1, 100);
    }

    /** The first moment that is too late. */
    public Instant until(Instant closedAt) {
      return closedAt.atZone(ZoneOffset.UTC).plus(within).toInstant();
    }
  }

  /**
   * When it is asked twice whether a request is the holder's own.
   *
   * @param recently how far back a new mail address or payout method counts as recent, from the
   *     request on; the former address is told of the request then
   * @param revocationWindow how long a request with something recent waits before money leaves and
   *     the account closes, so that the holder can say that it was somebody else
   */
  public record Identity(Duration recently, Duration revocationWindow) {

    public static final Identity DEFAULT = new Identity(Duration.ofDays(30), Duration.ofDays(7));

    public Identity {
      Ranges.require("identity.recently", recently, Duration.ZERO, Duration.ofDays(365));
      Ranges.require(
          "identity.revocation-window", revocationWindow, Duration.ZERO, Duration.ofDays(90));
    }
  }

  /**
   * Reasons that may be violations of the terms.
   *
   * @param clientBelongsFor how long after its first contract a client may be worked with only
   *     here, or for a conversion fee (domain reference, chapter 1.1)
   */
  public record Violations(Period clientBelongsFor) {

    public static final Violations DEFAULT = new Violations(Period.ofMonths(24));

    public Violations {
      long months = clientBelongsFor.toTotalMonths();
      if (clientBelongsFor.isNegative() || months < 1 || months > 120) {
        throw Ranges.outside("violations.client-belongs-for", clientBelongsFor, "P1M to P120M");
      }
    }

    /** The first moment at which such a client is free. */
    public Instant until(Instant since) {
      return since.atZone(ZoneOffset.UTC).plus(clientBelongsFor).toInstant();
    }
  }

  /**
   * New links to a case, by mail.
   *
   * @param reissuesPerHour how many are mailed within an hour
   * @param sameWithin how long asking again is taken as the same wish, while the mail is under way
   */
  public record Links(int reissuesPerHour, Duration sameWithin) {

    public static final Links DEFAULT = new Links(3, Duration.ofMinutes(2));

    public Links {
      Ranges.require("links.reissues-per-hour", reissuesPerHour, 1, 100);
      Ranges.require("links.same-within", sameWithin, Duration.ZERO, Duration.ofHours(1));
    }
  }

  /**
   * The figures that texts for people name, by their keys under {@code account-closure.policy}.
   *
   * @return a {@link Period} or a {@link Duration} each
   */
  public Map<String, TemporalAmount> told() {
    return Map.of(
        "reopening.link-lives", reopening.linkLives(),
        "offers.private-after", offers.privateAfter(),
        "erasure.answer-within", erasure.answerWithin(),
        "violations.client-belongs-for", violations.clientBelongsFor());
  }

  /**
   * What others must not take at once of those who leave (domain reference, chapter 6, no. 48).
   *
   * @param reservedFor how long a public name and a mail address stay reserved after a closing
   */
  public record Names(Duration reservedFor) {

    public static final Names DEFAULT = new Names(Duration.ofDays(90));

    public Names {
      Ranges.require("names.reserved-for", reservedFor, Duration.ZERO, Duration.ofDays(730));
    }

    /** The first moment at which they are free. */
    public Instant reservedUntil(Instant closedAt) {
      return closedAt.plus(reservedFor);
    }
  }

  /**
   * The clock of a wish for erasure (GDPR, Article 12).
   *
   * @param answerWithin since the wish was received
   * @param warnAfter when the staff is warned, since then
   * @param extension how much longer it may take if a person says why within the first month
   * @param contactDataFor how long name and address stay after the answer, which has to arrive
   */
  public record Erasure(
      Period answerWithin, Duration warnAfter, Period extension, Duration contactDataFor) {

    public static final Erasure DEFAULT =
        new Erasure(
            Period.ofMonths(1), Duration.ofDays(21), Period.ofMonths(2), Duration.ofDays(7));

    public Erasure {
      Ranges.require("erasure.answer-within", answerWithin, Period.ofDays(1), Period.ofMonths(1));
      Ranges.require("erasure.warn-after", warnAfter, Duration.ofHours(1), Duration.ofDays(27));
      Ranges.require("erasure.extension", extension, Period.ZERO, Period.ofMonths(2));
      Ranges.require(
          "erasure.contact-data-for", contactDataFor, Duration.ZERO, Duration.ofDays(30));
    }

    /** When it is answered at the latest. */
    public Instant answerBy(Instant receivedAt) {
      return receivedAt.atZone(ZoneOffset.UTC).plus(answerWithin).toInstant();
    }

    /** When it is answered at the latest if the time is extended. */
    public Instant extended(Instant answerBy) {
      return answerBy.atZone(ZoneOffset.UTC).plus(extension).toInstant();
    }

    /** Until when the address of an answered wish is needed. */
    public Instant contactDataUntil(ErasureRequest answered) {
      return Objects.requireNonNull(answered.answeredAt()).plus(contactDataFor);
    }
  }

  /**
   * How long each class of data is kept, by jurisdiction (domain reference, chapter 4).
   *
   * @param rules one for each class in each jurisdiction
   */
  public record Retention(Map<Jurisdiction, Map<DataClass, RetentionRule>> rules) {

    public static final Retention DEFAULT = RetentionDefaults.retention();

    private static final int YEARS = 30;

    public Retention {
      Map<Jurisdiction, Map<DataClass, RetentionRule>> complete = new EnumMap<>(Jurisdiction.class);
      for (Jurisdiction jurisdiction : Jurisdiction.values()) {
        Map<DataClass, RetentionRule> ofIt = rules.getOrDefault(jurisdiction, Map.of());
        for (DataClass data : DataClass.values()) {
          check(jurisdiction, data, ofIt.get(data));
        }
        complete.put(jurisdiction, Collections.unmodifiableMap(new EnumMap<>(ofIt)));
      }
      rules = Collections.unmodifiableMap(complete);
    }

    private static void check(
        Jurisdiction jurisdiction, DataClass data, @Nullable RetentionRule rule) {
      String key =
          ("retention." + jurisdiction + "." + data).toLowerCase(Locale.ROOT).replace('_', '-');
      if (rule == null) {
        throw Ranges.outside(key, "missing", "a rule for each class in each jurisdiction");
      }
      Ranges.require(key + ".keep-for", rule.keepFor(), Period.ZERO, Period.ofYears(YEARS));
      boolean erased = rule.treatment() == Treated.Treatment.ERASED;
      if (erased != (rule.basis() == Treated.LegalBasis.NO_LONGER_NEEDED)) {
        throw Ranges.outside(
            key + ".basis", rule.basis(), "a law if it is kept, NO_LONGER_NEEDED if it is erased");
      }
    }

    /** The rule of that class. */
    public RetentionRule rule(Jurisdiction jurisdiction, DataClass data) {
      return Objects.requireNonNull(
          Objects.requireNonNull(rules.get(jurisdiction)).get(data), "checked when it was made");
    }

    /** What a wish erases at once. */
    public Set<DataClass> erasedByWish(Jurisdiction jurisdiction) {
      return Stream.of(DataClass.values())
          .filter(data -> rule(jurisdiction, data).treatment() == Treated.Treatment.ERASED)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * When money comes, counted from the Monday 00:00 that ends a week, or from the submission of a
   * milestone.
   *
   * @param invoiceAfter since the end of the week
   * @param reviewEndsAfter since the end of the week
   * @param fundsAfter since the end of the week
   * @param milestoneReleasedAfter since a milestone was submitted, if the client is silent
   * @param securityPeriod since the release of a milestone
   */
  public record Billing(
      Duration invoiceAfter,
      Duration reviewEndsAfter,
      Duration fundsAfter,
      Duration milestoneReleasedAfter,
      Duration securityPeriod) {

    public static final Billing DEFAULT =
        new Billing(
            Duration.ofHours(12),
            Duration.ofDays(5),
            Duration.ofDays(9),
            Duration.ofDays(14),
            Duration.ofDays(5));

    public Billing {
      Ranges.require("billing.invoice-after", invoiceAfter, Duration.ZERO, Duration.ofDays(7));
      Ranges.require(
          "billing.review-ends-after", reviewEndsAfter, invoiceAfter, Duration.ofDays(30));
      Ranges.require("billing.funds-after", fundsAfter, reviewEndsAfter, Duration.ofDays(60));
      Ranges.require(
          "billing.milestone-released-after",
          milestoneReleasedAfter,
          Duration.ofDays(1),
          Duration.ofDays(90));
      Ranges.require("billing.security-period", securityPeriod, Duration.ZERO, Duration.ofDays(90));
    }
  }

  /**
   * What a company owes, and what it gets back; and its members, or those of an agency.
   *
   * @param chargeTries how often the stored method is charged for a bill
   * @param chargeEvery how long between two tries
   * @param overdueAfter from when on an unpaid bill is support's, since it was due
   * @param refundAnsweredWithin how long a freelancer has to answer; silence agrees
   * @param refundBusinessDays how long the credit of a refund takes at most
   * @param releaseToSupportAfter how long an exclusive member of an agency has to agree to be
   *     removed; then support asks
   */
  public record Companies(
      int chargeTries,
      Duration chargeEvery,
      Duration overdueAfter,
      Duration refundAnsweredWithin,
      int refundBusinessDays,
      Duration releaseToSupportAfter,
      Duration transferAnsweredWithin) {

    public static final Companies DEFAULT =
        new Companies(
            5,
            Duration.ofDays(1),
            Duration.ofDays(30),
            Duration.ofDays(7),
            5,
            Duration.ofDays(7),
            Duration.ofDays(14));

    public Companies {
      Ranges.require("companies.charge-tries", chargeTries, 1, 30);
      Ranges.require(
          "companies.charge-every", chargeEvery, Duration.ofMinutes(1), Duration.ofDays(30));
      Ranges.require("companies.overdue-after", overdueAfter, Duration.ZERO, Duration.ofDays(365));
      Ranges.require(
          "companies.refund-answered-within",
          refundAnsweredWithin,
          Duration.ofHours(1),
          Duration.ofDays(90));
      Ranges.require("companies.refund-business-days", refundBusinessDays, 0, 30);
      Ranges.require(
          "companies.release-to-support-after",
          releaseToSupportAfter,
          Duration.ZERO,
          Duration.ofDays(90));
      Ranges.require(
          "companies.transfer-answered-within",
          transferAnsweredWithin,
          Duration.ofHours(1),
          Duration.ofDays(90));
    }
  }

  /**
   * How long a team has to decide whether a member is removed, since it was asked.
   *
   * @param remindAfter when those who decide are reminded
   * @param ownerAfter when the owner is asked, too
   * @param supportAfter when support decides
   */
  public record Teams(Duration remindAfter, Duration ownerAfter, Duration supportAfter) {

    public static final Teams DEFAULT =
        new Teams(Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14));

    public Teams {
      Ranges.require("teams.remind-after", remindAfter, Duration.ofHours(1), Duration.ofDays(90));
      Ranges.require("teams.owner-after", ownerAfter, remindAfter, Duration.ofDays(90));
      Ranges.require(
          "teams.support-after", supportAfter, ownerAfter.plus(remindAfter), Duration.ofDays(365));
    }
  }

  /**
   * Statement and data for the holder.
   *
   * @param keep how long they can be downloaded, since they were made
   * @param afreshAfter how long the one that was made last is good enough for who asks again
   */
  public record Exports(Duration keep, Duration afreshAfter) {

    public static final Exports DEFAULT = new Exports(Duration.ofDays(90), Duration.ofMinutes(10));

    public Exports {
      Ranges.require("exports.keep", keep, Duration.ofDays(7), Duration.ofDays(730));
      Ranges.require("exports.afresh-after", afreshAfter, Duration.ZERO, Duration.ofDays(1));
    }
  }

  /**
   * Others who have to do something so that a case gets on.
   *
   * @param remindEvery how long the same person is not written to again about a case
   */
  public record Counterparties(Duration remindEvery) {

    public static final Counterparties DEFAULT = new Counterparties(Duration.ofDays(3));

    public Counterparties {
      Ranges.require(
          "counterparties.remind-every", remindEvery, Duration.ofHours(1), Duration.ofDays(30));
    }
  }
}
