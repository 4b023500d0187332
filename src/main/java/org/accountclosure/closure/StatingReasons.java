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
    return Optional.of(
        new StatementOfReasons(
            facts(closureCase),
            closureCase.refusalReasons(),
            true,
            false,
            figures.of(closureCase.policyVersion()).appeals().until(refusedAt)));
  }

  private List<String> facts(ClosureCase closureCase) {
    Stream<String> reason =
        Stream.of("The reason given was " + closureCase.request().reason() + ".");
    Stream<String> found =
        escalations.of(closureCase.id()).stream()
            .filter(StatingReasons::refused)
            .flatMap(
                escalation ->
                    Stream.concat(
                        escalation.gathered().stream().map(Evidence::explanation),
                        escalation.evidence().stream().map(Blocker::explanation)));
    return Stream.concat(reason, found).distinct().toList();
  }

  private static boolean refused(Escalation escalation) {
    return escalation
        .decision()
        .filter(verdict -> verdict.choice() == Verdict.Choice.REFUSE)
        .isPresent();
  }
}
