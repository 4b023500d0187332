package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.closure.model.AccountData;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.Treated;
import org.accountclosure.closure.model.Treated.LegalBasis;
import org.accountclosure.closure.model.Treated.Treatment;

/** What is erased, restricted or kept of an account, until when and why. Pure functions. */
public final class RetentionRules {

  private RetentionRules() {}

  /** The answer to a wish for erasure, one for each class of data. */
  public static List<Treated> answer(
      AccountData account, ClosureSettings.Retention figures, Instant now) {
    return Stream.of(DataClass.values()).map(data -> treated(data, account, figures, now)).toList();
  }

  private static Treated treated(
      DataClass data, AccountData account, ClosureSettings.Retention figures, Instant now) {
    RetentionRule rule = figures.rule(account.jurisdiction(), data);
    Instant closedAt = account.closedAt();
    if (account.erased().contains(data)) {
      return new Treated(data, Treatment.ERASED, null, LegalBasis.NO_LONGER_NEEDED);
    }
    if (account.held()) {
      return new Treated(data, Treatment.RESTRICTED, null, LegalBasis.LEGAL_HOLD);
    }
    if (closedAt == null || (data.belongsToTheLogin() && !account.loginEnded())) {
      return new Treated(data, Treatment.KEPT, null, LegalBasis.ACCOUNT_OPEN);
    }
    if (data == DataClass.PAYMENTS_AND_TAX
        && account.taxReportDue()
        && isOver(rule, account, now)) {
      return new Treated(data, Treatment.RESTRICTED, null, LegalBasis.TAX_LAW);
    }
    return rule.treatment() == Treatment.ERASED || isOver(rule, account, now)
        ? new Treated(data, Treatment.ERASED, null, LegalBasis.NO_LONGER_NEEDED)
        : new Treated(data, rule.treatment(), rule.until(closedAt), rule.basis());
  }

  /**
   * What has to be erased now.
   *
   * @param wished whether the holder wished it; else everything stays until its time is over
   */
  public static Set<DataClass> due(
      AccountData account, ClosureSettings.Retention figures, boolean wished, Instant now) {
    Set<DataClass> due = EnumSet.noneOf(DataClass.class);
    for (Treated treated : answer(account, figures, now)) {
      DataClass data = treated.dataClass();
      boolean inTime = wished || isOver(figures.rule(account.jurisdiction(), data), account, now);
      if (treated.treatment() == Treatment.ERASED && inTime && !account.erased().contains(data)) {
        due.add(data);
      }
    }
    return due;
  }

  /** What would have to be erased by now and is not, each with what keeps it. */
  public static Map<DataClass, LegalBasis> keptBeyond(
      AccountData account, ClosureSettings.Retention figures, Instant now) {
    Map<DataClass, LegalBasis> kept = new EnumMap<>(DataClass.class);
    for (Treated treated : answer(account, figures, now)) {
      RetentionRule rule = figures.rule(account.jurisdiction(), treated.dataClass());
      if (treated.treatment() != Treatment.ERASED && isOver(rule, account, now)) {
        kept.put(treated.dataClass(), treated.basis());
      }
    }
    return kept;
  }

  private static boolean isOver(RetentionRule rule, AccountData account, Instant now) {
    Instant closedAt = account.closedAt();
    return closedAt != null && !now.isBefore(rule.until(closedAt));
  }
}
