package org.accountclosure.store;

import java.util.function.Supplier;
import org.accountclosure.closure.port.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the application's database. */
final class SpringTransactions implements Transactions {

  private final TransactionTemplate template;

  SpringTransactions(TransactionTemplate template) {
    this.template = template;
  }

  @Override
  @SuppressWarnings("NullAway") // The template answers null exactly if the work does.
  public <T extends @Nullable Object> T inOne(Supplier<T> work) {
    return template.execute(status -> work.get());
  }
}
