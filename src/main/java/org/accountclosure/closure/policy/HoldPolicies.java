package org.accountclosure.closure.policy;

import java.util.List;
import org.accountclosure.closure.model.Blocker;
import org.accountclosure.closure.model.BlockerCode;
import org.accountclosure.closure.model.Party;

/** A hold beats a closure, whatever else is true. */
final class HoldPolicies {

  static final BlockerPolicy HOLDS =
      new BlockerPolicy(
          "holds",
          BlockerCode.HOLD,
          (facts, moment) ->
              facts.holds().stream()
                  .map(
                      hold ->
                          new Blocker(
                              BlockerCode.HOLD,
                              hold.id(),
                              "A hold of kind " + hold.kind() + " since " + hold.placedAt(),
                              Party.TRUST,
                              hold.reviewAt(),
                              null))
                  .toList());

  static final List<BlockerPolicy> ALL = List.of(HOLDS);

  private HoldPolicies() {}
}
