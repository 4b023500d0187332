package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.Appeal;
import org.accountclosure.closure.model.AppealId;
import org.accountclosure.closure.model.CaseId;

/** The appeals, one per case at most. Whoever writes one has locked its case first. */
public interface Appeals {

  Optional<Appeal> find(AppealId id);

  Optional<Appeal> of(CaseId id);

  void add(Appeal newOne);

  void save(Appeal changed);
}
