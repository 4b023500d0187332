package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataExport;

/** The exports of cases, one each. Writing calls need a transaction with the case locked. */
public interface Exports {

  Optional<DataExport> find(CaseId id);

  /** The bytes; empty if there is none, or it was removed. */
  Optional<byte[]> content(CaseId id);

  /** Keeps it, in the place of the case's export before. */
  void save(DataExport made, byte[] content);

  /** The cases whose exports are kept no longer, oldest first. */
  List<CaseId> dueForRemoval(Instant now);

  /** Removes the bytes. What it was, and that it was removed, stays. */
  void remove(CaseId id, Instant at);
}
