package org.accountclosure.closure.model;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Reads what {@link #toString()} has written.
   *
   * @throws IllegalArgumentException if it is no amount
   */
  public static Money parse(String text) {
    int gap = text.indexOf(' ');
    if (gap < 0) {
      throw new IllegalArgumentException("An amount is like 480.00 USD, not " + text);
    }
    return new Money(
        new BigDecimal(text.substring(0, gap)).unscaledValue().longValueExact(),
        text.substring(gap + 1));
  }

  /** Several amounts in one text, such as {@code 480.00 USD,3.20 EUR}; empty for none. */
  public static String list(List<Money> amounts) {
    return amounts.stream().map(Money::toString).collect(Collectors.joining(","));
  }

  /** Reads what {@link #list} has written. */
  public static List<Money> parseList(String text) {
    return text.isEmpty() ? List.of() : Stream.of(text.split(",", -1)).map(Money::parse).toList();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in " + currency + " and " + other.currency + " cannot be combined");
    }
  }
}
