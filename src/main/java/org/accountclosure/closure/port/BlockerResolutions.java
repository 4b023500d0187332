package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.CaseId;

/** What the marketplace does for staff about a blocker. */
public interface BlockerResolutions {

  /**
   * Does what two persons agreed on. Money that moves is recorded with its amount.
   *
   * @param key the same key never has a second effect
   * @return what was touched, such as the id of the debt; empty if nothing was left
   */
  Answer<List<String>> resolve(BlockerResolution what, AccountId id, CaseId onBehalfOf, String key);
}
