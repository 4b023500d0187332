package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.model.Forecast;
import org.accountclosure.closure.model.Forecast.Link;
import org.accountclosure.closure.model.Forecast.Step;
import org.accountclosure.closure.model.Party;
import org.accountclosure.closure.model.Stage;

/**
 * Foretells the closing from what blocks now and what the holder consents to. It assumes that
 * nothing new appears; the process always checks again. A pure function.
 */
public final class Forecasting {

  private final Set<Consent> consents;
  private final Moment moment;
  private final List<Link> chain = new ArrayList<>();
  private final List<Blocker> undated = new ArrayList<>();
  private Instant reached;

  private Forecasting(Set<Consent> consents, Moment moment) {
    this.consents = consents;
    this.moment = moment;
    this.reached = moment.now();
  }

  /** The forecast for an account with these blockers. */
  public static Forecast of(List<Blocker> blockers, Set<Consent> consents, Moment moment) {
    return new Forecasting(consents, moment).walk(blockers);
  }

  /** The consents that would remove a blocker, now or once the money has come. */
  public static Set<Consent> usefulConsents(List<Blocker> blockers) {
    Set<Consent> useful = EnumSet.noneOf(Consent.class);
    blockers.stream().map(Blocker::step).filter(Objects::nonNull).forEach(useful::add);
    if (moneyIsComing(blockers)) {
      useful.add(Consent.REQUEST_PAYOUT);
    }
    return useful;
  }

  private Forecast walk(List<Blocker> blockers) {
    blockers.stream().filter(b -> b.code().stage().isEmpty()).forEach(undated::add);
    for (Stage stage : Stage.values()) {
      List<Blocker> ofStage =
          blockers.stream().filter(b -> b.code().stage().stream().anyMatch(stage::equals)).toList();
      if (stage == Stage.MONEY_WITHDRAWN) {
        withdraw(ofStage, moneyIsComing(blockers));
      } else {
        clear(ofStage);
      }
    }
    if (undated.isEmpty()) {
      chain.add(new Link(reached, Step.ACCOUNT_CLOSES, "Nothing blocks the closure any more"));
      return new Forecast(reached, chain, undated);
    }
    return new Forecast(null, chain, undated);
  }

  private void clear(List<Blocker> blockers) {
    Instant start = reached;
    blockers.stream()
        .filter(blocker -> blocker.canBeTakenWith(consents))
        .forEach(
            b -> chain.add(new Link(start, Step.STEP_TAKEN, b.step() + ": " + b.explanation())));
    blockers.stream()
        .filter(blocker -> !blocker.canBeTakenWith(consents))
        .sorted(Comparator.comparing(Forecasting::dateOrNever))
        .forEach(this::waitFor);
  }

  private void withdraw(List<Blocker> blockers, boolean moneyIsComing) {
    List<Blocker> funds =
        blockers.stream().filter(b -> b.code() == BlockerCode.FUNDS_NOT_WITHDRAWN).toList();
    blockers.stream()
        .filter(blocker -> !funds.contains(blocker))
        .sorted(Comparator.comparing(Forecasting::dateOrNever))
        .forEach(this::waitFor);
    if (funds.isEmpty() && !moneyIsComing) {
      return;
    }
    if (!consents.contains(Consent.REQUEST_PAYOUT)) {
      undated.addAll(funds);
      if (funds.isEmpty()) {
        undated.add(MONEY_TO_COME);
      }
      return;
    }
    chain.add(new Link(reached, Step.STEP_TAKEN, "REQUEST_PAYOUT: the balance is paid out"));
    reached = BusinessDays.after(reached, moment.settings().checks().payoutBusinessDays());
    chain.add(new Link(reached, Step.PAYOUT_SETTLES, "The payout has settled"));
  }

  private static final Blocker MONEY_TO_COME =
      new Blocker(
          BlockerCode.FUNDS_NOT_WITHDRAWN,
          "money-to-come",
          "Money that arrives must be withdrawn by the holder",
          Party.HOLDER,
          null,
          null);

  private void waitFor(Blocker blocker) {
    Instant date = blocker.earliestClear();
    if (date == null) {
      undated.add(blocker);
      return;
    }
    if (date.isAfter(reached)) {
      reached = date;
    }
    chain.add(new Link(date, Step.BLOCKER_CLEARS, blocker.explanation()));
  }

  private static boolean moneyIsComing(List<Blocker> blockers) {
    return blockers.stream()
        .map(Blocker::code)
        .anyMatch(
            code ->
                code == BlockerCode.PAYMENT_UNDER_REVIEW
                    || code == BlockerCode.PAYMENT_IN_SECURITY_PERIOD);
  }

  private static Instant dateOrNever(Blocker blocker) {
    Instant date = blocker.earliestClear();
    return date == null ? Instant.MAX : date;
  }
}
