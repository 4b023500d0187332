package org.accountclosure.closure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "48000, USD, 480.00 USD",
    "5,     EUR, 0.05 EUR",
    "-1,    USD, -0.01 USD",
    "500,   JPY, 500 JPY",
    "1234,  KWD, 1.234 KWD"
  })
  void readsWithTheDecimalsOfItsCurrency(long minor, String currency, String text) {
    assertThat(new Money(minor, currency)).hasToString(text);
  }

  @Test
  void currenciesAreNeverMixed() {
    assertThatThrownBy(() -> new Money(1, "USD").plus(new Money(1, "EUR")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Money(1, "USD").isLessThan(new Money(1, "EUR")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyRealCurrenciesAreAccepted() {
    assertThatThrownBy(() -> new Money(1, "XXY")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingOverflowsSilently() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "USD").plus(new Money(1, "USD")))
        .isInstanceOf(ArithmeticException.class);
  }
}
