package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.IdentityDoubt;

/** Whether it is the holder who asks. Whoever reads or writes has locked the case first. */
public interface Doubts {

  /** The last one about that case; empty if it was never doubted. */
  Optional<IdentityDoubt> find(CaseId id);

  /** The open one about that case; empty while nobody doubts. */
  default Optional<IdentityDoubt> findOpen(CaseId id) {
    return find(id).filter(IdentityDoubt::open);
  }

  /** Replaces what was there about the case. */
  void save(IdentityDoubt doubt);
}
