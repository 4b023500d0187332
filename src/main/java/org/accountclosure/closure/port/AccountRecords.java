package org.accountclosure.closure.port;

import java.util.List;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.ExportTable;

/** Everything that the marketplace holds about an account and that its holder may see. */
public interface AccountRecords {

  /**
   * The parts that fit the account's kind, in order, each in the order of time; without what is
   * only known to the case. Others are in it only as the other side of the account's own contracts;
   * nothing by which somebody who took the account over would learn how its holder is reached
   * elsewhere, and no investigation.
   */
  Answer<List<ExportTable>> of(AccountId id);
}
