package org.accountclosure.closure.port;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All or nothing. */
public interface Transactions {

  /** Does the work in one transaction; an exception undoes it. Joins a transaction under way. */
  <T extends @Nullable Object> T inOne(Supplier<T> work);

  /** As {@link #inOne}, for work without a result. */
  default void run(Runnable work) {
    this.<@Nullable Object>inOne(
        () -> {
          work.run();
          return null;
        });
  }
}
