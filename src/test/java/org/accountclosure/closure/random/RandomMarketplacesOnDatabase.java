package org.accountclosure.closure.random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.accountclosure.fixture.TestDatabase;

/** Whatever happens in whatever marketplace, a case ends as the design allows. */
abstract class RandomMarketplacesOnDatabase {

  private final TestDatabase kind;

  RandomMarketplacesOnDatabase(TestDatabase kind) {
    this.kind = kind;
  }

  @Provide
  Arbitrary<Story> stories() {
    return Stories.any(12, 20);
  }

  @Property(tries = 60, seed = "20261124", shrinking = ShrinkingMode.BOUNDED)
  @Label("every case ends in an allowed outcome, and every step keeps the fifteen points")
  void everyCaseEndsInAnAllowedOutcome(@ForAll("stories") Story story) {
    Town town = Store.getOrCreate(kind, Lifespan.PROPERTY, () -> new Town(kind)).get();
    new Told(town, story).tell();
  }
}
