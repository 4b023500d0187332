package org.accountclosure.closure.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.AccountStanding;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consequences;
import org.accountclosure.closure.model.Consequences.Loss;
import org.accountclosure.closure.model.Consequences.LossKind;
import org.accountclosure.closure.model.Consequences.ReasonWarning;
import org.accountclosure.closure.model.Consequences.Warning;
import org.accountclosure.closure.model.Receipt.AdviceKind;

/** Tells what a closure ends, what stays, and the way back. A pure function. */
public final class Foretelling {

  private static final Set<AccountKind> PROFILES =
      EnumSet.of(AccountKind.FREELANCER, AccountKind.CLIENT);

  private Foretelling() {}

  /** The consequences of closing that account. */
  public static Consequences of(
      Account account, AccountStanding standing, ClosureSettings figures) {
    return new Consequences(
        losses(standing),
        Receipts.staysAfterClosing(account.kind()),
        endsWithIt(account, standing),
        new Consequences.Reopening(
            wayBack(account, standing),
            figures.reopening().within(),
            figures.reopening().linkLives()),
        Stream.of(ClosureReason.values()).flatMap(Foretelling::warnings).toList());
  }

  /**
   * An agency ends alone, and so does a company of several. The last profile of a login takes the
   * login with it; but no agency ends by that, it has to be closed or handed over before.
   */
  private static Set<AccountKind> endsWithIt(Account account, AccountStanding standing) {
    return LoginEffects.of(account.kind(), standing.otherKinds()).endsWithIt(standing.otherKinds());
  }

  private static List<Loss> losses(AccountStanding standing) {
    List<Loss> lost = new ArrayList<>();
    if (standing.score() != null) {
      lost.add(new Loss(LossKind.SCORE, standing.score() + " of 100"));
    }
    if (!standing.badges().isEmpty()) {
      lost.add(new Loss(LossKind.BADGES, String.join(", ", standing.badges())));
    }
    lost.add(
        new Loss(
            LossKind.HISTORY,
            "since %s, finished contracts: %d"
                .formatted(standing.openedAt(), standing.endedContracts())));
    if (standing.connects() > 0) {
      lost.add(new Loss(LossKind.CONNECTS, standing.connects() + " connects"));
    }
    AccountStanding.Plan plan = standing.plan();
    if (plan != null) {
      lost.add(
          new Loss(
              LossKind.PLAN,
              "%s for %s a month, paid until %s"
                  .formatted(plan.name(), plan.price(), plan.renewsAt())));
    }
    return lost;
  }

  /** Who has both profiles is reopened by support only, even for one side. */
  private static AdviceKind wayBack(Account account, AccountStanding standing) {
    return account.kind() == AccountKind.FREELANCER && !hasTwoProfiles(standing.otherKinds())
        ? AdviceKind.REOPEN_BY_SIGNING_IN
        : AdviceKind.REOPEN_BY_SUPPORT;
  }

  /** Whether an account with these other kinds beside it belongs to a login of two profiles. */
  static boolean hasTwoProfiles(Set<AccountKind> otherKinds) {
    return otherKinds.stream().anyMatch(PROFILES::contains);
  }

  /** Only to warn: which reasons a person judges is decided by {@code ClosureReason.dmn}. */
  private static Stream<ReasonWarning> warnings(ClosureReason reason) {
    Stream<Warning> warnings =
        switch (reason) {
          case DUPLICATE_ACCOUNT, WORKING_DIRECTLY_WITH_CLIENT ->
              Stream.of(Warning.MAY_BE_A_VIOLATION, Warning.CAN_SPOIL_REOPENING);
          case BAD_FEEDBACK, FRESH_START ->
              Stream.of(Warning.SECOND_ACCOUNTS_STAY_FORBIDDEN, Warning.HELP_TO_RECOVER);
          case PRIVACY -> Stream.of(Warning.ERASURE_IS_A_REQUEST_OF_ITS_OWN);
          case NO_LONGER_USING,
              CAREER_CHANGE,
              TOO_MUCH_WORK,
              TAKING_BREAK,
              COST,
              WRONG_ACCOUNT_TYPE,
              HOLDER_DECEASED,
              HOLDER_UNREACHABLE ->
              Stream.empty();
        };
    return warnings.map(warning -> new ReasonWarning(reason, warning));
  }
}
