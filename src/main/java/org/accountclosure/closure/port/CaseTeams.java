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

  /**
   * The team that such a removal is about.
   *
   * @throws IllegalArgumentException if there is none
   */
  default CaseTeam get(RemovalId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no removal " + id));
  }

  /** Adds or replaces what is known about that team of the case. */
  void save(CaseTeam team);
}
