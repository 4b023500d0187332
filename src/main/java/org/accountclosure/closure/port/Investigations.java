package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Evidence;

/** What the marketplace can find out for the person who judges a reason. */
public interface Investigations {

  /**
   * Looks for what the reason is about; changes nothing.
   *
   * @return at least one finding, if only that nothing was found
   */
  Answer<List<Evidence>> evidence(ClosureReason reason, AccountId id);
}
