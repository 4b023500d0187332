package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Foretold;

/** What was first foretold about each blocker of a case. */
public interface Forecasts {

  /**
   * Keeps what a check has found: the date of each blocker that has one for the first time, and
   * that those are gone which it did not find. Needs a transaction with the case locked.
   */
  void looked(CaseId id, List<Blocker> found, Instant at);

  /** All of them, of all cases. */
  List<Foretold> all();
}
