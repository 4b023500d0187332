package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.DataClass;
import org.accountclosure.closure.model.ErasureId;
import org.accountclosure.closure.model.ErasureRequest;

/** The wishes for erasure, one per case. Whoever writes one has locked its case first. */
public interface Erasures {

  Optional<ErasureRequest> find(ErasureId id);

  Optional<ErasureRequest> of(CaseId id);

  /** Whether a wish about that account was granted. */
  boolean grantedFor(AccountId id);

  void add(ErasureRequest newOne);

  void save(ErasureRequest changed);

  /** Whether a notice about a case of that account still waits to be sent. */
  boolean noticeWaits(AccountId id);

  /**
   * Erases what the cases of that account hold of that class. Repeating it changes nothing.
   *
   * @return how many rows were changed
   */
  int erase(AccountId id, DataClass data);
}
