package org.accountclosure.closure.port;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LateMoney;

/** The technical account for closed accounts. Every call may be repeated with no second effect. */
public interface LateMonies {

  /** The case that has closed the account; empty if it is open, or there is none. */
  Answer<Optional<CaseId>> closedBy(AccountId id);

  /** Keeps it; false if it was known before. */
  Answer<Boolean> keep(LateMoney money);

  /** What nobody has decided about, oldest first. */
  Answer<List<LateMoney>> openOf(AccountId id);

  /**
   * Does what two persons agreed on.
   *
   * @return what was touched; empty if it was settled otherwise, or is another amount
   */
  Answer<List<String>> settle(BlockerResolution what, AccountId id, String key);

  /** A person decided that these stay on the technical account; what was settled is left alone. */
  Answer<Integer> leaveAside(AccountId id, List<String> moneys);
}
