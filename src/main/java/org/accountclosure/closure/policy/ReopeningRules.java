package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.Optional;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.Verdict.Choice;

/** By which way a closed account comes back (domain reference, chapter 1.2). A pure function. */
public final class ReopeningRules {

  private ReopeningRules() {}

  /** The ways. */
  public enum Way {
    /** A mailed link. */
    LINK,
    /** Support does it: the login had two profiles, or it is no freelancer's account. */
    SUPPORT,
    /** A person judges it first: the account was closed after a possible violation. */
    REVIEW,
    /** None: a person has decided against it. */
    REFUSED,
    /** None: its data was erased. */
    ERASED,
    /** None: it was closed too long ago. */
    TOO_LATE
  }

  /**
   * The way for that account.
   *
   * @param reviewed whether a person had to judge the reason of its closure
   * @param judged what a person decided about reopening it; empty while nobody has
   */
  public static Way wayBack(
      ClosedAccount account,
      boolean reviewed,
      Optional<Choice> judged,
      Instant now,
      ClosureSettings.Reopening figures) {
    if (account.erased()) {
      return Way.ERASED;
    }
    if (!now.isBefore(figures.until(account.closedAt()))) {
      return Way.TOO_LATE;
    }
    if (judged.filter(choice -> choice == Choice.REFUSE).isPresent()) {
      return Way.REFUSED;
    }
    if (reviewed && judged.isEmpty()) {
      return Way.REVIEW;
    }
    boolean alone = !Foretelling.hasTwoProfiles(account.otherKinds());
    return account.kind() == AccountKind.FREELANCER && alone ? Way.LINK : Way.SUPPORT;
  }
}
