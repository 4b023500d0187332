package org.accountclosure.closure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerResolution;
import org.accountclosure.closure.model.DecisionProblem;
import org.accountclosure.closure.model.Escalation;
import org.accountclosure.closure.model.RefusalReason;
import org.accountclosure.closure.model.SupportDecision;
import org.accountclosure.closure.model.Survivor;
import org.accountclosure.closure.model.Verdict.Choice;
import org.jspecify.annotations.Nullable;

/** When a decision of support is complete. */
final class DecisionRules {

  private DecisionRules() {}

  /** What is missing; empty if nothing is. */
  static Optional<DecisionProblem> problemOf(SupportDecision decision, Escalation escalation) {
    if (decision.decision() == null || decision.decision().isBlank()) {
      return Optional.of(DecisionProblem.DECISION_MISSING);
    }
    if (!isOneOf(Choice.class, decision.decision())) {
      return Optional.of(DecisionProblem.DECISION_UNKNOWN);
    }
    return switch (Choice.valueOf(decision.decision())) {
      case REFUSE -> problemOfRefusal(decision.refusalReasons());
      case RESOLVE_BLOCKER -> problemOfResolution(decision, escalation);
      case APPROVE -> problemOfSurvivor(decision.survivor());
      case ASK_HOLDER, HAND_TO_TRUST -> Optional.empty();
    };
  }

  /** In a sentence for the person who decides. */
  static String explain(DecisionProblem problem) {
    return switch (problem) {
      case DECISION_MISSING -> "Choose a decision: one of " + Arrays.toString(Choice.values());
      case DECISION_UNKNOWN -> "There is no such decision; one of " + choices();
      case REFUSAL_REASONS_MISSING -> "A refusal needs at least one reason.";
      case REFUSAL_REASON_UNKNOWN ->
          "There is no such reason; some of " + Arrays.toString(RefusalReason.values());
      case QUESTION_MISSING -> "Write down what the holder shall be asked.";
      case RESOLUTION_MISSING -> "Say which blocker is resolved, and how.";
      case RESOLUTION_UNKNOWN -> "That resolution does not exist or does not fit the blocker.";
      case SURVIVOR_UNKNOWN ->
          "Say which account stays: one of " + Arrays.toString(Survivor.values());
      case SURVIVOR_CONTRADICTS ->
          "If this account stays, it cannot be closed: refuse, or say that the other one stays.";
    };
  }

  /**
   * What is done about which blocker.
   *
   * @throws java.util.NoSuchElementException unless {@link #problemOf} found nothing
   */
  static BlockerResolution resolution(SupportDecision decision, Escalation escalation) {
    Blocker blocker = blocker(decision, escalation).orElseThrow();
    return new BlockerResolution(
        BlockerResolution.Kind.valueOf(String.valueOf(decision.resolution())),
        blocker.code(),
        blocker.reference(),
        blocker.amount());
  }

  private static Optional<DecisionProblem> problemOfRefusal(List<String> reasons) {
    if (reasons.isEmpty()) {
      return Optional.of(DecisionProblem.REFUSAL_REASONS_MISSING);
    }
    boolean known = reasons.stream().allMatch(code -> isOneOf(RefusalReason.class, code));
    return known ? Optional.empty() : Optional.of(DecisionProblem.REFUSAL_REASON_UNKNOWN);
  }

  private static Optional<DecisionProblem> problemOfSurvivor(@Nullable String survivor) {
    if (survivor == null || survivor.isBlank()) {
      return Optional.empty();
    }
    if (!isOneOf(Survivor.class, survivor)) {
      return Optional.of(DecisionProblem.SURVIVOR_UNKNOWN);
    }
    return Survivor.valueOf(survivor).letsThisOneClose()
        ? Optional.empty()
        : Optional.of(DecisionProblem.SURVIVOR_CONTRADICTS);
  }

  private static Optional<DecisionProblem> problemOfResolution(
      SupportDecision decision, Escalation escalation) {
    String resolution = decision.resolution();
    Optional<Blocker> blocker = blocker(decision, escalation);
    if (resolution == null || resolution.isBlank() || blocker.isEmpty()) {
      return Optional.of(DecisionProblem.RESOLUTION_MISSING);
    }
    boolean fits =
        isOneOf(BlockerResolution.Kind.class, resolution)
            && BlockerResolution.Kind.valueOf(resolution).fits(blocker.get());
    return fits ? Optional.empty() : Optional.of(DecisionProblem.RESOLUTION_UNKNOWN);
  }

  /** The one that was named; if none was, the only one that there is. */
  private static Optional<Blocker> blocker(SupportDecision decision, Escalation escalation) {
    String named = decision.blocker();
    List<Blocker> evidence = escalation.evidence();
    if (named == null || named.isBlank()) {
      return evidence.size() == 1 ? Optional.of(evidence.get(0)) : Optional.empty();
    }
    return evidence.stream().filter(blocker -> blocker.key().equals(named)).findFirst();
  }

  private static String choices() {
    return Arrays.toString(Choice.values());
  }

  private static <E extends Enum<E>> boolean isOneOf(Class<E> codes, String code) {
    return Arrays.stream(codes.getEnumConstants()).anyMatch(known -> known.name().equals(code));
  }
}
