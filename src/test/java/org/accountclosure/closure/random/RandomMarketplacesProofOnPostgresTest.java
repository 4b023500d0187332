package org.accountclosure.closure.random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.accountclosure.fixture.TestDatabase;

/** Hundreds of marketplaces; the result is in docs/reliability.md. */
@Tag("proof")
class RandomMarketplacesProofOnPostgresTest extends RandomMarketplacesOnDatabase {

  RandomMarketplacesProofOnPostgresTest() {
    super(TestDatabase.POSTGRES);
  }

  @Property(tries = 500, seed = SEED)
  @Label("every case ends in an allowed outcome, and every step keeps the fifteen points")
  void everyCaseEndsInAnAllowedOutcome(@ForAll("stories") Story story) {
    tell(story);
  }
}
