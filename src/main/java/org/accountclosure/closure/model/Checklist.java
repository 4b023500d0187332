package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last check found.
 *
 * @param blockers all of them, of every stage
 * @param checkedAt null before the first check
 * @param recheckAt when the next check is due; null if the case does not wait
 */
public record Checklist(
    List<Blocker> blockers, @Nullable Instant checkedAt, @Nullable Instant recheckAt) {

  public static final Checklist NOT_YET_CHECKED = new Checklist(List.of(), null, null);

  public Checklist {
    blockers = List.copyOf(blockers);
  }

  /** Whether a person finds out who asked. */
  boolean inDoubt() {
    return blockers.stream().anyMatch(blocker -> blocker.code() == BlockerCode.IDENTITY_IN_DOUBT);
  }

  public boolean hasHold() {
    return blockers.stream().anyMatch(blocker -> blocker.code() == BlockerCode.HOLD);
  }
}
