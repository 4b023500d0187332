package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.ClosedAccount;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.EscalationKind;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.policy.ClosureSettings;
import org.accountclosure.closure.policy.ReopeningRules;
import org.accountclosure.closure.policy.ReopeningRules.Way;
import org.accountclosure.closure.port.EngineRequests;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;

/** What a case knows about the way back to its account. */
public final class WayBack {

  private final EngineRequests engine;
  private final Escalations escalations;
  private final Policies figures;

  public WayBack(EngineRequests engine, Escalations escalations, Policies figures) {
    this.engine = engine;
    this.escalations = escalations;
    this.figures = figures;
  }

  Way of(ClosureCase closed, ClosedAccount account, Instant now) {
    List<Escalation> all = escalations.of(closed.id());
    boolean reviewed =
        closed.judgedBy() != null
            || all.stream().anyMatch(one -> one.kind() == EscalationKind.VIOLATION_REASON);
    return ReopeningRules.wayBack(
        account, reviewed, verdict(closed).map(Verdict::choice), now, figures(closed));
  }

  /** By the figures of its own time. */
  ClosureSettings.Reopening figures(ClosureCase closed) {
    return figures.of(closed.policyVersion()).reopening();
  }

  /** What a person decided about reopening; empty while nobody has. */
  Optional<Verdict> verdict(ClosureCase closed) {
    return verdict(closed, EscalationKind.REOPENING);
  }

  /** What a person decided about that question; empty while nobody has. */
  Optional<Verdict> verdict(ClosureCase closed, EscalationKind question) {
    return escalations.of(closed.id()).stream()
        .filter(one -> one.kind() == question)
        .flatMap(one -> one.decision().stream())
        .filter(verdict -> verdict.choice().isFinal())
        .findFirst();
  }

  /** Asks a person, once per case. */
  void review(ClosureCase closed) {
    engine.requestCaseReview(closed, EscalationKind.REOPENING, 1);
  }
}
