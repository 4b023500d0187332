package org.accountclosure.closure.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accountclosure.closure.model.AccountData;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.DataClass;
import org.jspecify.annotations.Nullable;

/** The data of accounts on the marketplace, and how it is erased. */
public interface Retention {

  /** What decides how long the data of that account is kept. */
  Answer<AccountData> of(AccountId id);

  /**
   * Closed accounts of which something is left, in the order of their ids.
   *
   * @param after those behind that one; null for the first
   */
  Answer<List<AccountData>> closed(@Nullable AccountId after, int limit);

  /**
   * Erases those classes of data, unless a hold is on the account at that very moment, or it is
   * open. Repeating it changes nothing.
   *
   * @return how many rows were changed, for each class that was not erased before
   */
  Answer<Map<DataClass, Integer>> erase(AccountId id, Set<DataClass> data);
}
