package org.accountclosure.closure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.CaseStatus;
import org.accountclosure.closure.model.ClosureCase;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.Evidence;
import org.accountclosure.closure.model.StatementOfReasons;
import org.accountclosure.closure.model.Verdict;
import org.accountclosure.closure.port.Escalations;
import org.accountclosure.closure.port.Policies;

/** Says why a closure was refused. Changes nothing; what it says is kept and never changes. */
public final class StatingReasons {

  private final Escalations escalations;
  private final Policies figures;

  public StatingReasons(Escalations escalations, Policies figures) {
    this.escalations = escalations;
    this.figures = figures;
  }

  /** The statement; empty unless the case was refused. */
  public Optional<StatementOfReasons> of(ClosureCase closureCase) {
    Instant refusedAt = closureCase.endedAt();
    if (closureCase.status() != CaseStatus.REFUSED || refusedAt == null) {
      return Optional.empty();
    }
    List<Escalation> judged =
        escalations.of(closureCase.id()).stream().filter(StatingReasons::refused).toList();
    List<Evidence> evidence =
        judged.stream().flatMap(one -> one.gathered().stream()).distinct().toList();
    List<Blocker> blockers =
        judged.stream().flatMap(one -> one.evidence().stream()).distinct().toList();
    return Optional.of(
        new StatementOfReasons(
            facts(closureCase, evidence, blockers),
            evidence,
            blockers,
            closureCase.refusalReasons(),
            true,
            false,
            figures.of(closureCase.policyVersion()).appeals().until(refusedAt)));
  }

  private static List<String> facts(
      ClosureCase closureCase, List<Evidence> evidence, List<Blocker> blockers) {
    return Stream.of(
            Stream.of("The reason given was " + closureCase.request().reason() + "."),
            evidence.stream().map(Evidence::explanation),
            blockers.stream().map(Blocker::explanation))
        .flatMap(facts -> facts)
        .distinct()
        .toList();
  }

  private static boolean refused(Escalation escalation) {
    return escalation
        .decision()
        .filter(verdict -> verdict.choice() == Verdict.Choice.REFUSE)
        .isPresent();
  }
}
