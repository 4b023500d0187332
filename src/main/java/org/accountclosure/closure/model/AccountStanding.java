package org.accountclosure.closure.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an account is worth to its holder.
 *
 * @param openedAt since when there is a history
 * @param score success score, 0 to 100; null while there is none
 * @param badges codes, such as {@code TOP_RATED}
 * @param connects what is left for proposals; money was paid for some
 * @param endedContracts how many contracts the history has
 * @param plan the paid plan; null on the free one
 * @param otherKinds the login's other open accounts, by kind; the login ends with this one
 */
public record AccountStanding(
    Instant openedAt,
    @Nullable Integer score,
    List<String> badges,
    int connects,
    int endedContracts,
    @Nullable Plan plan,
    Set<AccountKind> otherKinds) {

  public AccountStanding {
    badges = List.copyOf(badges);
    otherKinds = Set.copyOf(otherKinds);
  }

  /**
   * A paid plan.
   *
   * @param price of a month
   * @param renewsAt 00:00 UTC of the day on which it renews or, if it does not, ends
   */
  public record Plan(String name, Money price, Instant renewsAt, boolean renews) {}
}
