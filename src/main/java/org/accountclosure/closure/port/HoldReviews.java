package org.accountclosure.closure.port;

import java.util.Optional;
import org.accountclosure.closure.model.HoldId;
import org.accountclosure.closure.model.HoldReview;

/** The reviews of holds, one per hold. Whoever writes one has locked its case. */
public interface HoldReviews {

  Optional<HoldReview> of(HoldId id);

  /** Adds it, or writes what a transition answered. */
  void save(HoldReview review);
}
