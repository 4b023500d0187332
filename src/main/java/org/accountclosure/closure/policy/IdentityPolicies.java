package org.accountclosure.closure.policy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.accountclosure.closure.model.AccountFacts.RecentChange;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Party;

/** Whoever takes an account over changes the mail address or the payout method first. */
final class IdentityPolicies {

  static final BlockerPolicy REVOCATION_WINDOW =
      new BlockerPolicy(
          "recent changes",
          (facts, moment) ->
              facts.changes().stream()
                  .filter(change -> isRecent(change, moment.askedAt(), moment.settings()))
                  .filter(change -> moment.now().isBefore(windowEnd(change, moment)))
                  .map(change -> window(change, moment))
                  .toList());

  static final List<BlockerPolicy> ALL = List.of(REVOCATION_WINDOW);

  private IdentityPolicies() {}

  /** Whether it was changed so shortly before the request, or after it. */
  private static boolean isRecent(RecentChange change, Instant askedAt, ClosureSettings figures) {
    return !change.at().isBefore(askedAt.minus(figures.identity().recently()));
  }

  private static Instant windowEnd(RecentChange change, Moment moment) {
    Instant from = change.at().isAfter(moment.askedAt()) ? change.at() : moment.askedAt();
    return from.plus(moment.settings().identity().revocationWindow());
  }

  private static Blocker window(RecentChange change, Moment moment) {
    return new Blocker(
        BlockerCode.REVOCATION_WINDOW,
        change.reference(),
        "The %s was changed at %s; until %s the holder can say that somebody else asked"
            .formatted(
                change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                change.at(),
                windowEnd(change, moment)),
        Party.MARKETPLACE,
        windowEnd(change, moment),
        null);
  }
}
