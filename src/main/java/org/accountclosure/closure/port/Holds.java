package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountHold;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldKind;
import org.accountclosure.closure.model.LoginId;
import org.jspecify.annotations.Nullable;

/**
 * The holds on the marketplace's accounts. Every change tells the account's open case in the same
 * transaction.
 */
public interface Holds {

  Answer<Optional<AccountHold>> find(HoldId id);

  /** The holds that stand, oldest first. */
  Answer<List<AccountHold>> standing(AccountId id);

  /**
   * Places a hold by staff. The same id places it once.
   *
   * @param reason a code, see {@link AccountHold}
   * @throws IllegalStateException if the account is closed: there is nothing left to stop
   */
  Answer<AccountHold> place(
      HoldId id,
      AccountId account,
      HoldKind kind,
      String reason,
      LoginId by,
      @Nullable Instant reviewAt);

  /** Somebody wants it lifted; a former proposal is replaced, and needs its own confirmation. */
  Answer<AccountHold> proposeLifting(HoldId id, LoginId by);

  /** The proposal is off. */
  Answer<AccountHold> rejectLifting(HoldId id);

  /**
   * Another person agrees.
   *
   * @throws IllegalStateException if nobody proposed it, or the same person did
   */
  Answer<AccountHold> confirmLifting(HoldId id, LoginId by);

  /**
   * Lifts what two persons agreed to lift. A repetition does nothing.
   *
   * @throws IllegalStateException if they did not
   */
  Answer<AccountHold> lift(HoldId id);
}
