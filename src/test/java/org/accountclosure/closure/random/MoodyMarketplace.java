package org.accountclosure.closure.random;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accountclosure.closure.model.Account;
import org.accountclosure.closure.model.AccountFacts;
import org.accountclosure.closure.model.AccountId;
import org.accountclosure.closure.model.CaseId;
import org.accountclosure.closure.model.Consent;
import org.accountclosure.closure.port.Answer;
import org.accountclosure.closure.port.Marketplace;

/** The real marketplace, which at times does not answer, or does so after it has acted. */
final class MoodyMarketplace implements Marketplace {

  /** How it answers. */
  enum Mood {
    ANSWERS,
    /** Nothing happens. */
    SILENT,
    /** What was asked has happened, but the answer gets lost. */
    LOSES_ANSWERS
  }

  private final Marketplace real;
  private Mood mood = Mood.ANSWERS;

  MoodyMarketplace(Marketplace real) {
    this.real = real;
  }

  void be(Mood newMood) {
    mood = newMood;
  }

  boolean answers() {
    return mood == Mood.ANSWERS;
  }

  @Override
  public Answer<Optional<Account>> account(AccountId id) {
    return real.account(id);
  }

  @Override
  public Answer<AccountFacts> facts(AccountId id) {
    return answer(() -> real.facts(id));
  }

  @Override
  public Answer<List<String>> take(Consent step, AccountId id, CaseId onBehalfOf, String key) {
    return answer(() -> real.take(step, id, onBehalfOf, key));
  }

  @Override
  public Answer<ClosingAnswer> closeIfClear(AccountId id, CaseId onBehalfOf, Instant askedAt) {
    return answer(() -> real.closeIfClear(id, onBehalfOf, askedAt));
  }

  private <T> Answer<T> answer(Supplier<Answer<T>> question) {
    return switch (mood) {
      case ANSWERS -> question.get();
      case SILENT -> new Answer.Unknown<>("silent");
      case LOSES_ANSWERS -> {
        var unused = question.get();
        yield new Answer.Unknown<>("lost");
      }
    };
  }
}
