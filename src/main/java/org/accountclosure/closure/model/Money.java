package org.accountclosure.closure.model;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param minor in the currency's smallest unit, such as cents; negative means owed
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) {

  /** Checks the currency code against the JDK's list. */
  public Money {
    Currency.getInstance(currency);
  }

  public static Money zero(String currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minor, other.minor), currency);
  }

  public boolean isPositive() {
    return minor > 0;
  }

  public boolean isNegative() {
    return minor < 0;
  }

  public boolean isLessThan(Money other) {
    requireSameCurrency(other);
    return minor < other.minor;
  }

  /** Such as {@code 480.00 USD}. */
  @Override
  public String toString() {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in " + currency + " and " + other.currency + " cannot be combined");
    }
  }
}
