package org.accountclosure.marketplace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** How the marketplace answers: in one transaction, and a silent database is an unknown. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Transactions transactions;
  private final Clock clock;

  Answers(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Now, as exact as the database keeps it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  <T> Answer<T> inOne(Supplier<T> question) {
    return of(() -> transactions.inOne(question));
  }

  static <T> Answer<T> of(Supplier<T> question) {
    try {
      return new Answer.Known<>(question.get());
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("The marketplace's database did not answer: {}", e.getMessage());
      return new Answer.Unknown<>(String.valueOf(e.getMessage()));
    }
  }
}
