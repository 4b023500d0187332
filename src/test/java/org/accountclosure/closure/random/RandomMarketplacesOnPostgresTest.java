package org.accountclosure.closure.random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.accountclosure.fixture.TestDatabase;

/** The share of the proof that runs in every build. */
class RandomMarketplacesOnPostgresTest extends RandomMarketplacesOnDatabase {

  RandomMarketplacesOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }

  @Property(tries = 8, seed = SEED)
  @Label("every case ends in an allowed outcome, and every step keeps the fifteen points")
  void everyCaseEndsInAnAllowedOutcome(@ForAll("stories") Story story) {
    tell(story);
  }
}
