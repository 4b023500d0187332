package org.accountclosure.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.accountclosure.closure.model.Money;
import org.jspecify.annotations.Nullable;

/** An amount of money. */
@Schema(name = "Money")
record MoneyView(
    @Schema(
            description = "In the currency's smallest unit, such as cents; negative means owed",
            example = "48000")
        long minor,
    @Schema(description = "ISO 4217 code", example = "USD") String currency,
    @Schema(description = "The same for people", example = "480.00 USD") String text) {

  static MoneyView of(Money amount) {
    return new MoneyView(amount.minor(), amount.currency(), amount.toString());
  }

  static @Nullable MoneyView ofNullable(@Nullable Money amount) {
    return amount == null ? null : of(amount);
  }

  static List<MoneyView> of(List<Money> amounts) {
    return amounts.stream().map(MoneyView::of).toList();
  }
}
