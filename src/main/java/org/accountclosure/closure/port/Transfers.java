package org.accountclosure.closure.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.OwnershipTransfer;

/** Who shall own an account instead of its closing. Whoever writes has locked the case first. */
public interface Transfers {

  /** The last one of that case; empty if there was none. */
  Optional<OwnershipTransfer> find(CaseId id);

  /** What that login is asked to take over and can still answer, oldest first. */
  List<OwnershipTransfer> askedOf(LoginId successor, Instant now);

  /** Replaces what was there about the case. */
  void save(OwnershipTransfer transfer);
}
