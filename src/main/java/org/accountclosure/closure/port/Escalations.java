package org.accountclosure.closure.port;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationId;

/** The questions to support. Whoever writes one has locked its case first. */
public interface Escalations {

  Optional<Escalation> find(EscalationId id);

  /** The one that a process instance carries. */
  Optional<Escalation> carriedBy(CaseId id, long processInstanceKey);

  /** Oldest first. */
  List<Escalation> of(CaseId id);

  void add(Escalation newOne);

  /** Writes everything that changes; a decision once. */
  void save(Escalation changed);
}
