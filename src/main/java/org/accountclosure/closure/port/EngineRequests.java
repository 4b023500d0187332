package org.accountclosure.closure.port;

import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.ClosureCase;

/** What the process engine shall do, written in the case's transaction and sent after it. */
public interface EngineRequests {

  /** Starts the process; the case id as message id keeps it from starting twice. */
  void startClosure(ClosureCase newCase);

  /** The holder changed their mind. */
  void closureWithdrawn(CaseId id);

  /** Something about the account has changed; check again now. */
  void news(CaseId id);

  /** A person has to reach the recipient of that notice; once per notice. */
  void noticeUndeliverable(CaseId id, String noticeKey);
}
