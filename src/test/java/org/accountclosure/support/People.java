package org.accountclosure.support;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.AccountKind;
import org.accountclosure.closure.model.LoginId;

/** Signs up people of whom no other test knows; password = login. */
public final class People {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final org.accountclosure.marketplace.People people;

  public People(org.accountclosure.marketplace.People people) {
    this.people = people;
  }

  /** A freelancer with one account of which nothing is known yet. */
  public AccountId freelancer() {
    String login = "freelancer-" + COUNT.incrementAndGet();
    people.signUp(new LoginId(login), "{noop}" + login, Set.of());
    return account(login, AccountKind.FREELANCER);
  }

  /** A company whose owner nobody knows. */
  public AccountId client() {
    String login = "client-" + COUNT.incrementAndGet();
    people.signUp(new LoginId(login), "{noop}" + login, Set.of());
    return account(login, AccountKind.CLIENT);
  }

  /** One more account of that login. */
  public AccountId account(String login, AccountKind kind) {
    AccountId id = new AccountId("acc-" + login + "-" + COUNT.incrementAndGet());
    people.openAccount(id, new LoginId(login), kind);
    return id;
  }

  /** Whose account it is. */
  public static String loginOf(AccountId account) {
    String withoutPrefix = account.value().substring("acc-".length());
    return withoutPrefix.substring(0, withoutPrefix.lastIndexOf('-'));
  }
}
