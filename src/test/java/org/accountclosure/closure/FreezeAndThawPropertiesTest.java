package org.accountclosure.closure;

import static org.accountclosure.fixture.ClosureWorld.requestBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.accountclosure.closure.RequestingClosure.Result;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.Actor;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.model.Money;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.Profiles;
import org.accountclosure.marketplace.Profiles.Visibility;

/** Point 12 of the design, for any order of changes by holder and staff, and of repeated jobs. */
class FreezeAndThawPropertiesTest {

  private static final LoginId ANN = new LoginId("ann");
  private static final LoginId TRUST = new LoginId("trust");

  /** What somebody else than the case does. */
  enum Change {
    SHOW_PUBLIC("VISIBILITY", "PUBLIC"),
    SHOW_PRIVATE("VISIBILITY", "PRIVATE"),
    SHOW_NOBODY("VISIBILITY", "HIDDEN"),
    RENEW("RENEWAL", "ON"),
    DO_NOT_RENEW("RENEWAL", "OFF"),
    ALLOW("NEW_BUSINESS", "ALLOWED"),
    STOP("NEW_BUSINESS", "STOPPED");

    private final String setting;
    private final String value;

    Change(String setting, String value) {
      this.setting = setting;
      this.value = value;
    }

    void make(Profiles profiles, AccountId account) {
      switch (this) {
        case SHOW_PUBLIC -> profiles.show(account, Visibility.PUBLIC, ANN);
        case SHOW_PRIVATE -> profiles.show(account, Visibility.PRIVATE, ANN);
        case SHOW_NOBODY -> profiles.show(account, Visibility.HIDDEN, ANN);
        case RENEW, DO_NOT_RENEW -> profiles.renew(account, this == RENEW, ANN);
        case ALLOW, STOP -> profiles.allowNewBusiness(account, this == ALLOW, TRUST);
      }
    }
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Arbitraries.of(Change.class).list().ofMaxSize(5);
  }

  @Property(tries = 40)
  @Label(
      "point 12: after a thaw every setting is as others left it, and as before the case if none")
  void aThawLeavesEverySettingAsOthersLeftIt(
      @ForAll("changes") List<Change> before,
      @ForAll("changes") List<Change> between,
      @ForAll("changes") List<Change> after,
      @ForAll boolean everyJobTwice) {
    MovableClock clock = MovableClock.at("2026-03-06T09:30:00Z");
    try (ClosureWorld world = new ClosureWorld(TestDatabase.H2, clock)) {
      AccountId account = world.freelancer("ann");
      Profiles profiles = world.the(Profiles.class);
      profiles.subscribe(account, "PLUS", new Money(1_499, "USD"), LocalDate.of(2026, 4, 1));
      Map<String, String> expected =
          new TreeMap<>(Map.of("VISIBILITY", "PUBLIC", "RENEWAL", "ON", "NEW_BUSINESS", "ALLOWED"));
      make(before, profiles, account, expected);
      CaseId id = requested(world);
      times(everyJobTwice, () -> world.the(StoppingRenewals.class).stop(id));
      make(between, profiles, account, expected);
      times(everyJobTwice, () -> world.the(StoppingNewBusiness.class).stop(id));
      make(after, profiles, account, expected);
      world.the(WithdrawingClosure.class).withdraw(id, Actor.holder(ANN));
      times(everyJobTwice, () -> world.the(RestoringAccount.class).restore(id));

      assertThat(settings(world)).containsAllEntriesOf(changed(expected, settings(world)));
    }
  }

  /** A setting that nobody has ever changed has no row. */
  private static Map<String, String> changed(
      Map<String, String> expected, Map<String, String> actual) {
    Map<String, String> known = new TreeMap<>(expected);
    known.keySet().retainAll(actual.keySet());
    return known;
  }

  private static void make(
      List<Change> changes, Profiles profiles, AccountId account, Map<String, String> expected) {
    for (Change change : changes) {
      change.make(profiles, account);
      expected.put(change.setting, change.value);
    }
  }

  private static void times(boolean twice, Runnable job) {
    job.run();
    if (twice) {
      job.run();
    }
  }

  private static CaseId requested(ClosureWorld world) {
    return ((Result.Opened) world.the(RequestingClosure.class).request(requestBy("ann")))
        .closureCase()
        .id();
  }

  private static Map<String, String> settings(ClosureWorld world) {
    Map<String, String> found = new TreeMap<>();
    for (Map<String, Object> row :
        world
            .jdbc()
            .sql("select setting as name, setting_value as val from mp_setting")
            .query()
            .listOfRows()) {
      found.put(String.valueOf(row.get("name")), String.valueOf(row.get("val")));
    }
    return found;
  }
}
