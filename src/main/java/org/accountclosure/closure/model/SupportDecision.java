package org.accountclosure.closure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person at support entered, complete or not; codes as they came.
 *
 * @param decision {@code APPROVE} or {@code REFUSE}; null if left out
 * @param refusalReasons codes of {@link RefusalReason}
 * @param decidedBy login of the person; null if the task list did not tell
 */
public record SupportDecision(
    @Nullable String decision, List<String> refusalReasons, @Nullable String decidedBy) {

  public SupportDecision {
    refusalReasons = List.copyOf(refusalReasons);
  }
}
