package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ClosureWish;

/** What members wish, kept for the owner. */
public interface Wishes {

  /** Keeps a wish; the first one of a member about an account counts. */
  void add(ClosureWish wish);

  /** All wishes about an account, oldest first. */
  List<ClosureWish> of(AccountId id);
}
