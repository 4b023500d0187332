package org.accountclosure.closure.port;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.CaseTeam;
import org.accountclosure.closure.model.RemovalId;

/** What has become of the teams of cases; the case is locked by whoever writes. */
public interface CaseTeams {

  /** By team. */
  List<CaseTeam> of(CaseId id);

  Optional<CaseTeam> find(RemovalId id);

  /** Adds or replaces what is known about that team of the case. */
  void save(CaseTeam team);
}
