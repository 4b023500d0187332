package org.accountclosure.closure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.closure.model.AccountData;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.ErasureRequest;
import org.accountclosure.closure.model.TimelineStep;
import org.accountclosure.closure.model.Treated.LegalBasis;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.RetentionRules;
import org.accountclosure.closure.port.Erasures;
import org.accountclosure.closure.port.Policies;
import org.accountclosure.closure.port.Retention;
import org.jspecify.annotations.Nullable;

/**
 * Erases what a granted wish or the end of its time says, account by account, each in a transaction
 * of its own that locks the case first: of two nodes one comes second and finds nothing to do.
 */
public final class ErasingData {

  private static final int PAGE = 50;

  private final Retention retention;
  private final Erasures erasures;
  private final Policies figures;
  private final CaseDesk desk;

  public ErasingData(Retention retention, Erasures erasures, Policies figures, CaseDesk desk) {
    this.retention = retention;
    this.erasures = erasures;
    this.figures = figures;
    this.desk = desk;
  }

  /**
   * How far a granted wish is carried out.
   *
   * @param done whether all is gone that goes by the wish
   * @param lookAgainAt when the rest may go, if something is left
   */
  public record CarriedOut(boolean done, Instant lookAgainAt) {}

  /**
   * Carries a granted wish out as far as possible: what is needed for an open account, under a hold
   * or to deliver the answer waits. Idempotent by the classes of data.
   *
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public CarriedOut carryOut(ErasureId id) {
    ErasureRequest wish =
        erasures
            .find(id)
            .filter(one -> one.answered() && !one.refused())
            .orElseThrow(() -> new IllegalStateException("Erasure " + id + " was not granted"));
    return desk.with(wish.caseId(), about -> carryOut(wish, about));
  }

  private CarriedOut carryOut(ErasureRequest wish, ClosureCase about) {
    Instant now = desk.now();
    ClosureSettings rules = figures.of(about.policyVersion());
    erase(about, due(about, true, now), now);
    AccountData after = retention.of(about.accountId()).orThrow();
    boolean done =
        rules.retention().erasedByWish(after.jurisdiction()).stream()
            .allMatch(after.erased()::contains);
    if (done && wish.erasedAt() == null) {
      erasures.save(wish.erased(now));
    }
    Instant contact = rules.erasure().contactDataUntil(wish);
    Instant daily = now.plus(rules.checks().recheckEvery());
    return new CarriedOut(done, contact.isAfter(now) ? contact : daily);
  }

  /** What has to be erased now; the address stays until the answer has reached it. */
  private Set<DataClass> due(ClosureCase about, boolean wished, Instant now) {
    AccountData account = retention.of(about.accountId()).orThrow();
    ClosureSettings rules = figures.of(about.policyVersion());
    Set<DataClass> due = EnumSet.noneOf(DataClass.class);
    due.addAll(RetentionRules.due(account, rules.retention(), wished, now));
    boolean answerIsRecent =
        erasures
            .of(about.id())
            .filter(one -> one.answered() && now.isBefore(rules.erasure().contactDataUntil(one)))
            .isPresent();
    if (answerIsRecent || erasures.noticeWaits(about.accountId())) {
      due.remove(DataClass.CONTACT_DATA);
    }
    return due;
  }

  private boolean erase(ClosureCase about, Set<DataClass> due, Instant now) {
    if (due.isEmpty()) {
      return false;
    }
    Map<DataClass, Integer> rows = new EnumMap<>(DataClass.class);
    rows.putAll(retention.erase(about.accountId(), due).orThrow());
    rows.replaceAll((data, count) -> count + erasures.erase(about.accountId(), data));
    if (rows.isEmpty()) {
      return false;
    }
    desk.note(
        about.id(),
        now,
        Actor.SYSTEM,
        TimelineStep.DATA_ERASED,
        "Erased, with the number of rows: " + rows,
        "erased:" + rows.keySet());
    return true;
  }

  /**
   * What the job does, or would do, with one account.
   *
   * @param erased what goes
   * @param kept what stays although its time is over, and why
   */
  public record Planned(
      AccountId accountId, String caseId, Set<DataClass> erased, Map<DataClass, LegalBasis> kept) {

    public Planned {
      erased = Set.copyOf(erased);
      kept = Map.copyOf(kept);
    }
  }

  /**
   * What the job would do now; changes nothing.
   *
   * @param limit how many accounts it tells at most
   * @throws org.accountclosure.closure.port.MarketplaceUnavailable if the marketplace cannot tell
   */
  public List<Planned> preview(int limit) {
    List<Planned> planned = new ArrayList<>();
    AccountId after = null;
    List<AccountData> page = page(after);
    while (!page.isEmpty() && planned.size() < limit) {
      page.stream().map(this::plan).filter(ErasingData::says).forEach(planned::add);
      after = page.get(page.size() - 1).id();
      page = page(after);
    }
    return planned.size() > limit ? List.copyOf(planned.subList(0, limit)) : planned;
  }

  private static boolean says(Planned planned) {
    return !planned.erased().isEmpty() || !planned.kept().isEmpty();
  }

  private Planned plan(AccountData account) {
    return desk.with(
        Objects.requireNonNull(account.closedBy()),
        about -> {
          Instant now = desk.now();
          return new Planned(
              account.id(),
              about.id().value(),
              due(about, erasures.grantedFor(account.id()), now),
              RetentionRules.keptBeyond(
                  account, figures.of(about.policyVersion()).retention(), now));
        });
  }

  /**
   * Erases what is due of every closed account. One that fails keeps no other from its turn.
   *
   * @return of how many accounts something was erased
   * @throws IllegalStateException at the end, if one of them failed; what was done stays done
   */
  public int run() {
    int touched = 0;
    RuntimeException first = null;
    AccountId after = null;
    List<AccountData> page = page(after);
    while (!page.isEmpty()) {
      for (AccountData account : page) {
        try {
          touched += eraseWhatIsDue(account) ? 1 : 0;
        } catch (RuntimeException failure) {
          first = first == null ? failure : first;
        }
      }
      after = page.get(page.size() - 1).id();
      page = page(after);
    }
    if (first != null) {
      throw new IllegalStateException("Data of an account was not erased", first);
    }
    return touched;
  }

  private boolean eraseWhatIsDue(AccountData account) {
    return desk.with(
        Objects.requireNonNull(account.closedBy()),
        about -> {
          Instant now = desk.now();
          return erase(about, due(about, erasures.grantedFor(account.id()), now), now);
        });
  }

  private List<AccountData> page(@Nullable AccountId after) {
    return retention.closed(after, PAGE).orThrow();
  }
}
