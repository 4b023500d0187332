package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that stands in the way of a closure, explained.
 *
 * @param reference the id of the evidence at the marketplace, such as a contract's
 * @param explanation the evidence in one sentence, without personal data
 * @param mustAct who must act before it clears
 * @param earliestClear when it can clear at the earliest; null if nobody can say
 * @param step what the platform can do about it at once if the holder consents; null if nothing
 * @param amount the money that it is about, as it was found; null if it is not about an amount
 */
public record Blocker(
    BlockerCode code,
    String reference,
    String explanation,
    Party mustAct,
    @Nullable Instant earliestClear,
    @Nullable Consent step,
    @Nullable Money amount) {

  /** A blocker that is not about an amount of money. */
  public Blocker(
      BlockerCode code,
      String reference,
      String explanation,
      Party mustAct,
      @Nullable Instant earliestClear,
      @Nullable Consent step) {
    this(code, reference, explanation, mustAct, earliestClear, step, null);
  }

  /** The same, as somebody else has to act. */
  public Blocker actedOnBy(Party party) {
    return new Blocker(code, reference, explanation, party, earliestClear, step, amount);
  }

  /** Names the same blocker in every check, whatever its dates are now. */
  public String key() {
    return code + ":" + reference;
  }

  /** Whether a check at that stage must work on it. */
  public boolean concerns(Stage stage) {
    return code.stage().map(stage::includes).orElse(true);
  }

  /** Whether it can be removed at once with what the holder consented to. */
  public boolean canBeTakenWith(Set<Consent> consents) {
    return step != null && consents.contains(step);
  }
}
