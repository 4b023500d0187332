package org.accountclosure.closure.random;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.ClosureReason;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.random.Deed.What;
import org.accountclosure.closure.random.Deed.Whose;

/** Makes random stories that shrink: fewer deeds first, then simpler ones. */
final class Stories {

  private static final List<What> SETTING_UP =
      What.of(Whose.MARKETPLACE).stream().filter(what -> what != What.LIFT_BY_MARKETPLACE).toList();

  private Stories() {}

  static Arbitrary<Story> any(int atMostBefore, int atMostAfter) {
    Arbitrary<List<Deed>> before = deeds(Arbitraries.of(SETTING_UP)).list().ofMaxSize(atMostBefore);
    Arbitrary<List<Deed>> after = deeds(afterwards()).list().ofMaxSize(atMostAfter);
    return Combinators.combine(
            kinds(),
            before,
            reasons(),
            consents(),
            after,
            flips(),
            flips(),
            Arbitraries.integers().between(0, 9))
        .as(Story::new);
  }

  /** An agency has what a freelancer has, and members; a company pays. */
  private static Arbitrary<AccountKind> kinds() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(AccountKind.FREELANCER)),
        Tuple.of(2, Arbitraries.just(AccountKind.AGENCY)),
        Tuple.of(3, Arbitraries.just(AccountKind.CLIENT)));
  }

  /** The ways through reviews and offers are longer, so that their reasons come more often. */
  private static Arbitrary<ClosureReason> reasons() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(ClosureReason.NO_LONGER_USING)),
        Tuple.of(6, Arbitraries.of(ClosureReason.class)));
  }

  private static Arbitrary<Set<Consent>> consents() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Set.of(Consent.values()))),
        Tuple.of(1, Arbitraries.of(Consent.class).set()));
  }

  private static Arbitrary<What> afterwards() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(What.of(Whose.MARKETPLACE))),
        Tuple.of(4, Arbitraries.of(What.of(Whose.CASE))),
        Tuple.of(3, Arbitraries.of(What.of(Whose.SYSTEM))),
        Tuple.of(2, Arbitraries.just(What.WORK_ON_TASK)));
  }

  private static Arbitrary<Deed> deeds(Arbitrary<What> whats) {
    return Combinators.combine(
            whats,
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(0, 6))
        .as(Deed::new);
  }

  private static Arbitrary<Boolean> flips() {
    return Arbitraries.of(false, true);
  }
}
