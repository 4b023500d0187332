package org.accountclosure.closure.policy;

import static org.accountclosure.closure.model.Treated.LegalBasis.ACCOUNTABILITY;
import static org.accountclosure.closure.model.Treated.LegalBasis.LEGAL_CLAIMS;
import static org.accountclosure.closure.model.Treated.LegalBasis.MONEY_LAUNDERING_LAW;
import static org.accountclosure.closure.model.Treated.LegalBasis.NO_LONGER_NEEDED;
import static org.accountclosure.closure.model.Treated.LegalBasis.TAX_LAW;
import static org.accountclosure.closure.model.Treated.Treatment.ERASED;
import static org.accountclosure.closure.model.Treated.Treatment.KEPT;
import static org.accountclosure.closure.model.Treated.Treatment.RESTRICTED;

import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Jurisdiction;
import org.accountclosure.closure.policy.RetentionRule.From;

/** How long data is kept unless it is configured otherwise (domain reference, chapter 4). */
final class RetentionDefaults {

  private static final Period REOPENABLE = Period.ofYears(5);
  private static final Period CLAIMS = Period.ofYears(3);
  private static final Period EXPORTS = Period.ofDays(90);

  private RetentionDefaults() {}

  static ClosureSettings.Retention retention() {
    Map<Jurisdiction, Map<DataClass, RetentionRule>> all = new EnumMap<>(Jurisdiction.class);
    for (Jurisdiction jurisdiction : Jurisdiction.values()) {
      all.put(jurisdiction, rules(jurisdiction));
    }
    return new ClosureSettings.Retention(all);
  }

  private static Map<DataClass, RetentionRule> rules(Jurisdiction jurisdiction) {
    Map<DataClass, RetentionRule> rules = new EnumMap<>(DataClass.class);
    for (DataClass data : DataClass.values()) {
      rules.put(data, rule(data, jurisdiction));
    }
    return rules;
  }

  private static RetentionRule rule(DataClass data, Jurisdiction jurisdiction) {
    return switch (data) {
      case PROFILE, CONTACT_DATA ->
          new RetentionRule(ERASED, From.CLOSING, REOPENABLE, NO_LONGER_NEEDED);
      case EXPORTS -> new RetentionRule(ERASED, From.CLOSING, EXPORTS, NO_LONGER_NEEDED);
      case MESSAGES_AND_NOTES, DISPUTES ->
          new RetentionRule(RESTRICTED, From.CLOSING, CLAIMS, LEGAL_CLAIMS);
      case CONTRACTS_AND_HOURS, IDENTITY ->
          new RetentionRule(RESTRICTED, From.CLOSING, Period.ofYears(5), MONEY_LAUNDERING_LAW);
      case PAYMENTS_AND_TAX ->
          new RetentionRule(RESTRICTED, From.TAX_REPORT, taxRecords(jurisdiction), TAX_LAW);
      case CASE_RECORD -> new RetentionRule(KEPT, From.CLOSING, Period.ofYears(5), ACCOUNTABILITY);
    };
  }

  /** Reporting of platforms in Europe, 5 years; in the US 6 if much income was omitted. */
  private static Period taxRecords(Jurisdiction jurisdiction) {
    return Period.ofYears(jurisdiction == Jurisdiction.UNITED_STATES ? 6 : 5);
  }
}
