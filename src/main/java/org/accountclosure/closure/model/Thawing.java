package org.accountclosure.closure.model;

import java.util.List;

/**
 * What became of everything that a case had switched off.
 *
 * @param restored as it was before the case
 * @param kept left as it is now, with the reason
 */
public record Thawing(List<FreezePart> restored, List<Kept> kept) {

  public Thawing {
    restored = List.copyOf(restored);
    kept = List.copyOf(kept);
  }

  /** One part that was not restored. */
  public record Kept(FreezePart part, Why why) {}

  /** Why a part was not restored. */
  public enum Why {
    /** The holder, staff or the marketplace has changed it since; theirs stands. */
    CHANGED_SINCE,
    /** The paid plan has run out meanwhile; nobody is charged for a new one unasked. */
    PLAN_HAS_ENDED
  }

  /** Such as: restored NEW_BUSINESS; kept RENEWAL (CHANGED_SINCE). */
  public String inOneSentence() {
    if (restored.isEmpty() && kept.isEmpty()) {
      return "There was nothing to restore";
    }
    return "Restored "
        + (restored.isEmpty() ? "nothing" : names(restored))
        + (kept.isEmpty()
            ? ""
            : "; left as it is now: "
                + String.join(
                    ", ", kept.stream().map(one -> one.part() + " (" + one.why() + ")").toList()));
  }

  private static String names(List<FreezePart> parts) {
    return String.join(", ", parts.stream().map(Enum::name).toList());
  }
}
