package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Evidence;

/** What was found out for the person who judges a reason; never lost, and never changed. */
public interface GatheredEvidence {

  /** Keeps what is not kept yet; the same finding is kept once. */
  void keep(CaseId id, List<Evidence> found, Instant at);

  /** In the order in which it was found. */
  List<Evidence> of(CaseId id);
}
