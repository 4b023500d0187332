package org.accountclosure.config;

import java.time.Duration;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.Channel;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Jurisdiction;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.RetentionRule;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The figures of the rules, under {@code account-closure.policy}; checked at the start. What each
 * one means is said by {@link ClosureSettings}.
 *
 * @param version names these values; a version that was in force never changes
 * @param channels through which holders may ask
 */
@ConfigurationProperties("account-closure.policy")
public record ClosureProperties(
    @DefaultValue("1") String version,
    @DefaultValue({"WEB", "API", "SUPPORT"}) Set<Channel> channels,
    @DefaultValue Checks checks,
    @DefaultValue Holder holder,
    @DefaultValue Support support,
    @DefaultValue Offers offers,
    @DefaultValue Appeals appeals,
    @DefaultValue Reopening reopening,
    @DefaultValue Identity identity,
    @DefaultValue Violations violations,
    @DefaultValue Links links,
    @DefaultValue Billing billing,
    @DefaultValue Companies companies,
    @DefaultValue Teams teams,
    @DefaultValue Exports exports,
    @DefaultValue Counterparties counterparties,
    @DefaultValue Names names,
    @DefaultValue Erasure erasure,
    @Nullable Map<Jurisdiction, Map<DataClass, Rule>> retention) {

  /** See {@link ClosureSettings.Checks}. */
  public record Checks(
      @DefaultValue("P1D") Duration recheckEvery,
      @DefaultValue("PT1H") Duration recheckOverdueAfter,
      @DefaultValue("P30D") Duration debtToSupportAfter,
      @DefaultValue("P10D") Duration transferToSupportAfter,
      @DefaultValue("2") int payoutBusinessDays) {}

  /** See {@link ClosureSettings.Holder}. */
  public record Holder(
      @DefaultValue({"P7D", "P14D"}) List<Duration> remindAfter,
      @DefaultValue("P30D") Duration expireAfter,
      @DefaultValue("P7D") Duration graceAfterReminder) {}

  /** See {@link ClosureSettings.Support}; a queue that is not named keeps its default. */
  public record Support(
      @DefaultValue("P7D") Duration answerWithin,
      @DefaultValue("P2D") Duration leadAfter,
      @DefaultValue("P730D") Duration keepNotes,
      @DefaultValue("P30D") Duration reviewHoldsEvery,
      @DefaultValue("P30D") Duration reviewAcceptedEvery,
      @DefaultValue Queues queues) {}

  /** Which roles work on which queue. */
  public record Queues(
      @DefaultValue({"SUPPORT", "LEAD"}) Set<StaffRole> support,
      @DefaultValue("TRUST") Set<StaffRole> trust,
      @DefaultValue("LEAD") Set<StaffRole> lead) {

    Map<String, List<String>> byName() {
      return Map.of("support", names(support), "trust", names(trust), "lead", names(lead));
    }

    private static List<String> names(Set<StaffRole> roles) {
      return roles.stream().map(Enum::name).toList();
    }
  }

  /** See {@link ClosureSettings.Offers}. */
  public record Offers(
      @DefaultValue("P7D") Duration endAfter,
      @DefaultValue("P7D") Duration goOnWithin,
      @DefaultValue("P7D") Duration privateAfter,
      @DefaultValue("P1D") Duration messageWithin) {}

  /** See {@link ClosureSettings.Appeals}. */
  public record Appeals(@DefaultValue("P6M") Period within, @DefaultValue("P14D") Duration dueIn) {}

  /** See {@link ClosureSettings.Reopening}. */
  public record Reopening(
      @DefaultValue("P5Y") Period within,
      @DefaultValue("PT4H") Duration linkLives,
      @DefaultValue("3") int linksPerHour) {}

  /** See {@link ClosureSettings.Identity}. */
  public record Identity(
      @DefaultValue("P30D") Duration recently, @DefaultValue("P7D") Duration revocationWindow) {}

  /** See {@link ClosureSettings.Violations}. */
  public record Violations(@DefaultValue("P24M") Period clientBelongsFor) {}

  /** See {@link ClosureSettings.Links}. */
  public record Links(
      @DefaultValue("3") int reissuesPerHour, @DefaultValue("PT2M") Duration sameWithin) {}

  /** See {@link ClosureSettings.Billing}. */
  public record Billing(
      @DefaultValue("PT12H") Duration invoiceAfter,
      @DefaultValue("P5D") Duration reviewEndsAfter,
      @DefaultValue("P9D") Duration fundsAfter,
      @DefaultValue("P14D") Duration milestoneReleasedAfter,
      @DefaultValue("P5D") Duration securityPeriod) {}

  /** See {@link ClosureSettings.Companies}. */
  public record Companies(
      @DefaultValue("5") int chargeTries,
      @DefaultValue("P1D") Duration chargeEvery,
      @DefaultValue("P30D") Duration overdueAfter,
      @DefaultValue("P7D") Duration refundAnsweredWithin,
      @DefaultValue("5") int refundBusinessDays,
      @DefaultValue("P7D") Duration releaseToSupportAfter,
      @DefaultValue("P14D") Duration transferAnsweredWithin) {}

  /** See {@link ClosureSettings.Teams}. */
  public record Teams(
      @DefaultValue("P3D") Duration remindAfter,
      @DefaultValue("P7D") Duration ownerAfter,
      @DefaultValue("P14D") Duration supportAfter) {}

  /** See {@link ClosureSettings.Exports}. */
  public record Exports(
      @DefaultValue("P90D") Duration keep, @DefaultValue("PT10M") Duration afreshAfter) {}

  /** See {@link ClosureSettings.Counterparties}. */
  public record Counterparties(@DefaultValue("P3D") Duration remindEvery) {}

  /** See {@link ClosureSettings.Names}. */
  public record Names(@DefaultValue("P90D") Duration reservedFor) {}

  /** See {@link ClosureSettings.Erasure}. */
  public record Erasure(
      @DefaultValue("P1M") Period answerWithin,
      @DefaultValue("P21D") Duration warnAfter,
      @DefaultValue("P2M") Period extension,
      @DefaultValue("P7D") Duration contactDataFor) {}

  /** See {@link RetentionRule}; a class of data that is not named keeps its default. */
  public record Rule(
      Treated.Treatment treatment,
      @DefaultValue("CLOSING") RetentionRule.From from,
      Period keepFor,
      Treated.LegalBasis basis) {}

  private ClosureSettings.Retention retentionRules() {
    Map<Jurisdiction, Map<DataClass, RetentionRule>> rules = new EnumMap<>(Jurisdiction.class);
    ClosureSettings.Retention.DEFAULT
        .rules()
        .forEach((whose, known) -> rules.put(whose, new EnumMap<>(known)));
    Map<Jurisdiction, Map<DataClass, Rule>> given = retention == null ? Map.of() : retention;
    given.forEach(
        (whose, named) ->
            named.forEach(
                (data, rule) ->
                    rules
                        .computeIfAbsent(whose, none -> new EnumMap<>(DataClass.class))
                        .put(
                            data,
                            new RetentionRule(
                                rule.treatment, rule.from, rule.keepFor, rule.basis))));
    return new ClosureSettings.Retention(rules);
  }

  ClosureSettings settings() {
    return new ClosureSettings(
        version,
        new ClosureSettings.Checks(
            checks.recheckEvery,
            checks.recheckOverdueAfter,
            checks.debtToSupportAfter,
            checks.transferToSupportAfter,
            checks.payoutBusinessDays),
        new ClosureSettings.Holder(
            holder.remindAfter, holder.expireAfter, holder.graceAfterReminder),
        new ClosureSettings.Support(
            support.answerWithin,
            support.leadAfter,
            support.keepNotes,
            support.reviewHoldsEvery,
            support.reviewAcceptedEvery,
            support.queues.byName()),
        new ClosureSettings.Offers(
            offers.endAfter, offers.goOnWithin, offers.privateAfter, offers.messageWithin),
        new ClosureSettings.Appeals(appeals.within, appeals.dueIn),
        new ClosureSettings.Reopening(
            reopening.within, reopening.linkLives, reopening.linksPerHour),
        new ClosureSettings.Identity(identity.recently, identity.revocationWindow),
        new ClosureSettings.Violations(violations.clientBelongsFor),
        new ClosureSettings.Links(links.reissuesPerHour, links.sameWithin),
        new ClosureSettings.Billing(
            billing.invoiceAfter,
            billing.reviewEndsAfter,
            billing.fundsAfter,
            billing.milestoneReleasedAfter,
            billing.securityPeriod),
        new ClosureSettings.Companies(
            companies.chargeTries,
            companies.chargeEvery,
            companies.overdueAfter,
            companies.refundAnsweredWithin,
            companies.refundBusinessDays,
            companies.releaseToSupportAfter,
            companies.transferAnsweredWithin),
        new ClosureSettings.Teams(teams.remindAfter, teams.ownerAfter, teams.supportAfter),
        new ClosureSettings.Exports(exports.keep, exports.afreshAfter),
        new ClosureSettings.Counterparties(counterparties.remindEvery),
        new ClosureSettings.Names(names.reservedFor),
        new ClosureSettings.Erasure(
            erasure.answerWithin, erasure.warnAfter, erasure.extension, erasure.contactDataFor),
        retentionRules());
  }
}
