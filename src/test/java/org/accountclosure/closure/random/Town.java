package org.accountclosure.closure.random;

import static org.accountclosure.fixture.Facts.NOW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.lifecycle.Store;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;
import org.accountclosure.closure.port.Logins.StaffRole;
import org.accountclosure.closure.port.Marketplace;
import org.accountclosure.fixture.ClosureWorld;
import org.accountclosure.fixture.MovableClock;
import org.accountclosure.fixture.TestDatabase;
import org.accountclosure.marketplace.People;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** The application on a real database that is emptied for each story: one account, some staff. */
final class Town implements Store.CloseOnReset {

  static final LoginId ANN = new LoginId("ann");

  /** Works for ann's company, or belongs to her agency. */
  static final LoginId BOB = new LoginId("bob");

  static final List<String> STAFF = List.of("sue", "sam", "lea", "leo", "tom", "tess", "nick");

  private static final Map<String, StaffRole> ROLES =
      Map.of(
          "sue", StaffRole.SUPPORT,
          "sam", StaffRole.SUPPORT,
          "lea", StaffRole.LEAD,
          "leo", StaffRole.LEAD,
          "tom", StaffRole.TRUST,
          "tess", StaffRole.TRUST,
          "nick", StaffRole.ANALYST);

  /** What belongs to the application, not to a story. */
  private static final Set<String> KEPT =
      Set.of("flyway_schema_history", "policy_version", "link_secret");

  private final MovableClock clock = new MovableClock(NOW);
  private final TestDatabase kind;
  private final ClosureWorld world;
  private final List<String> tables;
  private final MoodyMarketplace marketplace;
  private AccountKind kindOfAnn = AccountKind.FREELANCER;

  Town(TestDatabase kind) {
    this.kind = kind;
    this.world =
        new ClosureWorld(
            kind,
            clock,
            Map.of(),
            context -> context.getBeanFactory().addBeanPostProcessor(moody()));
    this.tables =
        world
            .jdbc()
            .sql(
                """
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public'""")
            .query(String.class)
            .list()
            .stream()
            .filter(table -> !KEPT.contains(table))
            .sorted()
            .toList();
    this.marketplace = (MoodyMarketplace) world.the(Marketplace.class);
  }

  private BeanPostProcessor moody() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Marketplace real ? new MoodyMarketplace(real) : bean;
      }
    };
  }

  /** Nobody but ann, bob, a client and the staff; it is that Friday again. */
  void startAfresh(AccountKind ofAnn) {
    kindOfAnn = ofAnn;
    clock.moveTo(NOW);
    marketplace.be(MoodyMarketplace.Mood.ANSWERS);
    empty();
    world.the(People.class).signUp(ANN, null, Set.of());
    world.the(People.class).openAccount(account(), ANN, ofAnn);
    world.freelancer(BOB.value());
    world.client();
    ROLES.forEach(
        (login, role) -> world.the(People.class).signUp(new LoginId(login), null, Set.of(role)));
  }

  private void empty() {
    if (kind == TestDatabase.POSTGRES) {
      world.jdbc().sql("truncate " + String.join(", ", tables) + " restart identity").update();
      return;
    }
    String each =
        tables.stream()
            .map(table -> "truncate table " + table + "; ")
            .collect(Collectors.joining());
    world
        .jdbc()
        .sql("set referential_integrity false; " + each + "set referential_integrity true")
        .update();
  }

  ClosureWorld world() {
    return world;
  }

  <T> T the(Class<T> part) {
    return world.the(part);
  }

  MovableClock clock() {
    return clock;
  }

  MoodyMarketplace marketplace() {
    return marketplace;
  }

  AccountId account() {
    return new AccountId("acc-" + ANN.value());
  }

  /** Of the account that is closed. */
  AccountKind kindOfAnn() {
    return kindOfAnn;
  }

  AccountId bob() {
    return new AccountId("acc-" + BOB.value());
  }

  /** Who earns by the contracts of the story. */
  AccountId worker() {
    return kindOfAnn == AccountKind.CLIENT ? bob() : account();
  }

  /** Who pays for them. */
  AccountId client() {
    return kindOfAnn == AccountKind.CLIENT ? account() : new AccountId("acc-client");
  }

  @Override
  public void close() {
    world.close();
  }
}
