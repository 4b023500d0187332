package org.accountclosure.closure.port;

import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.EscalationId;
import org.accountclosure.closure.model.Question;

/** What support asks holders. Whoever writes has locked the case first. */
public interface Questions {

  /** Adds or replaces the question of that escalation and round. */
  void save(Question question);

  /** The newest of an escalation. */
  Optional<Question> latest(EscalationId id);

  /** Oldest first. */
  List<Question> of(CaseId id);
}
