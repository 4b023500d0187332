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
import org.jspecify.annotations.Nullable;

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
    Instant closedAt = startOf(data, account);
    if (account.erased().contains(data)) {
      return new Treated(data, Treatment.ERASED, null, LegalBasis.NO_LONGER_NEEDED);
    }
    if (account.held()) {
      return new Treated(data, Treatment.RESTRICTED, null, LegalBasis.LEGAL_HOLD);
    }
    if (account.closedAt() == null || closedAt == null) {
      return new Treated(data, Treatment.KEPT, null, LegalBasis.ACCOUNT_OPEN);
    }
    if (data == DataClass.PAYMENTS_AND_TAX
        && account.taxReportDue()
        && isOver(data, account, figures, now)) {
      return new Treated(data, Treatment.RESTRICTED, null, LegalBasis.TAX_LAW);
    }
    return rule.treatment() == Treatment.ERASED || isOver(data, account, figures, now)
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
      boolean inTime = wished || isOver(data, account, figures, now);
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
      DataClass data = treated.dataClass();
      if (treated.treatment() != Treatment.ERASED && isOver(data, account, figures, now)) {
        kept.put(treated.dataClass(), treated.basis());
      }
    }
    return kept;
  }

  private static boolean isOver(
      DataClass data, AccountData account, ClosureSettings.Retention figures, Instant now) {
    Instant start = startOf(data, account);
    return start != null && !now.isBefore(figures.rule(account.jurisdiction(), data).until(start));
  }

  /** What all accounts of a login share counts from the end of the last one. */
  private static @Nullable Instant startOf(DataClass data, AccountData account) {
    return data.belongsToTheLogin() ? account.loginEndedAt() : account.closedAt();
  }
}
