package org.accountclosure.closure.random;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.statistics.Statistics;
import org.accountclosure.fixture.TestDatabase;

/** Tells random stories on one kind of database, in one town for all of them. */
abstract class RandomMarketplacesOnDatabase {

  /** Other seeds tell other stories; this one is what docs/reliability.md reports about. */
  static final String SEED = "20261124";

  private final TestDatabase kind;

  RandomMarketplacesOnDatabase(TestDatabase kind) {
    this.kind = kind;
  }

  @Provide
  Arbitrary<Story> stories() {
    return Stories.any(12, 20);
  }

  /** Whatever happens in whatever marketplace, every case ends as the design allows. */
  final void tell(Story story) {
    Town town = Store.getOrCreate(kind, Lifespan.PROPERTY, () -> new Town(kind)).get();
    Statistics.label("cases ended as").collect(new Told(town, story).tell());
  }
}
